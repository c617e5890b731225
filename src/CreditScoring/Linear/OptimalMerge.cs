namespace CreditScoring.Linear;

/// <summary>Merges neighbouring pre-bins into the bins of greatest information value among all that keep to the rules and the trend.</summary>
/// <param name="Starts">First pre-bin of each bin, ascending; the first is 0.</param>
/// <param name="Information">Information value of the bins, at least 0.</param>
/// <param name="Trend">The trend kept; never <see cref="BinTrend.Monotone"/>.</param>
/// <remarks>
/// The problem is that of Navas-Palencia (2020), Optimal binning: mathematical programming formulation, arXiv:2001.08025, who gives it to a solver.
/// The information value adds up over bins and a trend binds neighbours only, so dynamic programming is exact: the best way to reach a last bin with a
/// number of bins and a phase of the trend extends the best ways to reach the bin before. With n pre-bins it takes n³ / 6 steps per number of bins and phase.
/// </remarks>
sealed record OptimalMerge(int[] Starts, double Information, BinTrend Trend)
{
    /// <summary>The best bins, or null when no bins keep to the rules.</summary>
    /// <param name="preBins">Clients of each pre-bin, in the order of the values.</param>
    /// <param name="evidence">Weighs a bin.</param>
    /// <param name="rules">What bins must keep to.</param>
    /// <param name="trend">How the default rate must go.</param>
    public static OptimalMerge? Of(ReadOnlySpan<BinCounts> preBins, Evidence evidence, MergeRules rules, BinTrend trend)
    {
        if (trend != BinTrend.Monotone)
            return new Table(preBins, evidence, rules, trend).Best();

        var (up, down) = (Of(preBins, evidence, rules, BinTrend.Ascending), Of(preBins, evidence, rules, BinTrend.Descending));

        return down?.Information > up?.Information ? down : up;
    }

    /// <summary>The tables of the dynamic programme.</summary>
    sealed class Table
    {
        readonly int count;
        readonly BinCounts[] before; // [pre-bin]: clients of all pre-bins before it
        readonly Evidence evidence;
        readonly MergeRules rules;
        readonly BinTrend trend;
        readonly int phases;
        readonly double[,,,] best; // [bins - 1, phase, start, end]: greatest information of that many bins up to end, the last from start to end
        readonly (int Phase, int Start)[,,,] previous; // the bin before the last

        public Table(ReadOnlySpan<BinCounts> preBins, Evidence evidence, MergeRules rules, BinTrend trend)
        {
            (count, this.evidence, this.rules, this.trend) = (preBins.Length, evidence, rules, trend);
            phases = trend is BinTrend.Peak or BinTrend.Valley ? 2 : 1;
            before = new BinCounts[count + 1];
            for (var preBin = 0; preBin < count; preBin++)
                before[preBin + 1] = before[preBin] + preBins[preBin];

            var most = Math.Min(rules.MaxBins, count);
            best = new double[most, phases, count, count];
            previous = new (int, int)[most, phases, count, count];
            for (var bins = 0; bins < most; bins++)
                for (var phase = 0; phase < phases; phase++)
                    for (var start = 0; start < count; start++)
                        for (var end = start; end < count; end++)
                            Reach(bins, phase, start, end);
        }

        public OptimalMerge? Best()
        {
            var (information, bins, phase, start) = (double.NegativeInfinity, 0, 0, 0);
            for (var number = 0; number < best.GetLength(0); number++)
                for (var last = 0; last < phases; last++)
                    for (var first = 0; first < count; first++)
                        if (best[number, last, first, count - 1] > information)
                            (information, bins, phase, start) = (best[number, last, first, count - 1], number, last, first);
            if (double.IsNegativeInfinity(information))
                return null;

            var starts = new int[bins + 1];
            for (var (bin, end) = (bins, count - 1); bin >= 0; bin--)
            {
                starts[bin] = start;
                var next = previous[bin, phase, start, end];
                end = start - 1;
                (phase, start) = next;
            }

            return new OptimalMerge(starts, information, trend);
        }

        void Reach(int bins, int phase, int start, int end)
        {
            ref var information = ref best[bins, phase, start, end];
            information = double.NegativeInfinity;
            var bin = Counts(start, end);
            if (!rules.Allows(bin) || (bins == 0 && (start > 0 || phase > 0)))
                return;

            var own = evidence.Information(bin);
            if (bins == 0)
            {
                information = own;

                return;
            }

            for (var earlier = 0; earlier <= phase; earlier++)
                for (var first = bins - 1; first < start; first++)
                {
                    var total = best[bins - 1, earlier, first, start - 1] + own;
                    if (total > information && Follows(Counts(first, start - 1), bin, phase))
                        (information, previous[bins, phase, start, end]) = (total, (earlier, first));
                }
        }

        BinCounts Counts(int start, int end) => before[end + 1] - before[start];

        bool Follows(BinCounts from, BinCounts to, int phase)
        {
            var isUp = trend switch
            {
                BinTrend.Ascending => true,
                BinTrend.Descending => false,
                BinTrend.Peak => phase == 0,
                _ => phase == 1,
            };

            return isUp ? rules.Rises(from, to) : rules.Rises(to, from);
        }
    }
}

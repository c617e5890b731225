using CreditScoring.Linear;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Linear;

public sealed class OptimalMergeTests
{
    static readonly Arbitrary<Problem> Problems =
    (
        from count in Gen.Choose(1, 11)
        from preBins in (from clients in Gen.Choose(0, 40) from defaults in Gen.Choose(0, 12) select new BinCounts(clients, defaults)).ArrayOf(count)
        from rules in
            from maxBins in Gen.Choose(1, 7)
            from minClients in Gen.Elements(0, 20, 60)
            from minDefaults in Gen.Elements(0, 3, 10)
            from gap in Gen.Elements(0, 0.02, 0.1)
            select new MergeRules(maxBins, minClients, minDefaults, gap)
        from trend in Gen.Elements(Enum.GetValues<BinTrend>())
        where preBins.Sum(bin => bin.Repaid) > 0 && preBins.Sum(bin => bin.Defaults) > 0
        select new Problem(preBins, rules, trend)).ToArbitrary();

    [Fact]
    public void Is_as_good_as_trying_every_way_to_merge() =>
        Prop.ForAll(Problems, problem => IsCertified(problem)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(BinTrend.Monotone)]
    [InlineData(BinTrend.Ascending)]
    [InlineData(BinTrend.Descending)]
    [InlineData(BinTrend.Peak)]
    [InlineData(BinTrend.Valley)]
    public void Is_as_good_as_trying_every_way_to_merge_fifteen_pre_bins(BinTrend trend)
    {
        for (var seed = 0UL; seed < 3; seed++)
        {
            var random = new CreditScoring.Numerics.Random64(seed);
            BinCounts[] preBins = [.. Enumerable.Range(0, 15).Select(bin => new BinCounts(40 + random.NextInt32(200), 2 + random.NextInt32(30)))];

            Assert.True(IsCertified(new Problem(preBins, new MergeRules(6, 100, 5, 0.005), trend)));
        }
    }

    [Fact]
    public void Merges_what_breaks_the_trend_as_worked_by_hand()
    {
        // Default rates 10 %, 30 %, 20 %, 40 %: the middle two, 25 % together, must become one bin.
        var merge = Merge([new(90, 10), new(70, 30), new(80, 20), new(60, 40)], BinTrend.Monotone);

        Assert.Equal([0, 1, 3], merge!.Starts);
        Assert.Equal(BinTrend.Ascending, merge.Trend);
    }

    [Fact]
    public void Keeps_a_peak_and_a_valley_where_they_are_allowed()
    {
        BinCounts[] hill = [new(90, 10), new(60, 40), new(85, 15)];
        BinCounts[] dale = [new(60, 40), new(90, 10), new(70, 30)];

        Assert.Equal([0, 1, 2], Merge(hill, BinTrend.Peak)!.Starts);
        Assert.Equal([0, 1, 2], Merge(dale, BinTrend.Valley)!.Starts);
        Assert.Equal(2, Merge(hill, BinTrend.Monotone)!.Starts.Length);
        Assert.Equal(2, Merge(hill, BinTrend.Valley)!.Starts.Length);
    }

    [Fact]
    public void Finds_nothing_when_all_clients_together_are_too_few() =>
        Assert.Null(OptimalMerge.Of([new(5, 1), new(5, 1)], new Evidence(new BinCounts(10, 2), 1), new MergeRules(3, 0, 3, 0), BinTrend.Monotone));

    static OptimalMerge? Merge(BinCounts[] preBins, BinTrend trend) => OptimalMerge.Of(preBins, EvidenceOf(preBins), new MergeRules(5, 0, 0, 0), trend);

    static Evidence EvidenceOf(BinCounts[] preBins) => new(preBins.Aggregate((sum, bin) => sum + bin), 2);

    static bool IsCertified(Problem problem)
    {
        var evidence = EvidenceOf(problem.PreBins);
        var found = OptimalMerge.Of(problem.PreBins, evidence, problem.Rules, problem.Trend);
        var best = double.NegativeInfinity;
        for (var cuts = 0; cuts < 1 << (problem.PreBins.Length - 1); cuts++)
            if (Bins(problem.PreBins, Starts(cuts, problem.PreBins.Length)) is var bins && Keeps(bins, problem.Rules, problem.Trend))
                best = Math.Max(best, bins.Sum(evidence.Information));

        if (found is null)
            return double.IsNegativeInfinity(best);

        var own = Bins(problem.PreBins, found.Starts);

        return Keeps(own, problem.Rules, found.Trend) && (problem.Trend == BinTrend.Monotone || problem.Trend == found.Trend)
            && Math.Abs(own.Sum(evidence.Information) - found.Information) < 1e-9 && Math.Abs(found.Information - best) < 1e-9;
    }

    static int[] Starts(int cuts, int count) => [0, .. Enumerable.Range(1, count - 1).Where(preBin => (cuts >> (preBin - 1) & 1) == 1)];

    static BinCounts[] Bins(BinCounts[] preBins, int[] starts) =>
        [.. starts.Select((start, bin) => preBins[start..(bin + 1 < starts.Length ? starts[bin + 1] : preBins.Length)].Aggregate((sum, one) => sum + one))];

    // Said anew, without the code under test: the sign of each step, from the first bin to the last.
    static bool Keeps(BinCounts[] bins, MergeRules rules, BinTrend trend)
    {
        if (bins.Length > rules.MaxBins || bins.Any(bin => bin.Clients < rules.MinClients || bin.Defaults < rules.MinDefaults))
            return false;

        double[] rates = [.. bins.Select(bin => bin.Clients == 0 ? 0 : (double)bin.Defaults / bin.Clients)];
        double[] steps = [.. rates.Skip(1).Zip(rates, (next, rate) => next - rate)];
        var signs = string.Concat(steps.Select(step => step > 0 ? '+' : '-'));

        return steps.All(step => step != 0 && Math.Abs(step) >= rules.MinRateGap) && trend switch
        {
            BinTrend.Ascending => !signs.Contains('-', StringComparison.Ordinal),
            BinTrend.Descending => !signs.Contains('+', StringComparison.Ordinal),
            BinTrend.Peak => !signs.Contains("-+", StringComparison.Ordinal),
            BinTrend.Valley => !signs.Contains("+-", StringComparison.Ordinal),
            _ => signs.Distinct().Count() <= 1,
        };
    }

    sealed record Problem(BinCounts[] PreBins, MergeRules Rules, BinTrend Trend)
    {
        public override string ToString() => $"{string.Join(", ", PreBins)}; {Rules}; {Trend}";
    }
}

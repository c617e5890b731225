namespace CreditScoring.Reporting.Figures;

static class HistogramSeries
{
    public static IReadOnlyList<FigureSeries> Of(IReadOnlyList<(string Name, IReadOnlyList<double> Values)> groups, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);

        var finite = groups.SelectMany(group => group.Values).Where(double.IsFinite).ToArray();
        if (finite.Length == 0)
            throw new ArgumentException("A histogram needs at least one finite value.", nameof(groups));

        var (lowest, highest) = (finite.Min(), finite.Max());
        var width = highest > lowest ? (highest - lowest) / bins : 1;
        var middles = Enumerable.Range(0, bins).Select(bin => lowest + (bin + 0.5) * width).ToArray();

        return [.. groups.Select((group, index) => new FigureSeries
        {
            Name = group.Name,
            X = middles,
            Y = Shares(group.Values, lowest, width, bins),
            Mark = groups.Count == 1 ? FigureMark.Histogram : FigureMark.Line,
            Tone = (FigureTone)(index % 5),
        })];
    }

    // Bins are [lower, upper); the greatest value belongs to the last one.
    static double[] Shares(IReadOnlyList<double> values, double lowest, double width, int bins)
    {
        var counts = new double[bins];
        var total = 0;
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
                continue;

            counts[Math.Min(bins - 1, (int)((value - lowest) / width))]++;
            total++;
        }

        return total == 0 ? counts : [.. counts.Select(count => count / total)];
    }
}

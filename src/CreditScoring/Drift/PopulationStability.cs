using CreditScoring.Features;
using CreditScoring.Numerics;

namespace CreditScoring.Drift;

/// <summary>The population stability index of a column as banks compute it, on bins fixed by the reference, missing rows and new levels included.</summary>
/// <param name="Psi">The index: 0 when every bin keeps its share, no upper bound.</param>
/// <param name="Chance95">The index that chance alone exceeds 5 times in 100 with these sample sizes and bins.</param>
/// <param name="Light">Banks' reading of the index, which ignores the sample sizes.</param>
/// <param name="Bins">The bins, empty ones included, values or levels in order.</param>
/// <remarks>
/// Sum of (c - r) ln(c / r) over shares of all rows, none below 1e-4, bins empty on both sides left out. Without drift it is about
/// (1/n + 1/m) times chi-square with a degree of freedom less than bins. Source: Yurdakul and Naranjo (2020), Statistical properties of the
/// population stability index, Journal of Risk Model Validation 14.
/// </remarks>
public sealed record PopulationStability(double Psi, double Chance95, StabilityLight Light, IReadOnlyList<StabilityBin> Bins)
{
    const double LeastShare = 1e-4;
    const double AmberFrom = 0.10;
    const double RedFrom = 0.25;

    /// <summary>Whether the index is what all rows give; it is not where a profile counts rare levels together.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>Whether the index is more than chance explains.</summary>
    public bool IsBeyondChance => Psi > Chance95;

    /// <summary>The index on equal parts of the reference, or on its levels.</summary>
    /// <param name="pair">The column's two samples, neither without rows.</param>
    /// <param name="parts">Parts into which the reference's values are cut, at least 2: 10 for deciles. Equal edges are merged.</param>
    /// <exception cref="ArgumentException">A sample has no rows.</exception>
    public static PopulationStability Of(SamplePair pair, int parts = 10)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 2);

        return Of(pair, EdgesOf(pair.Reference.Values, parts));
    }

    /// <summary>The index on given edges, as those of a model's own bins; a categorical column has a bin a level whatever the edges.</summary>
    /// <param name="pair">The column's two samples, neither without rows.</param>
    /// <param name="edges">Strictly rising; each is the last value of its bin.</param>
    /// <exception cref="ArgumentException">A sample has no rows, or the edges do not rise.</exception>
    public static PopulationStability Of(SamplePair pair, IReadOnlyList<double> edges)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(edges);
        if (pair.Reference.Rows == 0 || pair.Current.Rows == 0)
            throw new ArgumentException($"The samples have {pair.Reference.Rows} and {pair.Current.Rows} rows; give at least one each.", nameof(pair));
        for (var edge = 1; edge < edges.Count; edge++)
            if (!(edges[edge] > edges[edge - 1]))
                throw new ArgumentException("The edges of bins rise strictly.", nameof(edges));

        var bins = pair.Reference.Kind == FeatureKind.Numeric ? OfValues(pair, edges) : OfLevels(pair);
        bins.Add(Bin(StabilityBinKind.Missing, pair.Reference.Rows - pair.Reference.Count, pair.Current.Rows - pair.Current.Count));
        var counted = bins.Count(bin => bin.Reference + bin.Current > 0);
        StabilityBin[] weighed = [.. bins.Select(bin => bin with { Part = Part(bin, pair.Reference.Rows, pair.Current.Rows) })];
        var psi = weighed.Sum(bin => bin.Part);

        return new PopulationStability(
            psi, counted > 1 ? ChanceQuantile(pair.Reference.Rows, pair.Current.Rows, counted, 0.05) : 0,
            psi < AmberFrom ? StabilityLight.Green : psi < RedFrom ? StabilityLight.Amber : StabilityLight.Red, weighed);
    }

    /// <summary>Mean of the index without drift.</summary>
    /// <param name="reference">Rows of the reference, at least 1.</param>
    /// <param name="current">Rows of the current sample, at least 1.</param>
    /// <param name="bins">Number of bins, at least 1.</param>
    public static double ChanceMean(int reference, int current, int bins) => (1.0 / reference + 1.0 / current) * (bins - 1);

    /// <summary>The index exceeded with probability <paramref name="tail"/> without drift.</summary>
    /// <param name="reference">Rows of the reference, at least 1.</param>
    /// <param name="current">Rows of the current sample, at least 1.</param>
    /// <param name="bins">Number of bins, at least 2.</param>
    /// <param name="tail">In (0, 1).</param>
    public static double ChanceQuantile(int reference, int current, int bins, double tail) =>
        (1.0 / reference + 1.0 / current) * ChiSquareLaw.Quantile(tail, bins - 1);

    /// <summary>The edges that cut values into equal parts; equal edges once.</summary>
    /// <param name="rising">The values, in rising order.</param>
    /// <param name="parts">Number of parts, at least 2.</param>
    internal static double[] EdgesOf(ReadOnlySpan<double> rising, int parts)
    {
        var edges = new SortedSet<double>();
        for (var part = 1; part < parts && rising.Length > 0; part++)
            edges.Add(Quantile(rising, (double)part / parts));

        return [.. edges];
    }

    static List<StabilityBin> OfValues(SamplePair pair, IReadOnlyList<double> edges)
    {
        int[] reference = new int[edges.Count + 1], current = new int[edges.Count + 1];
        var bin = 0;
        for (var place = 0; place < pair.Distinct; place++)
        {
            while (bin < edges.Count && pair.Values[place] > edges[bin])
                bin++;
            reference[bin] += pair.ReferenceCounts[place];
            current[bin] += pair.CurrentCounts[place];
        }

        return [.. reference.Select((count, place) => Bin(StabilityBinKind.Values, count, current[place]) with
        {
            Lower = place == 0 ? double.NegativeInfinity : edges[place - 1],
            Upper = place == edges.Count ? double.PositiveInfinity : edges[place],
        })];
    }

    static List<StabilityBin> OfLevels(SamplePair pair)
    {
        var bins = new List<StabilityBin>();
        var unseen = 0;
        for (var level = 0; level < pair.Distinct; level++)
            if (pair.ReferenceCounts[level] == 0)
                unseen += pair.CurrentCounts[level];
            else
                bins.Add(Bin(StabilityBinKind.Level, pair.ReferenceCounts[level], pair.CurrentCounts[level]) with { Level = pair.Levels[level] });
        bins.Add(Bin(StabilityBinKind.NewLevel, 0, unseen));

        return bins;
    }

    static StabilityBin Bin(StabilityBinKind kind, int reference, int current) =>
        new(kind, double.NegativeInfinity, double.PositiveInfinity, null, reference, current, 0);

    static double Part(StabilityBin bin, double referenceRows, double currentRows)
    {
        if (bin.Reference + bin.Current == 0)
            return 0;

        var (r, c) = (Math.Max(LeastShare, bin.Reference / referenceRows), Math.Max(LeastShare, bin.Current / currentRows));

        return (c - r) * Math.Log(c / r);
    }

    static double Quantile(ReadOnlySpan<double> rising, double share)
    {
        var position = share * (rising.Length - 1);
        var low = (int)position;
        var part = position - low;

        return part > 0 ? rising[low] + part * (rising[low + 1] - rising[low]) : rising[low];
    }
}

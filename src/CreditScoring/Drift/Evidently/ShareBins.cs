using CreditScoring.Features;

namespace CreditScoring.Drift.Evidently;

/// <summary>Shares of two samples in the same bins, as Evidently cuts them: equal widths over the pooled range, or one bin a value.</summary>
/// <param name="Reference">Share of the reference in each bin.</param>
/// <param name="Current">Share of the current sample in each bin.</param>
sealed record ShareBins(double[] Reference, double[] Current)
{
    const int MostDistinct = 20;
    const double Floor = 1e-4;

    /// <summary>Equal widths when the reference has more than 20 distinct numbers, else a bin a value; none over an infinite range.</summary>
    public static ShareBins? Of(SamplePair pair) =>
        pair.Kind == FeatureKind.Numeric && pair.ReferenceCounts.Count(count => count > 0) > MostDistinct
            ? OfWidths(pair, pair.Reference.Count + pair.Current.Count)
            : OfValues(pair);

    /// <summary>A bin a distinct value or level.</summary>
    public static ShareBins OfValues(SamplePair pair) => Shares(pair, pair.ReferenceCounts, pair.CurrentCounts);

    /// <summary>Sturges' number of equal widths for <paramref name="count"/> values, the last bin closed; none over an infinite range.</summary>
    public static ShareBins? OfWidths(SamplePair pair, int count)
    {
        var (low, high) = (pair.Values[0], pair.Values[^1]);
        if (!double.IsFinite(high - low))
            return null;

        var bins = low == high ? 1 : (int)Math.Ceiling((high - low) / ((high - low) / (Math.Log2(count) + 1)));
        if (low == high)
            (low, high) = (low - 0.5, high + 0.5);

        var step = (high - low) / bins;
        int[] reference = new int[bins], current = new int[bins];
        var bin = 0;
        for (var place = 0; place < pair.Distinct; place++)
        {
            while (bin < bins - 1 && pair.Values[place] >= (bin + 1) * step + low)
                bin++;
            reference[bin] += pair.ReferenceCounts[place];
            current[bin] += pair.CurrentCounts[place];
        }

        return Shares(pair, reference, current);
    }

    /// <summary>The same shares with nothing at 0: 1e-4, or a millionth of the sample's smallest share when that is no more than 1e-4.</summary>
    public ShareBins Filled() => new(Filled(Reference), Filled(Current));

    static double[] Filled(double[] shares)
    {
        var least = shares.Where(share => share > 0).Min();
        var fill = least <= Floor ? least / 1e6 : Floor;

        return [.. shares.Select(share => share == 0 ? fill : share)];
    }

    static ShareBins Shares(SamplePair pair, int[] reference, int[] current) =>
        new([.. reference.Select(count => count / (double)pair.Reference.Count)], [.. current.Select(count => count / (double)pair.Current.Count)]);
}

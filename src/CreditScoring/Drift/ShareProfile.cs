using CreditScoring.Features;

namespace CreditScoring.Drift;

/// <summary>Two samples of a column in the same bins, for a picture: tenths of the reference for numbers, the commonest levels for words, then what is missing and what is new.</summary>
/// <param name="Upper">Greatest value of each bin of numbers, the last one infinite; empty for levels.</param>
/// <param name="Levels">Levels shown, the commonest in the reference first; empty for numbers.</param>
/// <param name="Reference">Share of the reference's rows in each bin or level, then in other known levels, then missing or infinite, then on unseen levels.</param>
/// <param name="Current">The same of the current rows.</param>
public sealed record ShareProfile(IReadOnlyList<double> Upper, IReadOnlyList<string> Levels, IReadOnlyList<double> Reference, IReadOnlyList<double> Current)
{
    const int Bins = 10;
    const int MostLevels = 10;

    /// <summary>Shares behind those of the bins: other known levels, missing, unseen.</summary>
    public const int Extra = 3;

    /// <summary>Shares of two samples.</summary>
    internal static ShareProfile Of(SamplePair pair)
    {
        var (reference, current) = (pair.Reference, pair.Current);
        var upper = pair.Kind == FeatureKind.Numeric ? UpperOf(reference.Values) : [];
        int[] shown = pair.Kind == FeatureKind.Numeric ? [] : [.. Enumerable.Range(0, pair.Distinct).Where(level => pair.ReferenceCounts[level] > 0)
            .OrderByDescending(level => pair.ReferenceCounts[level]).ThenBy(level => level).Take(MostLevels)];

        return new ShareProfile(upper, [.. shown.Select(pair.NameOf)], Shares(reference, pair.ReferenceCounts), Shares(current, pair.CurrentCounts));

        double[] Shares(ColumnSample sample, int[] counts)
        {
            var shares = new double[upper.Length + shown.Length + Extra];
            for (var value = 0; value < counts.Length; value++)
                if (counts[value] > 0)
                    shares[PlaceOf(value)] += counts[value];
            shares[^2] = sample.Rows - sample.Count;

            return [.. shares.Select(count => count / Math.Max(1, sample.Rows))];
        }

        int PlaceOf(int value)
        {
            if (upper.Length > 0)
            {
                var bin = Array.BinarySearch(upper, pair.Values[value]);

                return bin >= 0 ? bin : ~bin;
            }

            var place = Array.IndexOf(shown, value);

            return place >= 0 ? place : shown.Length + (pair.ReferenceCounts[value] > 0 ? 0 : Extra - 1);
        }
    }

    // Tenths of the reference; of values that fill several tenths one bin is left.
    static double[] UpperOf(ReadOnlySpan<double> values)
    {
        var upper = new List<double>();
        for (var tenth = 1; tenth < Bins && values.Length > 0; tenth++)
            if (values[(int)((long)tenth * values.Length / Bins)] is var edge && edge < values[^1] && (upper.Count == 0 || edge > upper[^1]))
                upper.Add(edge);

        return [.. upper, double.PositiveInfinity];
    }
}

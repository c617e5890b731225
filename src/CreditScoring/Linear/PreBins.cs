using System.Globalization;
using CreditScoring.Features;
using CreditScoring.Trees;

namespace CreditScoring.Linear;

/// <summary>The fine bins of a feature, before they are merged: quantiles of a number, or levels of a category from the safest to the riskiest.</summary>
/// <param name="Thresholds">For a number: where each bin but the first begins, ascending.</param>
/// <param name="Levels">For a category: the levels of each bin, ascending within it.</param>
/// <param name="Known">Clients of each bin.</param>
/// <param name="Missing">Clients for whom the feature is missing.</param>
sealed record PreBins(float[] Thresholds, int[][] Levels, BinCounts[] Known, BinCounts Missing)
{
    const int MostDigits = 9;

    public static PreBins Of(FeatureColumn column, float[] values, float[] defaults, BinningOptions options, Evidence evidence) =>
        column.Kind == FeatureKind.Category ? OfLevels(column, values, defaults, options, evidence) : OfNumbers(values, defaults, options);

    static PreBins OfNumbers(float[] values, float[] defaults, BinningOptions options)
    {
        var thresholds = Readable(QuantileThresholds.Of(values, options.PreBins, new FloatSorter()));
        var (known, missing) = Count(values, defaults, thresholds.Length + 1, value =>
        {
            var place = Array.BinarySearch(thresholds, value);

            return place >= 0 ? place + 1 : ~place;
        });

        return new PreBins(thresholds, [], known, missing);
    }

    // A person adds up the card: each threshold has as few digits, from three on, as keep it nearer to its place than half-way to a neighbour.
    static float[] Readable(List<float> thresholds)
    {
        var readable = new float[thresholds.Count];
        for (var place = 0; place < readable.Length; place++)
        {
            var room = Math.Min(
                place == 0 ? double.PositiveInfinity : (double)thresholds[place] - thresholds[place - 1],
                place + 1 == readable.Length ? double.PositiveInfinity : (double)thresholds[place + 1] - thresholds[place]) / 2;
            readable[place] = Enumerable.Range(3, MostDigits - 3).Select(digits => Rounded(thresholds[place], digits))
                .Append(thresholds[place]).First(rounded => Math.Abs((double)rounded - thresholds[place]) < room);
        }

        return readable;
    }

    static float Rounded(float value, int digits) => float.Parse(
        value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + 0f;

    static PreBins OfLevels(FeatureColumn column, float[] values, float[] defaults, BinningOptions options, Evidence evidence)
    {
        // One place more than there are levels: words that the list does not have.
        var (levels, missing) = Count(values, defaults, column.Levels.Count + 1, value => Math.Clamp((int)value, 0, column.Levels.Count));
        int[] frequent =
        [
            .. Enumerable.Range(0, column.Levels.Count)
                .Where(level => levels[level].Clients > 0 && levels[level].Clients >= options.MinLevelShare * values.Length)
                .OrderByDescending(level => levels[level].Clients).ThenBy(level => level).Take(options.PreBins - 1),
        ];
        int[] pooled = [.. Enumerable.Range(0, levels.Length).Except(frequent)];

        int[][] groups = [.. frequent.Select(level => new[] { level }), pooled];
        var counts = Array.ConvertAll(groups, group => group.Aggregate(default(BinCounts), (sum, level) => sum + levels[level]));
        int[] order = [.. Enumerable.Range(0, groups.Length).OrderByDescending(group => evidence.Woe(counts[group])).ThenBy(group => groups[group][0])];

        return new PreBins([], [.. order.Select(group => groups[group])], [.. order.Select(group => counts[group])], missing);
    }

    static (BinCounts[] Known, BinCounts Missing) Count(float[] values, float[] defaults, int bins, Func<float, int> binOf)
    {
        var known = new BinCounts[bins];
        var missing = default(BinCounts);
        for (var row = 0; row < values.Length; row++)
        {
            var client = defaults[row] == 1 ? new BinCounts(0, 1) : new BinCounts(1, 0);
            if (float.IsNaN(values[row]))
                missing += client;
            else
                known[binOf(values[row])] += client;
        }

        return (known, missing);
    }
}

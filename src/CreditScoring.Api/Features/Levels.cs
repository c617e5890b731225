namespace CreditScoring.Api.Features;

/// <summary>Counts the clients of each word of a category, split by how their credit ended.</summary>
static class Levels
{
    /// <summary>The words that occur, from the most to the least frequent.</summary>
    /// <param name="feature">A category over the clients who are counted.</param>
    /// <param name="clients">The word to mark, as a number; null marks none.</param>
    public static IReadOnlyList<DistributionLevel> Of(FeatureValues feature, int? clients)
    {
        var counts = new SortedDictionary<int, int[]>();
        for (var row = 0; row < feature.Count; row++)
            if (feature[row] is var value && !double.IsNaN(value))
            {
                if (!counts.TryGetValue((int)value, out var count))
                    counts.Add((int)value, count = new int[3]);
                count[(int)feature.OutcomeOf(row)]++;
            }

        return
        [
            .. counts.OrderByDescending(entry => entry.Value.Sum()).Select(entry => new DistributionLevel(
                feature.LevelName(entry.Key), entry.Value[(int)Outcome.Repaid], entry.Value[(int)Outcome.Default],
                entry.Value[(int)Outcome.Unknown], entry.Key == clients)),
        ];
    }
}

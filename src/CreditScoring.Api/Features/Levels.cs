namespace CreditScoring.Api.Features;

/// <summary>Counts the clients of each word of a category, split by how their credit ended.</summary>
static class Levels
{
    /// <summary>The words that occur, from the most to the least frequent.</summary>
    /// <param name="feature">A category.</param>
    /// <param name="clientRow">Row of the client whose word is marked, or null.</param>
    public static IReadOnlyList<DistributionLevel> Of(FeatureValues feature, int? clientRow)
    {
        var counts = new SortedDictionary<int, int[]>();
        for (var row = 0; row < feature.Count; row++)
            if (feature[row] is var value && !double.IsNaN(value))
            {
                if (!counts.TryGetValue((int)value, out var count))
                    counts.Add((int)value, count = new int[3]);
                count[(int)feature.OutcomeOf(row)]++;
            }

        var clients = clientRow is { } at && !double.IsNaN(feature[at]) ? (int?)feature[at] : null;

        return
        [
            .. counts.OrderByDescending(entry => entry.Value.Sum()).Select(entry => new DistributionLevel(
                feature.LevelName(entry.Key), entry.Value[(int)Outcome.Repaid], entry.Value[(int)Outcome.Default],
                entry.Value[(int)Outcome.Unknown], entry.Key == clients)),
        ];
    }
}

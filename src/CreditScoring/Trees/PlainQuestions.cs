namespace CreditScoring.Trees;

/// <summary>The questions of trees, made such that one comparison with a threshold answers each: true leads left.</summary>
/// <remarks>
/// A value that is missing is kept twice, as infinitely low and as no number, which is never below a threshold: a split reads the copy that leads where it sends missing values.
/// What one comparison cannot ask (categories, 0 as missing) is answered beforehand, as -1 for left and 1 for right.
/// </remarks>
sealed class PlainQuestions(int features)
{
    readonly List<(Tree Tree, int Split)> answered = [];

    /// <summary>Number of values to compare; at least 1.</summary>
    public int Length => 2 * features + answered.Count + 1;

    /// <summary>Adds a question.</summary>
    /// <returns>Where the value asked for lies, and what it is compared with.</returns>
    public (int Place, float Threshold) Add(Tree tree, int split)
    {
        var asked = tree.Splits[split];
        if (asked.LeftLevels is null && !asked.ZeroIsMissing && !(asked.MissingGoesLeft && float.IsNegativeInfinity(asked.Threshold)))
            return (asked.Feature + (asked.MissingGoesLeft ? 0 : features), asked.Threshold);

        answered.Add((tree, split));

        return (2 * features + answered.Count - 1, 0);
    }

    /// <summary>Lays out one client's values.</summary>
    /// <param name="row">As many as features; NaN is missing.</param>
    /// <param name="values">Takes the values to compare, <see cref="Length"/> of them.</param>
    public void LayOut(ReadOnlySpan<float> row, Span<float> values)
    {
        for (var feature = 0; feature < row.Length; feature++)
        {
            values[feature] = float.IsNaN(row[feature]) ? float.NegativeInfinity : row[feature];
            values[features + feature] = row[feature];
        }

        for (var question = 0; question < answered.Count; question++)
        {
            var (tree, split) = answered[question];
            values[2 * features + question] = tree.GoesLeft(split, row[tree.Splits[split].Feature]) ? -1 : 1;
        }
    }
}

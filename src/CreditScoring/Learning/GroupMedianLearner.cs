using CreditScoring.Features;

namespace CreditScoring.Learning;

/// <summary>Compares a client with the median of the training clients of the same group.</summary>
/// <param name="name">What it is called.</param>
/// <param name="keys">The features that make the groups.</param>
/// <param name="measures">What is compared.</param>
sealed class GroupMedianLearner(string name, GroupKey[] keys, GroupMeasure[] measures) : IFeatureLearner
{
    /// <summary>Known values from which a group has a median of its own; below, that of all clients stands in.</summary>
    public const int LeastClients = 20;

    public string Name => name;

    public GroupKey[] Keys => keys;

    public GroupMeasure[] Measures => measures;

    public IReadOnlyList<FeatureColumn> Columns { get; } = [.. measures.Select(measure => LearnedNames.Column(measure.Output))];

    public IReadOnlyList<string> Inputs { get; } = [.. keys.Select(key => key.Feature), .. measures.Select(measure => measure.Input)];

    public bool ReadsOutcomes => false;

    public ILearnedFeatures Learn(TrainingRows rows)
    {
        var groups = GroupsOf(rows.Matrix);
        var members = Enumerable.Range(0, groups.Length).GroupBy(row => groups[row]).OrderBy(group => group.Key).ToList();
        var values = measures.Select(measure => LearnedNames.Values(rows.Matrix, measure.Input)).ToArray();
        var overall = values.Select(column => MedianOf(column, Enumerable.Range(0, column.Length), 1)).ToArray();

        return new GroupMedians(this, overall, [.. members.Select(group => group.Key)],
            [.. members.Select(group => values.Select((column, measure) => MedianOf(column, group, LeastClients) is var median && float.IsNaN(median) ? overall[measure] : median).ToArray())]);
    }

    int[] GroupsOf(FeatureMatrix matrix)
    {
        var columns = keys.Select(key => LearnedNames.Values(matrix, key.Feature)).ToArray();
        var groups = new int[matrix.RowCount];
        for (var row = 0; row < groups.Length; row++)
            for (var key = 0; key < keys.Length; key++)
                groups[row] = groups[row] * keys[key].Count + keys[key].BandOf(columns[key][row]);

        return groups;
    }

    /// <summary>Median of the known values, the mean of the two middle ones when their number is even; NaN when they are too few.</summary>
    static float MedianOf(float[] column, IEnumerable<int> rows, int least)
    {
        var known = rows.Select(row => column[row]).Where(value => !float.IsNaN(value)).ToArray();
        if (known.Length < least)
            return float.NaN;

        Array.Sort(known);

        return known.Length % 2 == 1 ? known[known.Length / 2] : (float)(((double)known[known.Length / 2 - 1] + known[known.Length / 2]) / 2);
    }
}

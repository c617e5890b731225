using CreditScoring.Features;

namespace CreditScoring.Fairness;

/// <summary>Clients told apart by one protected characteristic, only to judge a model: groups decide nothing.</summary>
/// <param name="Characteristic"><c>gender</c> or <c>age</c>.</param>
/// <param name="Groups">The groups, in their own order; clients of unknown group are in none.</param>
public sealed record ClientGrouping(string Characteristic, IReadOnlyList<ClientGroup> Groups)
{
    const string Gender = "CODE_GENDER";
    const string Birth = "DAYS_BIRTH";
    const double DaysOfYear = 365.25;

    static readonly (string Name, int From)[] bands = [("18-24", 18), ("25-34", 25), ("35-44", 35), ("45-54", 45), ("55-", 55)];

    /// <summary>Groups by sex and by age band, of those that the matrix tells.</summary>
    /// <param name="matrix">All features, those that a model leaves out among them.</param>
    public static IReadOnlyList<ClientGrouping> All(FeatureMatrix matrix) =>
        [.. new[] { ByGender(matrix), ByAge(matrix) }.OfType<ClientGrouping>().Where(grouping => grouping.Groups.Count > 1)];

    static ClientGrouping? ByGender(FeatureMatrix matrix)
    {
        var column = matrix.IndexOf(Gender);
        if (column < 0 || matrix.Columns[column].Kind != FeatureKind.Category)
            return null;

        var levels = matrix.Columns[column].Levels;
        var values = matrix.Column(column);

        return new ClientGrouping("gender", Present(Enumerable.Range(0, levels.Count).Select(level =>
            new ClientGroup(levels[level], Rows(values, value => value == level)))));
    }

    // Bands [from, next) of the age at the application, in years.
    static ClientGrouping? ByAge(FeatureMatrix matrix)
    {
        var column = matrix.IndexOf(Birth);
        if (column < 0)
            return null;

        var values = matrix.Column(column);

        return new ClientGrouping("age", Present(bands.Select((band, index) =>
        {
            var next = index + 1 < bands.Length ? bands[index + 1].From : int.MaxValue;

            return new ClientGroup(band.Name, Rows(values, value => -value / DaysOfYear >= band.From && -value / DaysOfYear < next));
        })));
    }

    static IReadOnlyList<ClientGroup> Present(IEnumerable<ClientGroup> groups) => [.. groups.Where(group => group.Rows.Length > 0)];

    static int[] Rows(float[] values, Predicate<float> belongs) => [.. Enumerable.Range(0, values.Length).Where(row => belongs(values[row]))];
}

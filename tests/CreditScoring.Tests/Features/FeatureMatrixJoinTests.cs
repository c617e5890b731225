using CreditScoring.Features;

namespace CreditScoring.Tests.Features;

public sealed class FeatureMatrixJoinTests
{
    static readonly FeatureColumn[] columns = [FeatureColumn.Numeric("income"), FeatureColumn.Category("region", ["north", "south"])];

    [Fact]
    public void Months_are_joined_client_after_client()
    {
        var joined = FeatureMatrix.Join([Month(columns, "a", "b"), Month(columns, "c")]);

        Assert.Equal(["a", "b", "c"], joined.Clients);
        Assert.Equal([0f, 1f, 0f], joined.Column(0));
    }

    [Fact]
    public void Other_features_other_levels_and_a_client_told_twice_are_refused_by_name()
    {
        FeatureColumn[] other = [columns[0], FeatureColumn.Category("region", ["north"])];

        Assert.Contains("Part 2 has region (Category) as feature 2", Refusal([Month(columns, "a"), Month(other, "b")]), StringComparison.Ordinal);
        Assert.Contains("Part 2 has none as feature 2", Refusal([Month(columns, "a"), Month([columns[0]], "b")]), StringComparison.Ordinal);
        Assert.Contains("Part 3 holds client a again", Refusal([Month(columns, "a"), Month(columns, "b"), Month(columns, "a")]), StringComparison.Ordinal);
    }

    static string Refusal(FeatureMatrix[] parts) => Assert.Throws<InvalidDataException>(() => FeatureMatrix.Join(parts)).Message;

    static FeatureMatrix Month(FeatureColumn[] features, params string[] clients) =>
        new(features, clients, [.. features.Select(_ => Enumerable.Range(0, clients.Length).Select(row => (float)row).ToArray())]);
}

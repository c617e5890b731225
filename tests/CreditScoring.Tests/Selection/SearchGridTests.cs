using CreditScoring.Selection;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Selection;

public sealed class SearchGridTests : IDisposable
{
    readonly string file = Path.Combine(Directory.CreateTempSubdirectory("grid-").FullName, "grid.json");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    [Fact]
    public void Candidates_are_all_combinations_and_the_last_option_varies_fastest()
    {
        var candidates = Read("""{ "leaves": [7, 15], "l2": [1, 10] }""");

        Assert.Equal([(7, 1.0), (7, 10.0), (15, 1.0), (15, 10.0)], candidates.Select(candidate => (candidate.Leaves, candidate.L2)));
    }

    [Theory]
    [InlineData("""{ "leafs": [7] }""", "no option 'leafs'")]
    [InlineData("""{ "leaves": [] }""", "no value to try")]
    [InlineData("""{ "leaves": [7.5] }""", "a whole number")]
    [InlineData("""{ "leaves": [1] }""", "option 'leaves' cannot be 1")]
    [InlineData("""{ "learningRate": [0.1, -1] }""", "option 'learningRate' cannot be -1")]
    [InlineData("""{ "featureFraction": [2] }""", "option 'featureFraction' cannot be 2")]
    [InlineData("""{ "l2": [-5] }""", "option 'l2' cannot be -5")]
    [InlineData("""{ "leaves": 7 }""", "not a grid")]
    [InlineData("{}", "the grid is empty")]
    public void A_grid_that_cannot_be_searched_is_refused_before_the_search(string grid, string named) =>
        Assert.Contains(named, Assert.Throws<InvalidDataException>(() => Read(grid)).Message, StringComparison.Ordinal);

    IReadOnlyList<BoostedTreesOptions> Read(string grid)
    {
        File.WriteAllText(file, grid);

        return SearchGrid.Read(file, new BoostedTreesOptions());
    }
}

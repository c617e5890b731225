using CreditScoring.Selection;

namespace CreditScoring.Tests.Selection;

public sealed class SearchResultsTests : IDisposable
{
    readonly string file = Path.Combine(Directory.CreateTempSubdirectory("results-").FullName, "cv_results.json");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    [Theory]
    [InlineData("nothing")]
    [InlineData("[]")]
    [InlineData("""{ "format": 1 }""")]
    [InlineData("""{ "format": 1, "grid": [], "folds": [] }""")]
    [InlineData("""{ "format": 1, "grid": [{}], "folds": [] }""")]
    [InlineData("""{ "format": 1, "grid": [{}], "folds": [{}] }""")]
    [InlineData("""{ "format": 2, "grid": [], "folds": [] }""")]
    public void A_file_that_holds_no_results_is_refused_by_name(string content)
    {
        File.WriteAllText(file, content);

        Assert.StartsWith(file, Assert.Throws<InvalidDataException>(() => SearchResults.Read(file)).Message, StringComparison.Ordinal);
    }
}

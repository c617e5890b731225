using CreditScoring.Selection;

namespace CreditScoring.Tests.Selection;

public sealed class SearchResultsFileTests : IDisposable
{
    readonly string file = Path.Combine(Directory.CreateTempSubdirectory("results-").FullName, "cv_results.json");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var results = SomeSearch.Run(SomeSearch.Leaves(3, 5), SomeSearch.Calibrations(CalibrationMethod.None, CalibrationMethod.Platt));
        File.WriteAllText(file, SearchResultsFile.ToJson(results));
        var read = SearchResultsFile.Read(file);

        Assert.Equal(SearchResultsFile.ToJson(results), SearchResultsFile.ToJson(read));
        Assert.Equal(results.Best.Options.Trees, read.Best.Options.Trees);
    }

    [Fact]
    public void The_csv_has_a_line_for_each_candidate_and_a_cell_for_each_column()
    {
        var results = SomeSearch.Run(SomeSearch.Leaves(3, 5));
        var lines = SearchResultsFile.ToCsv(results).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, lines.Length);
        Assert.StartsWith("mean_fit_time,std_fit_time,mean_score_time,std_score_time,param_leaves,split0_test_auc,", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines[0].Split(',').Length, lines[1].Split(',').Length);
        Assert.EndsWith("\"{\"\"leaves\"\":3}\"", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "format": 2 }""")]
    [InlineData("""{ "format": 2, "search": {} }""")]
    [InlineData("""{ "format": "2", "search": {} }""")]
    [InlineData("""{ "format": 2, "search": { "measures": [], "candidates": [], "folds": "", "gapBudget": 1, "refit": "auc", "refitMeasure": "auc", "bestIndex": 0, "allOverBudget": false, "refitSeconds": null, "canaries": [] } }""")]
    [InlineData("""{ "format": 1, "grid": [], "folds": [] }""")]
    public void A_file_that_holds_no_results_is_refused_by_name(string content)
    {
        File.WriteAllText(file, content);

        Assert.StartsWith(file, Assert.Throws<InvalidDataException>(() => SearchResultsFile.Read(file)).Message, StringComparison.Ordinal);
    }
}

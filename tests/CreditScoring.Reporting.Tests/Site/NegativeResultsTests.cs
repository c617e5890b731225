using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class NegativeResultsTests : IDisposable
{
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_study_has_its_line_with_the_command_that_repeats_it()
    {
        var results = Results(SiteCopy.In(folder), ReportLanguage.English);

        Assert.Equal(["imbalance", "features", "transparency", "fairness", "stability"], results.Where(result => !result.IsSynthetic).Select(result => result.PageKey));
        Assert.All(results, result => Assert.StartsWith("credit ", result.Command, StringComparison.Ordinal));
        Assert.Equal(results.Select(result => result.PageKey), Results(SiteCopyAgain(), ReportLanguage.French).Select(result => result.PageKey));
    }

    [Fact]
    public void The_figures_follow_the_study()
    {
        var inputs = SiteCopy.In(folder);
        Change(inputs, "stability/real.json", "\"overlap\": 0.6", "\"overlap\": 0.9");
        Change(inputs, "trials/real.json", "\"isGain\": false", "\"isGain\": true");
        var real = Results(inputs, ReportLanguage.English).Where(result => !result.IsSynthetic).ToDictionary(result => result.PageKey, StringComparer.Ordinal);

        Assert.DoesNotContain("missed", real["stability"].Found, StringComparison.Ordinal);
        Assert.Contains("proven gains: 111", real["features"].Found, StringComparison.Ordinal);
    }

    SiteInputs SiteCopyAgain() => new() { SiteDirectory = folder.Sub("site"), MetricsFile = Project.Metrics, Features = Some.Features };

    static IReadOnlyList<NegativeResult> Results(SiteInputs inputs, ReportLanguage language) =>
        NegativeResult.All(PublishedStudies.Read(inputs.ContentDirectory, inputs, Metrics.Read(inputs), []), language);

    static void Change(SiteInputs inputs, string file, string from, string to)
    {
        var path = Path.Combine(inputs.ContentDirectory, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}

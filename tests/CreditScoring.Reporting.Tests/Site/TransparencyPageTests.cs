using System.Net;
using System.Text.RegularExpressions;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class TransparencyPageTests
{
    const string Twin =
        """
        {
          "data": { "kind": "synthetic", "description": "made up" },
          "transparency": {
            "clients": 1234, "defaults": 99, "folds": 5, "cutOff": 0.0909,
            "scorecard": { "features": 11.6, "auc": { "auc": 0.7512, "low": 0.73, "high": 0.77 }, "brier": 0.0712, "cost": 0.5, "profit": 14000.4 },
            "trees": { "features": 301, "auc": { "auc": 0.7634, "low": 0.74, "high": 0.78 }, "brier": 0.0701, "cost": 0.52, "profit": 13000.6 },
            "price": {
              "auc": { "difference": 0.0122, "error": 0.002, "low": 0.0083, "high": 0.0161 },
              "aucOverFolds": { "mean": 0.0120, "error": 0.01, "low": -0.0157, "high": 0.0397, "p": 0.2 },
              "brier": { "mean": -0.0011, "low": -0.0019, "high": -0.0003 },
              "cost": { "mean": 0.02, "low": 0.01, "high": 0.03 },
              "profit": { "mean": -999.8, "low": -1500, "high": -400 }
            },
            "rounding": { "auc": -0.00012, "mostPoints": 3.24, "reversed": 0.0015, "otherSide": 0.0024 }
          },
          "basePoints": 159,
          "features": [
            { "name": "DAYS_EMPLOYED", "trend": "Ascending", "information": 0.12, "bins": [
              { "upper": -3700, "isMissing": false, "clients": 820, "defaultRate": 0.035, "woe": 0.81, "points": 46 },
              { "lower": -3700, "isMissing": false, "clients": 400, "defaultRate": 0.138, "woe": -0.64, "points": 0 },
              { "isMissing": true, "points": 23 } ] },
            { "name": "NAME_EDUCATION_TYPE", "trend": "Ascending", "information": 0.05, "bins": [
              { "levels": [3], "isMissing": false, "clients": 300, "defaultRate": 0.04, "woe": 0.69, "points": 30 },
              { "levels": [0, 1, 2, 4, 5], "isMissing": false, "clients": 920, "defaultRate": 0.089, "woe": -0.15, "points": 0 },
              { "isMissing": true, "points": 5 } ] }
          ]
        }
        """;

    [Fact]
    public void Shows_both_models_their_differences_and_who_is_better()
    {
        using var folder = new Folder();
        var (english, french) = Build(folder);

        Assert.Contains("Synthetic data", english, StringComparison.Ordinal);
        Assert.Contains("1,234 clients with a known outcome, 99 of them in default", english, StringComparison.Ordinal);
        Assert.Contains("reads 11.6 features", english, StringComparison.Ordinal);
        Assert.Equal(["for the trees", "not proven", "for the trees", "for the scorecard", "for the scorecard"], Verdicts(english));
        Assert.Equal(["pour les arbres", "non prouvé", "pour les arbres", "pour la grille", "pour la grille"], Verdicts(french));
        Assert.Contains("+0.0083 to +0.0161", english, StringComparison.Ordinal);
        Assert.Contains("−0,00190 à −0,00030", french, StringComparison.Ordinal);
        Assert.Contains("−0.00012 of AUC, at most 3.2 points", english, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_each_bin_in_words_with_its_points_and_a_bar_of_their_length()
    {
        using var folder = new Folder();
        var (english, french) = Build(folder);

        Assert.Contains("<strong>159 points</strong>", english, StringComparison.Ordinal);
        Assert.Contains("from 159 to 235", english, StringComparison.Ordinal);
        Assert.Contains("below −3,700", english, StringComparison.Ordinal);
        Assert.Contains("−3\u202f700 et plus", french, StringComparison.Ordinal);
        Assert.Contains("in days, negative before the application", english, StringComparison.Ordinal);
        Assert.Contains("trop peu", french, StringComparison.Ordinal);
        Assert.Equal(["100", "0", "50", "65.2", "0", "10.9"], Regex.Matches(english, "<rect width=\"(?<width>[0-9.]+)\"", RegexOptions.ExplicitCapture).Select(bar => bar.Groups["width"].Value));
    }

    [Fact]
    public void Refuses_a_file_that_credit_twin_did_not_write()
    {
        using var folder = new Folder();
        var inputs = SiteCopy.In(folder);
        SiteCopy.Write(Path.Combine(inputs.ContentDirectory, "twin", "bad.json"), "{\"data\": {}}");

        Assert.Contains("bad.json", Assert.Throws<InvalidDataException>(() => SiteBuilder.Build(inputs, folder.Sub("out"))).Message, StringComparison.Ordinal);
    }

    static (string English, string French) Build(Folder folder)
    {
        var inputs = SiteCopy.In(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(inputs.ContentDirectory, "twin")))
            File.Delete(file);
        SiteCopy.Write(Path.Combine(inputs.ContentDirectory, "twin", "some.json"), Twin);
        SiteBuilder.Build(inputs, folder.Sub("out"));

        return (Read("out/en/transparency.html"), Read("out/transparence.html"));

        string Read(string page) => WebUtility.HtmlDecode(File.ReadAllText(folder.Sub(page)));
    }

    static IEnumerable<string> Verdicts(string page) =>
        Regex.Matches(page, "<td data-label=\"Verdict\"><span>(?<word>[^<]+)<", RegexOptions.ExplicitCapture).Select(cell => cell.Groups["word"].Value);
}

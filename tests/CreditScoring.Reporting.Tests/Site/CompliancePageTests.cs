using AngleSharp.Html.Parser;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class CompliancePageTests
{
    [Fact]
    public void Every_point_of_Annex_IV_is_answered_or_said_not_to_be_and_both_languages_have_the_same_rows()
    {
        using var folder = new Folder();
        SiteBuilder.Build(SiteCopy.In(folder), folder.Sub("out"));
        var (french, english) = (Rows(folder.Sub("out/correspondances.html")), Rows(folder.Sub("out/en/crosswalk.html")));

        string[] points = [.. "abcdefgh".Select(letter => $"1{letter}"), .. "abcdefgh".Select(letter => $"2{letter}"), "3", "4", "5", "6", "7", "8", "9"];
        Assert.Equal(points, french[0].SelectMany(row => Points(row[0])).Order(StringComparer.Ordinal));
        Assert.Equal(points, english[0].SelectMany(row => Points(row[0])).Order(StringComparer.Ordinal));
        Assert.Equal(french.Select(table => table.Count), english.Select(table => table.Count));
        Assert.All(french.Concat(english).SelectMany(table => table), row => Assert.NotEmpty(row[^1].Trim()));
    }

    // "1 b, d" is two points.
    static string[] Points(string cell)
    {
        var letters = cell[1..].Where(char.IsLetter).Select(letter => $"{cell[0]}{letter}").ToArray();

        return letters.Length > 0 ? letters : [cell[..1]];
    }

    static List<List<string[]>> Rows(string file) =>
        [.. new HtmlParser().ParseDocument(File.ReadAllText(file)).QuerySelectorAll("main table").Select(table =>
            table.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent).ToArray()).ToList())];
}

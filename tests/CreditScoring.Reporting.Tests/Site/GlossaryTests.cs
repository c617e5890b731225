using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class GlossaryTests
{
    [Fact]
    public void Both_languages_define_the_same_terms_each_with_a_page_where_it_is_used()
    {
        using var folder = new Folder();
        SiteBuilder.Build(SiteCopy.In(folder), folder.Sub("out"));
        var (french, english) = (Terms(folder.Sub("out/glossaire.html")), Terms(folder.Sub("out/en/glossary.html")));

        Assert.True(french.Count >= 40, $"only {french.Count} terms");
        Assert.Equal(french.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(french.Concat(english), term => Assert.NotEmpty(term.Value.QuerySelectorAll("a")));
    }

    static Dictionary<string, IElement> Terms(string file) =>
        new HtmlParser().ParseDocument(File.ReadAllText(file)).QuerySelectorAll("dfn").ToDictionary(term => term.Id!, term => term.ParentElement!.NextElementSibling!, StringComparer.Ordinal);
}

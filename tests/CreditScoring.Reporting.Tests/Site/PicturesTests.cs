using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class PicturesTests : IDisposable
{
    readonly Folder folder = new();
    readonly SiteInputs inputs;

    public PicturesTests()
    {
        inputs = SiteCopy.In(folder);
        foreach (var language in new[] { "fr", "en" })
            foreach (var scheme in new[] { "light", "dark" })
                File.WriteAllBytes(Picture($"desk-{language}-{scheme}"), SomeWebP.Lossy(language == "fr" ? 640 : 650, 480));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_picture_is_in_the_pages_language_and_the_readers_scheme_with_its_size_its_words_and_its_caption()
    {
        Show("fr", "{picture:desk|Un bureau \"rangé\" & vide|Le *bureau*.}");
        Show("en", "{picture:desk|A desk|The desk.}");
        var files = SiteBuilder.Build(inputs, folder.Sub("out"));
        var figure = Figure("methode.html");
        var (image, source) = (figure.QuerySelector("picture > img")!, figure.QuerySelector("picture > source")!);

        Assert.Equal("images/tour/desk-fr-light.webp", image.GetAttribute("src"));
        Assert.Equal("images/tour/desk-fr-dark.webp", source.GetAttribute("srcset"));
        Assert.Equal("(prefers-color-scheme: dark)", source.GetAttribute("media"));
        Assert.Equal(("640", "480", "lazy"), (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("loading")));
        Assert.Equal("Un bureau \"rangé\" & vide", image.GetAttribute("alt"));
        Assert.Equal("Le <em>bureau</em>.", figure.QuerySelector("figcaption")!.InnerHtml);
        Assert.Equal("images/tour/desk-fr-light.webp", figure.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(("../images/tour/desk-en-light.webp", "650"), (Figure("en/method.html").QuerySelector("img")!.GetAttribute("src"), Figure("en/method.html").QuerySelector("img")!.GetAttribute("width")));
        Assert.Contains("images/tour/desk-en-dark.webp", files);
    }

    [Fact]
    public void A_picture_that_no_page_shows_is_not_published() =>
        Assert.DoesNotContain("images/tour/desk-fr-light.webp", SiteBuilder.Build(inputs, folder.Sub("out")));

    [Theory]
    [InlineData("{picture:table|A table|The table.}", "images/tour/table-fr-light.webp does not exist; take the pictures with ./build.sh --target=Pictures, or name one of ")]
    [InlineData("{picture:desk||The desk.}", "words for those who do not see it")]
    [InlineData("{picture:desk|A desk}", "words for those who do not see it")]
    [InlineData("{picture:desk|A desk| }", "words for those who do not see it")]
    [InlineData("{picture:desk|Three of 12 desks|The desk.}", "the figure '12' is typed")]
    public void A_picture_that_is_missing_or_without_words_fails_the_build_and_says_what_to_do(string slot, string fault)
    {
        Show("fr", slot);
        Show("en", slot);

        Assert.Contains(fault, Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_is_damaged_or_of_another_size_in_the_dark_fails()
    {
        File.WriteAllText(Picture("desk-fr-light"), "no picture");
        File.WriteAllBytes(Picture("desk-en-dark"), SomeWebP.Lossy(650, 481));
        Show("fr", "{picture:desk|Un bureau|Le bureau.}");
        Show("en", "{picture:desk|A desk|The desk.}");
        var fault = Fault();

        Assert.Contains("images/tour/desk-fr-light.webp is no WebP file", fault, StringComparison.Ordinal);
        Assert.Contains("the light and the dark picture 'desk' differ in size", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_in_one_language_only_fails()
    {
        Show("fr", "{picture:desk|Un bureau|Le bureau.}");

        Assert.Contains("site/content/en/method.md does not show the same pictures", Fault(), StringComparison.Ordinal);
    }

    void Show(string language, string slot) => File.AppendAllText(Path.Combine(inputs.ContentDirectory, language, "method.md"), $"\n{slot}\n");

    string Picture(string name)
    {
        var file = Path.Combine(inputs.ContentDirectory, "images", "tour", name + ".webp");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);

        return file;
    }

    IElement Figure(string page) => new HtmlParser().ParseDocument(File.ReadAllText(folder.Sub("out/" + page))).QuerySelector("figure.cs-screen")!;

    string Fault() => Assert.Throws<InvalidDataException>(() => SiteBuilder.Build(inputs, folder.Sub("out"))).Message;
}

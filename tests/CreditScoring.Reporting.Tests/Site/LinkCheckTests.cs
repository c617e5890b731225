using System.Text;
using CreditScoring.Reporting.Site;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class LinkCheckTests
{
    [Theory]
    [InlineData("<a href=\"gone.html\">x</a>", "leads to no file")]
    [InlineData("<a href='en/two.html#gone'>x</a>", "no anchor 'gone' of en/two.html")]
    [InlineData("<a href=\"#gone\">x</a>", "no anchor 'gone' of one.html")]
    [InlineData("<img src=\"https://example.org/x.png\">", "asks nothing of third parties")]
    [InlineData("<source srcset=\"gone.webp\">", "leads to no file")]
    [InlineData("<script defer src=\"//example.org/x.js\"></script>", "asks nothing of third parties")]
    [InlineData("<p id=\"a\"></p><p id=\"a\"></p>", "is there twice")]
    public void Names_the_page_and_what_is_wrong(string html, string fault)
    {
        var message = Assert.Throws<InvalidDataException>(() => Check(html)).Message;

        Assert.StartsWith("one.html: ", message);
        Assert.Contains(fault, message);
    }

    [Theory]
    [InlineData("<a href=\"en/two.html#there\">x</a>")]
    [InlineData("<a href=\"/en/two.html\">x</a>")]
    [InlineData("<a href=\"https://example.org/\">x</a>")]
    [InlineData("<script type=\"application/json\">\"<a href='gone'>\"</script>")]
    public void Lets_good_links_pass(string html) => Check(html);

    static void Check(string html)
    {
        var faults = new Faults();
        LinkCheck.Check(
            new Dictionary<string, byte[]>
            {
                ["one.html"] = Encoding.UTF8.GetBytes(html),
                ["en/two.html"] = Encoding.UTF8.GetBytes("<p id=\"there\"><a href=\"../one.html\">back</a></p>"),
            },
            faults);
        faults.ThrowIfAny();
    }
}

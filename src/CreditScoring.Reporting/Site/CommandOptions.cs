using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// A line may end after any hyphen: without this, --output is broken after its first two.
static partial class CommandOptions
{
    public static string KeepTogether(string html) => Code().Replace(html, code => Option().Replace(code.Value, "<span class=\"cs-together\">$0</span>"));

    [GeneratedRegex("(?<!<pre[^>]*>)<code>[^<]*</code>")]
    private static partial Regex Code();

    [GeneratedRegex("(?<=[> ])--[a-z][a-z-]*")]
    private static partial Regex Option();
}

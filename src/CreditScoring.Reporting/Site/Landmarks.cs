using System.Globalization;
using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// A table that scrolls is a region of its own; who listens tells regions apart by their names, so a second one of a name has its number.
static partial class Landmarks
{
    public static string Distinguish(string html)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);

        return Region().Replace(html, region =>
        {
            var name = region.Groups["name"].Value;
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;

            return count == 1 ? region.Value : string.Create(CultureInfo.InvariantCulture, $"role=\"region\" tabindex=\"0\" aria-label=\"{name} ({count})\"");
        });
    }

    [GeneratedRegex("role=\"region\" tabindex=\"0\" aria-label=\"(?<name>[^\"]*)\"")]
    private static partial Regex Region();
}

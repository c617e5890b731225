using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// Every internal link leads to a file of the site and to an anchor that exists there; nothing is loaded from elsewhere.
static partial class LinkCheck
{
    public static void Check(IReadOnlyDictionary<string, byte[]> files, Faults faults)
    {
        var pages = files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);
        var anchors = pages.ToDictionary(page => page.Key, page => Anchors(page.Key, page.Value, faults), StringComparer.Ordinal);

        foreach (var (path, html) in pages)
            foreach (Match tag in Tag().Matches(ScriptBody().Replace(html, "")).Where(tag => !Address().IsMatch(tag.Value)))
                foreach (Match link in Link().Matches(tag.Value))
                    CheckLink(path, tag.Groups["tag"].Value, WebUtility.HtmlDecode(link.Groups["address"].Value), files, anchors, faults);
    }

    static void CheckLink(
        string page, string tag, string address, IReadOnlyDictionary<string, byte[]> files, Dictionary<string, HashSet<string>> anchors, Faults faults)
    {
        if (address.Contains("://", StringComparison.Ordinal) || address.StartsWith("//", StringComparison.Ordinal))
        {
            if (!tag.Equals("a", StringComparison.OrdinalIgnoreCase))
                faults.Add(page, $"<{tag}> loads {address}; a page asks nothing of third parties.");

            return;
        }

        if (address.StartsWith("mailto:", StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal))
            return;

        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var anchor = hash < 0 ? "" : Uri.UnescapeDataString(address[(hash + 1)..]);
        var target = Target(page, hash < 0 ? address : address[..hash]);
        if (!files.ContainsKey(target))
            faults.Add(page, $"the link to {address} leads to no file of the site ({target}).");
        else if (anchor.Length > 0 && anchors.TryGetValue(target, out var known) && !known.Contains(anchor))
            faults.Add(page, $"the link to {address} leads to no anchor '{anchor}' of {target}.");
    }

    static string Target(string page, string address)
    {
        if (address.Length == 0)
            return page;

        var parts = address.StartsWith('/') ? [] : page.Split('/')[..^1].ToList();
        foreach (var part in Uri.UnescapeDataString(address).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }

        return string.Join('/', parts) + (address.EndsWith('/') ? "/index.html" : "");
    }

    static HashSet<string> Anchors(string page, string html, Faults faults)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match id in Id().Matches(ScriptBody().Replace(html, "")))
            if (!known.Add(WebUtility.HtmlDecode(id.Groups["id"].Value)))
                faults.Add(page, $"the anchor '{id.Groups["id"].Value}' is there twice.");

        return known;
    }

    // Tells an address, and loads nothing.
    [GeneratedRegex("^<link rel=\"(?:canonical|alternate)\"")]
    private static partial Regex Address();

    [GeneratedRegex("<(?<tag>[a-zA-Z]+)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("""\s(?:href|src|srcset|data-plotly)\s*=\s*["'](?<address>[^"']*)["']""")]
    private static partial Regex Link();

    [GeneratedRegex("""<[a-zA-Z][^>]*?\sid\s*=\s*["'](?<id>[^"']*)["']""")]
    private static partial Regex Id();

    [GeneratedRegex("(?<=<script[^>]*>).*?(?=</script>)", RegexOptions.Singleline)]
    private static partial Regex ScriptBody();
}

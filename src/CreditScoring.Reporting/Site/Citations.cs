using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// [@platt1999] becomes a numbered link to the list that {references} puts at the end of the page, in the order of first citation.
sealed partial class Citations
{
    readonly Dictionary<string, string> sources;
    readonly List<string> cited = [];

    Citations(Dictionary<string, string> sources) => this.sources = sources;

    public static Citations Read(string file)
    {
        if (!File.Exists(file))
            return new Citations([]);

        try
        {
            return new Citations(JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file)) ?? []);
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{file}, line {fault.LineNumber + 1}: expected one object whose keys name references and whose values are their text.", fault);
        }
    }

    public static HashSet<string> KeysIn(string text) => [.. Marker().Matches(text).Select(marker => marker.Groups["key"].Value)];

    public Citations Fresh() => new(sources);

    public string Resolve(string text, string file, int firstLine, Faults faults) =>
        MarkdownText.Rewrite(text, firstLine, (part, line) => Marker().Replace(part, marker =>
        {
            var key = marker.Groups["key"].Value;
            if (!sources.ContainsKey(key))
            {
                faults.Add(file, line, $"unknown reference '{key}'; references.json has {string.Join(", ", sources.Keys.Order(StringComparer.Ordinal))}.");

                return marker.Value;
            }

            if (!cited.Contains(key))
                cited.Add(key);

            return $"<a class=\"cs-citation\" href=\"#ref-{key}\">[{cited.IndexOf(key) + 1}]</a>";
        }));

    public string List(MarkdownPage markdown)
    {
        var html = new StringBuilder("<ol class=\"cs-references\">\n");
        foreach (var key in cited)
            html.Append("<li id=\"ref-").Append(key).Append("\">").Append(markdown.Inline(sources[key])).Append("</li>\n");

        return html.Append("</ol>\n").ToString();
    }

    [GeneratedRegex(@"\[@(?<key>[a-z0-9-]+)\]")]
    private static partial Regex Marker();
}

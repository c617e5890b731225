using System.Globalization;
using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// Tables have a number and a caption above them, in the order of the page, and {ref:table:name} leads to one. A table of the text is named and captioned
// by {table:name|caption} before it; one that is computed by its slot, and captioned by the name of its region. The data of a figure go with the figure,
// and the tables of the dictionary, which stand under the name of a concept, with that name.
static partial class NumberedTables
{
    const string Prefix = "table:";

    /// <summary>What stands for <c>{table:name|caption}</c> until tables are numbered; null for another slot.</summary>
    public static string? Caption(string slot)
    {
        if (!slot.StartsWith(Prefix, StringComparison.Ordinal))
            return null;

        var parts = slot[Prefix.Length..].Split('|', 2);

        return $"<p data-table=\"{parts[0]}\">{(parts.Length > 1 ? parts[1] : "")}</p>\n";
    }

    /// <summary>Names the tables of a slot after it.</summary>
    public static string Name(string html, string slot) => Table().Replace(html, table => table.Groups["region"].Success ? $"<p data-table=\"{slot.Replace(':', '-')}\"></p>\n{table.Value}" : table.Value);

    /// <summary>Gives each named table its number, and makes links of the references to them.</summary>
    /// <param name="html">Article of a page.</param>
    /// <param name="language">Language of the page.</param>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="faults">Takes tables without a caption, captions without a table, and references to what is not on the page.</param>
    public static string Number(string html, ReportLanguage language, string file, Faults faults)
    {
        var word = language == ReportLanguage.French ? "Tableau" : "Table";
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = Table().Replace(html, table =>
        {
            if (!table.Groups["region"].Success)
                return table.Value;

            var (name, caption) = (table.Groups["name"].Value, table.Groups["caption"].Value);
            if (name.Length == 0 || (caption.Length == 0 && table.Groups["label"].Value.StartsWith(word + " ", StringComparison.Ordinal)))
                faults.Add(file, "a table has no caption; write {table:name|caption} on a line before it.");

            var id = Free(name, numbers);
            numbers[id] = numbers.Count + 1;
            var region = table.Groups["region"].Value.Replace($"aria-label=\"{table.Groups["label"].Value}\"", $"aria-labelledby=\"table-{id}\"", StringComparison.Ordinal);

            return string.Create(
                CultureInfo.InvariantCulture,
                $"<p class=\"cs-table-caption\" id=\"table-{id}\"><span class=\"cs-table-number\">{word} {numbers[id]}.</span> {(caption.Length > 0 ? caption : table.Groups["label"].Value)}</p>\n{region}<table aria-labelledby=\"table-{id}\"");
        });
        if (Orphan().Match(numbered) is { Success: true } orphan)
            faults.Add(file, $"no table follows {{table:{orphan.Groups["name"].Value}|…}}.");

        return Reference().Replace(numbered, reference =>
        {
            var name = reference.Groups["name"].Value;
            if (numbers.TryGetValue(name, out var number))
                return string.Create(CultureInfo.InvariantCulture, $"<a href=\"#table-{name}\">{word.ToLowerInvariant()}\u00a0{number}</a>");

            faults.Add(file, $"{reference.Value} refers to no table of this page; there are {string.Join(", ", numbers.Keys)}.");

            return reference.Value;
        });
    }

    static string Free(string name, Dictionary<string, int> taken)
    {
        var id = name;
        for (var count = 2; taken.ContainsKey(id); count++)
            id = string.Create(CultureInfo.InvariantCulture, $"{name}-{count}");

        return id;
    }

    // A figure is matched whole, and so left as it is.
    [GeneratedRegex("""<figure class="cs-figure".*?</figure>|(?:<p data-table="(?<name>[^"]*)">(?<caption>.*?)</p>\s*)?(?<region><div class="cs-scroll" role="region" tabindex="0" aria-label="(?<label>[^"]*)">\s*)<table""", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("""<p data-table="(?<name>[^"]*)">""")]
    private static partial Regex Orphan();

    [GeneratedRegex(@"\{ref:table:(?<name>[a-z0-9-]+)\}")]
    private static partial Regex Reference();
}

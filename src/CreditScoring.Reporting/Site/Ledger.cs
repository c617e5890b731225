using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// The conclusions of all pages. {claim:id} after a conclusion becomes a link to its entry, which leads back to it.
sealed partial class Ledger(IReadOnlyList<LedgerEntry> entries, IReadOnlyList<ContentFile> files, Metrics metrics, Faults faults)
{
    public const string PageKey = "claims-ledger";

    const string ShownAs = "site/content/ledger.json";

    readonly MarkdownPage markdown = new();

    public IReadOnlyList<LedgerEntry> Entries => entries;

    // The first link of a page to an entry is where the entry leads back to.
    public string Resolve(string text, ContentFile file, SitePage page)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var words = SiteWords.In(file.Language);

        return MarkdownText.Rewrite(text, file.Front.BodyLine, (part, line) => Marker().Replace(part, marker =>
        {
            var id = marker.Groups["id"].Value;
            if (entries.All(entry => entry.Id != id))
            {
                faults.Add(file.ShownAs, line, $"unknown claim '{id}'; the ledger has {string.Join(", ", entries.Select(entry => entry.Id))}.");

                return marker.Value;
            }

            var anchor = seen.Add(id) ? $" id=\"{Anchor(id)}\"" : "";

            return $"<a class=\"cs-claim\"{anchor} href=\"{AddressOf(id, page)}\">{words["ledger.refute"]}<span class=\"cs-hidden\"> {words["ledger.refute.this"]}</span></a>";
        }));
    }

    // Those that a page concludes, in its order of reading.
    public IReadOnlyList<LedgerItem> On(ContentFile file, SitePage page) =>
        [.. IdsIn(file.Front.Body).Select(id => entries.FirstOrDefault(entry => entry.Id == id)).OfType<LedgerEntry>().Select(entry => Item(entry, page))];

    public IReadOnlyList<LedgerItem> All(SitePage page) => [.. entries.Select(entry => Item(entry, page))];

    // A conclusion as HTML, its numbers written.
    public string Sentence(string id, ReportLanguage language) => Sentence(entries.First(entry => entry.Id == id), language);

    public string AddressOf(string id, SitePage page) =>
        (files.FirstOrDefault(file => file.Key == PageKey && file.Language == page.Language) is { } ledger ? page.LinkTo(ledger.Path) : "") + "#" + id;

    // A conclusion stands on a page, in both languages; otherwise it concludes nothing.
    public void Check()
    {
        foreach (var entry in entries)
            if (!files.Any(file => file.IsNote && IdsIn(file.Front.Body).Contains(entry.Id)))
                faults.Add(ShownAs, $"no page concludes '{entry.Id}'; write {{claim:{entry.Id}}} after the conclusion.");

        foreach (var file in files.Where(file => file.IsNote && file.Language == ReportLanguage.French))
            if (files.FirstOrDefault(one => one.Key == file.Key && one.Language != file.Language) is { } other && !IdsIn(file.Front.Body).ToHashSet().SetEquals(IdsIn(other.Front.Body)))
                faults.Add(file.ShownAs, $"{other.ShownAs} does not draw the same conclusions.");
    }

    LedgerItem Item(LedgerEntry entry, SitePage page) => new(
        entry, Sentence(entry, page.Language), entry.HoldsIn(metrics),
        [
            .. files.Where(file => file.Language == page.Language && file.IsNote && IdsIn(file.Front.Body).Contains(entry.Id))
                .Select(file => (file.Title, page.LinkTo(file.Path) + "#" + Anchor(entry.Id))),
        ]);

    string Sentence(LedgerEntry entry, ReportLanguage language)
    {
        TypedFigures.Check(entry.In(language), ShownAs, 1, faults);
        var sentence = NumberReferences.Resolve(entry.In(language), ShownAs, 1, metrics, ReportNumbers.For(language), isHtml: true, faults);

        return markdown.Inline(language == ReportLanguage.French ? FrenchSpaces.In(sentence, 1) : sentence);
    }

    static string Anchor(string id) => "conclusion-" + id;

    static List<string> IdsIn(string text) => [.. Marker().Matches(text).Select(marker => marker.Groups["id"].Value).Distinct()];

    [GeneratedRegex(@"\{claim:(?<id>[a-z0-9-]+)\}")]
    private static partial Regex Marker();
}

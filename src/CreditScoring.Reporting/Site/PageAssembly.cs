using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// Turns a content file into the article of its page: numbers, citations, figures, lists, links.
sealed partial class PageAssembly(Metrics metrics, IReadOnlyList<ContentFile> files, PageSlots filling, Ledger ledger, Citations citations, Faults faults)
{
    readonly MarkdownPage markdown = new();

    public SitePage Assemble(ContentFile file)
    {
        var numbers = ReportNumbers.For(file.Language);
        var cited = citations.Fresh();
        var text = file.Front.Body;
        var page = new SitePage
        {
            Key = file.Key,
            Path = file.Path,
            Language = file.Language,
            Title = file.Title,
            ArticleLanguage = file.ArticleLanguage,
            IsWide = file.Front["wide"] == "true",
            IsServedAnywhere = file.Key == "404",
        };

        // Records and the changelog are history: their figures stay as they were written.
        if (file.IsNote)
        {
            TypedFigures.Check(text, file.ShownAs, file.Front.BodyLine, faults);
            text = NumberReferences.Resolve(text, file.ShownAs, file.Front.BodyLine, metrics, numbers, isHtml: true, faults);
            text = cited.Resolve(text, file.ShownAs, file.Front.BodyLine, faults);
            text = ledger.Resolve(text, file, page);
            if (file.Language == ReportLanguage.French)
                text = FrenchSpaces.In(text, file.Front.BodyLine);
        }

        var slots = new List<string>();
        if (file.IsNote)
            text = Slot().Replace(text, slot =>
            {
                slots.Add(slot.Groups["name"].Value);

                return $"<div data-slot=\"{slots.Count - 1}\"></div>";
            });
        if (file.IsNote)
            text = Equations.Refer(text, slots, file.ShownAs, file.Language == ReportLanguage.French, faults);

        var (html, headings) = markdown.Render(
            text, file.Front["numbered"] == "true", url => Link(page, file, url), file.Language == ReportLanguage.French);
        var place = new SlotPlace(page, file, cited, markdown);
        for (var index = 0; index < slots.Count; index++)
            html = html.Replace($"<div data-slot=\"{index}\"></div>\n", NumberedTables.Caption(slots[index]) ?? NumberedTables.Name(Fill(slots[index], place), slots[index]), StringComparison.Ordinal);

        html += filling.Refutations(place);
        if (file.IsNote)
            html = NumberedTables.Number(html, file.Language, file.ShownAs, faults);
        if (!headings.Any(heading => heading.Level == 1))
            html = $"<h1>{System.Net.WebUtility.HtmlEncode(file.Title)}</h1>\n" + html;

        return page with
        {
            Body = CommandOptions.KeepTogether(Landmarks.Distinguish(html)),
            Description = NumberReferences.Resolve(file.Front["description"] ?? "", file.ShownAs, 1, metrics, numbers, isHtml: false, faults),
            Contents = file.Front["numbered"] == "true" ? [.. headings.Where(heading => heading.Level == 2)] : [],
        };
    }

    string Fill(string slot, SlotPlace place)
    {
        try
        {
            if (filling.Fill(slot, place) is { } filled)
                return filled;

            faults.Add(place.File.ShownAs, $"{{{slot}}} is unknown; there are {filling.Names}.");
        }
        catch (KeyNotFoundException fault)
        {
            faults.Add(place.File.ShownAs, $"{{{slot}}} cannot be made: {fault.Message}");
        }

        return "";
    }

    // A link to another file of the content, method.md#limits, becomes a link to its page in the same language.
    string Link(SitePage page, ContentFile file, string url)
    {
        var match = ContentLink().Match(url);
        if (!match.Success || url.Contains("://", StringComparison.Ordinal))
            return url;

        var stem = match.Groups["stem"].Value;
        var target = files.FirstOrDefault(one => one.Language == file.Language && (one.Key == stem || one.Key.EndsWith("/" + stem, StringComparison.Ordinal)));
        if (target is not null)
            return page.LinkTo(target.Path) + match.Groups["anchor"].Value;

        faults.Add(file.ShownAs, $"the link to {url} leads to no page; no content file is named {stem}.md.");

        return url;
    }

    [GeneratedRegex(@"^\{(?<name>[a-z-]+(?::[^}]*)?)\}$", RegexOptions.Multiline)]
    private static partial Regex Slot();

    [GeneratedRegex(@"^(?:[^#]*/)?(?<stem>[^/#]+)\.md(?<anchor>#.*)?$")]
    private static partial Regex ContentLink();
}

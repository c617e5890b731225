using System.Text.RegularExpressions;
using CreditScoring.Features;
using CreditScoring.Reporting.GatePages;
using CreditScoring.Selection.Profiles;

namespace CreditScoring.Reporting.Site;

// Turns a content file into the article of its page: numbers, citations, figures, lists, links.
sealed partial class PageAssembly(
    Metrics metrics, IReadOnlyList<FeatureDefinition> features, PublishedProfiles? profiles, IReadOnlyList<ContentFile> files,
    IReadOnlyList<SitePage> notebooks, IReadOnlyList<Screen> screens, PublishedStudies studies, Citations citations, ClaimLedger ledger, PageWriter writer, Faults faults)
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
            text = ledger.Resolve(text, file.ShownAs, file.Front.BodyLine, id => Address(page, ClaimLedger.PageKey, id), file.Language, faults);
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

        var (html, headings) = markdown.Render(
            text, file.Front["numbered"] == "true", url => Link(page, file, url), file.Language == ReportLanguage.French);
        var figures = 0;
        for (var index = 0; index < slots.Count; index++)
            html = html.Replace($"<div data-slot=\"{index}\"></div>\n", Fill(slots[index], page, file, cited, ref figures), StringComparison.Ordinal);

        if (!headings.Any(heading => heading.Level == 1))
            html = $"<h1>{System.Net.WebUtility.HtmlEncode(file.Title)}</h1>\n" + html;

        return page with
        {
            Body = html,
            Description = NumberReferences.Resolve(file.Front["description"] ?? "", file.ShownAs, 1, metrics, numbers, isHtml: false, faults),
            Contents = file.Front["numbered"] == "true" ? [.. headings.Where(heading => heading.Level == 2)] : [],
        };
    }

    string Fill(string slot, SitePage page, ContentFile file, Citations cited, ref int figures)
    {
        try
        {
            switch (slot)
            {
                case "answer":
                    return writer.Render<Answer>((nameof(Answer.Items), AnswerItem.Of(metrics, file.Language)));
                case "dictionary":
                    return writer.Render<FeatureList>(
                        (nameof(FeatureList.Features), features), (nameof(FeatureList.Profiles), profiles),
                        (nameof(FeatureList.Link), page.LinkTo(SiteInputs.PublishedProfilesFile)), (nameof(FeatureList.Language), file.Language));
                case "selection":
                    return writer.Render<SelectionList>((nameof(SelectionList.Features), SelectedFeature.All(metrics)), (nameof(SelectionList.Language), file.Language));
                case "trials":
                    return writer.Render<TrialList>((nameof(TrialList.Logs), studies.Trials), (nameof(TrialList.Language), file.Language));
                case "imbalance":
                    var parts = new System.Text.StringBuilder();
                    foreach (var log in studies.Imbalance)
                        parts.Append(writer.Render<ImbalanceTables>((nameof(ImbalanceTables.Log), log), (nameof(ImbalanceTables.Language), file.Language)))
                            .Append(ImbalanceFigure.Of(log, file.Language).ToHtml(++figures));

                    return parts.ToString();
                case "transparency":
                    return writer.Render<TwinComparison>((nameof(TwinComparison.Twins), studies.Twins), (nameof(TwinComparison.Language), file.Language));
                case "scorecard":
                    return writer.Render<ScorecardTable>((nameof(ScorecardTable.Twins), studies.Twins), (nameof(ScorecardTable.Language), file.Language));
                case "groups":
                    return writer.Render<GroupList>((nameof(GroupList.Reports), metrics.Groups), (nameof(GroupList.Language), file.Language));
                case "group-calibration":
                    return writer.Render<GroupCalibration>((nameof(GroupCalibration.Reports), metrics.Groups), (nameof(GroupCalibration.Language), file.Language));
                case "fairness":
                    return writer.Render<FairnessList>((nameof(FairnessList.Studies), studies.Fairness), (nameof(FairnessList.Language), file.Language));
                case "stability":
                    return writer.Render<StabilityList>((nameof(StabilityList.Studies), studies.Stability), (nameof(StabilityList.Language), file.Language));
                case "claims":
                    return writer.Render<ClaimList>((nameof(ClaimList.Studies), studies.Claims), (nameof(ClaimList.Language), file.Language));
                case "drift-alarms":
                    return writer.Render<AlarmList>((nameof(AlarmList.Studies), studies.Alarms), (nameof(AlarmList.Language), file.Language));
                case "rehearsal":
                    return string.Concat(studies.Rehearsals.Select(study => writer.Render<RehearsalList>((nameof(RehearsalList.Study), study), (nameof(RehearsalList.Language), file.Language))));
                case "rehearsal-figure":
                    return studies.Rehearsals is [var rehearsal, ..] ? RehearsalFigure.Of(rehearsal, file.Language).ToHtml(++figures) : $"<p>{new GateWords(file.Language)["rehearsal.none"]}</p>\n";
                case "lineage":
                    return writer.Render<LineageList>(
                        (nameof(LineageList.Rows), studies.Lineage), (nameof(LineageList.Manifest), studies.Manifest), (nameof(LineageList.Language), file.Language));
                case "negative-results":
                    return writer.Render<NegativeList>(
                        (nameof(NegativeList.Results), NegativeResult.All(studies, file.Language)), (nameof(NegativeList.Link), (Func<string, string>)(key => Address(page, key))),
                        (nameof(NegativeList.Language), file.Language));
                case "api-operations":
                    return writer.Render<ApiOperations>((nameof(ApiOperations.Document), studies.Api), (nameof(ApiOperations.Language), file.Language));
                case "api-schemas":
                    return writer.Render<ApiSchemas>((nameof(ApiSchemas.Document), studies.Api), (nameof(ApiSchemas.Language), file.Language));
                case "runs":
                    var comparison = studies.Before is { } before ? RunComparison.Of(before, metrics, ledger.Claims, claim => Sentence(claim, file.Language)) : null;

                    return writer.Render<RunTable>(
                        (nameof(RunTable.Comparison), comparison), (nameof(RunTable.Link), (Func<string, string>)(id => Address(page, ClaimLedger.PageKey, id))),
                        (nameof(RunTable.Language), file.Language));
                case "ledger":
                    return writer.Render<LedgerList>((nameof(LedgerList.Entries), Entries(page, file)), (nameof(LedgerList.Language), file.Language));
                case "screens":
                    return writer.Render<ScreenList>(
                        (nameof(ScreenList.Screens), screens.Where(screen => screen.Language == file.Language).ToList()), (nameof(ScreenList.Page), page));
                case "profit":
                    return ProfitNote.Of(metrics, file.Language);
                case "references":
                    return cited.List(markdown);
                case "notebooks":
                    return List(page, notebooks.Where(one => one.Language == file.Language));
                case "decisions":
                    return List(page, files.Where(one => one.Language == file.Language && one.Key.StartsWith("decisions/", StringComparison.Ordinal))
                        .Select(one => new SitePage { Key = one.Key, Path = one.Path, Language = one.Language, Title = one.Title, ArticleLanguage = one.ArticleLanguage }));
            }

            if (slot.StartsWith("figure:", StringComparison.Ordinal)
                && new NoteFigures(metrics, features, file.Language).Create(slot["figure:".Length..]) is { } figure)
                return figure.ToHtml(++figures);

            faults.Add(file.ShownAs, $"{{{slot}}} is unknown; there are answer, dictionary, selection, trials, imbalance, transparency, scorecard, groups, group-calibration, profit, fairness, stability, claims, drift-alarms, rehearsal, rehearsal-figure, lineage, ledger, negative-results, api-operations, api-schemas, runs, screens, references, notebooks, decisions, and figure: {string.Join(", ", NoteFigures.Names)}.");
        }
        catch (Exception fault) when (fault is KeyNotFoundException or FormatException)
        {
            faults.Add(file.ShownAs, $"{{{slot}}} cannot be made: {fault.Message}");
        }

        return "";
    }

    static string List(SitePage page, IEnumerable<SitePage> entries)
    {
        var words = Words.For(page.Language);
        var items = entries.Select(entry =>
            $"<li><a href=\"{page.LinkTo(entry.Path)}\"{(entry.ArticleLanguage is { } language && language != words.Code ? $" lang=\"{language}\" hreflang=\"{language}\"" : "")}>"
            + $"{System.Net.WebUtility.HtmlEncode(entry.Title)}</a></li>\n").ToArray();

        return items.Length > 0 ? $"<ul class=\"cs-list\">\n{string.Concat(items)}</ul>\n" : page.Language == ReportLanguage.French
            ? "<p>Il n’y en a pas encore dans cette construction.</p>\n"
            : "<p>This build has none yet.</p>\n";
    }

    LedgerEntry[] Entries(SitePage page, ContentFile file) =>
    [
        .. ledger.Claims.Select(claim => new LedgerEntry(
            claim.Id, Sentence(claim, file.Language), claim.Test, claim.Command, claim.Holds, claim.HoldsIn(metrics),
            [.. files.Where(one => one.Language == file.Language && one.IsNote && ClaimLedger.IdsIn(one.Front.Body).Contains(claim.Id))
                .Select(one => (one.Title, page.LinkTo(one.Path) + "#" + ClaimLedger.Anchor(claim.Id)))])),
    ];

    // A claim as HTML, its numbers written.
    string Sentence(LedgerClaim claim, ReportLanguage language)
    {
        TypedFigures.Check(claim.In(language), ClaimLedger.ShownAs, 1, faults);
        var sentence = NumberReferences.Resolve(claim.In(language), ClaimLedger.ShownAs, 1, metrics, ReportNumbers.For(language), isHtml: true, faults);

        return markdown.Inline(language == ReportLanguage.French ? FrenchSpaces.In(sentence, 1) : sentence);
    }

    // The page of a key in the same language, at an anchor if one is given; an absent page is found by the check of links.
    string Address(SitePage page, string key, string? anchor = null) =>
        (files.FirstOrDefault(one => one.Language == page.Language && one.Key == key) is { } target ? page.LinkTo(target.Path) : key) + (anchor is null ? "" : "#" + anchor);

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

    [GeneratedRegex(@"^\{(?<name>(?:answer|dictionary|selection|trials|imbalance|transparency|scorecard|groups|group-calibration|profit|fairness|stability|claims|drift-alarms|rehearsal|rehearsal-figure|lineage|ledger|negative-results|api-operations|api-schemas|runs|screens|references|notebooks|decisions|figure:[^}]*))\}$", RegexOptions.Multiline)]
    private static partial Regex Slot();

    [GeneratedRegex(@"^(?:[^#]*/)?(?<stem>[^/#]+)\.md(?<anchor>#.*)?$")]
    private static partial Regex ContentLink();
}

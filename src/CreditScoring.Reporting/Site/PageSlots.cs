using System.Globalization;
using CreditScoring.Features;
using CreditScoring.Reporting.GatePages;
using CreditScoring.Selection.Profiles;

namespace CreditScoring.Reporting.Site;

// What stands where a page says {name}: lists and figures made from the run and from published studies.
sealed class PageSlots
{
    readonly Dictionary<string, Func<SlotPlace, string>> slots;
    readonly Metrics metrics;
    readonly IReadOnlyList<FeatureDefinition> features;
    readonly IReadOnlyList<ContentFile> files;
    readonly PublishedStudies studies;
    readonly Ledger ledger;
    readonly Equations equations;
    readonly Pictures pictures;
    readonly PageWriter writer;

    public PageSlots(
        Metrics metrics, IReadOnlyList<FeatureDefinition> features, PublishedProfiles? profiles, IReadOnlyList<ContentFile> files, IReadOnlyList<SitePage> notebooks, Pictures pictures,
        PublishedStudies studies, Ledger ledger, Equations equations, PageWriter writer, Faults faults)
    {
        (this.metrics, this.features, this.files, this.studies, this.ledger, this.equations, this.pictures, this.writer) = (metrics, features, files, studies, ledger, equations, pictures, writer);
        slots = new(StringComparer.Ordinal)
        {
            ["answer"] = place => writer.Render<Answer>((nameof(Answer.Items), AnswerItem.Of(metrics, place.File.Language))),
            ["dictionary"] = place => writer.Render<FeatureList>(
                (nameof(FeatureList.Features), features), (nameof(FeatureList.Profiles), profiles),
                (nameof(FeatureList.Link), place.Page.LinkTo(SiteInputs.PublishedProfilesFile)), (nameof(FeatureList.Language), place.File.Language)),
            ["selection"] = place => writer.Render<SelectionList>((nameof(SelectionList.Features), SelectedFeature.All(metrics)), (nameof(SelectionList.Language), place.File.Language)),
            ["trials"] = place => writer.Render<TrialList>((nameof(TrialList.Logs), studies.Trials), (nameof(TrialList.Language), place.File.Language)),
            ["imbalance"] = place => string.Concat(studies.Imbalance.Select(log => writer.Render<ImbalanceTables>((nameof(ImbalanceTables.Log), log), (nameof(ImbalanceTables.Language), place.File.Language))
                + ImbalanceFigure.Of(log, place.File.Language).ToHtml(++place.Figures, FigureOrigin.OfStudy("credit imbalance", "ImbalanceFigure.cs", null, place.File.Language)))),
            ["transparency"] = place => writer.Render<TwinComparison>((nameof(TwinComparison.Twins), studies.Twins), (nameof(TwinComparison.Language), place.File.Language)),
            ["scorecard"] = place => writer.Render<ScorecardTable>((nameof(ScorecardTable.Twins), studies.Twins), (nameof(ScorecardTable.Language), place.File.Language)),
            ["groups"] = place => writer.Render<GroupList>((nameof(GroupList.Reports), metrics.Groups), (nameof(GroupList.Language), place.File.Language)),
            ["group-calibration"] = place => writer.Render<GroupCalibration>((nameof(GroupCalibration.Reports), metrics.Groups), (nameof(GroupCalibration.Language), place.File.Language)),
            ["fairness"] = place => writer.Render<FairnessList>((nameof(FairnessList.Studies), studies.Fairness), (nameof(FairnessList.Language), place.File.Language)),
            ["stability"] = place => writer.Render<StabilityList>((nameof(StabilityList.Studies), studies.Stability), (nameof(StabilityList.Language), place.File.Language)),
            ["claims"] = place => writer.Render<ClaimList>((nameof(ClaimList.Studies), studies.Claims), (nameof(ClaimList.Language), place.File.Language)),
            ["drift-alarms"] = place => writer.Render<AlarmList>((nameof(AlarmList.Studies), studies.Alarms), (nameof(AlarmList.Language), place.File.Language)),
            ["drift-run"] = place => DriftNote.Of(studies.Drift, metrics, place.Page, faults),
            ["rehearsal"] = place => string.Concat(studies.Rehearsals.Select(study => writer.Render<RehearsalList>((nameof(RehearsalList.Study), study), (nameof(RehearsalList.Language), place.File.Language)))),
            ["rehearsal-figure"] = place => studies.Rehearsals is [var rehearsal, ..] ? RehearsalFigure.Of(rehearsal, place.File.Language).ToHtml(++place.Figures, FigureOrigin.OfStudy("credit rehearse", "RehearsalFigure.cs", null, place.File.Language)) : $"<p>{new GateWords(place.File.Language)["rehearsal.none"]}</p>\n",
            ["simulation"] = place => string.Concat(studies.Simulations.Take(1).Select(operation => writer.Render<SimulationList>((nameof(SimulationList.Operation), operation), (nameof(SimulationList.Language), place.File.Language)))),
            ["simulation-others"] = place => $"<ul>\n{string.Concat(studies.Simulations.Skip(1).Select(other => $"<li>{System.Net.WebUtility.HtmlEncode(SimulationWords.Of(other, new GateWords(place.File.Language)))}</li>\n"))}</ul>\n",
            ["simulation-figure"] = place => studies.Simulations is [var operation, ..] ? SimulationFigure.Of(operation, place.File.Language).ToHtml(++place.Figures, FigureOrigin.OfStudy("credit simulate", "SimulationFigure.cs", null, place.File.Language)) : $"<p>{new GateWords(place.File.Language)["simulation.none"]}</p>\n",
            ["costs"] = place => writer.Render<CostList>((nameof(CostList.Plan), studies.Costs), (nameof(CostList.Language), place.File.Language)),
            ["scale"] = place => writer.Render<ScaleList>((nameof(ScaleList.Model), studies.Scale), (nameof(ScaleList.Prices), studies.Costs), (nameof(ScaleList.Language), place.File.Language)),
            ["fleet-slurm"] = place => writer.Render<FleetList>((nameof(FleetList.Run), studies.Fleet), (nameof(FleetList.IsSlurm), true), (nameof(FleetList.Language), place.File.Language)),
            ["fleet-dask"] = place => writer.Render<FleetList>((nameof(FleetList.Run), studies.Fleet), (nameof(FleetList.Language), place.File.Language)),
            ["lineage"] = place => writer.Render<LineageList>(
                (nameof(LineageList.Rows), studies.Lineage), (nameof(LineageList.Manifest), studies.Manifest), (nameof(LineageList.Language), place.File.Language)),
            ["ledger"] = place => writer.Render<LedgerList>((nameof(LedgerList.Items), ledger.All(place.Page)), (nameof(LedgerList.Language), place.File.Language)),
            ["negative-results"] = place => writer.Render<NegativeList>(
                (nameof(NegativeList.Results), NegativeResult.All(studies, place.File.Language)), (nameof(NegativeList.Link), (Func<string, string>)(key => place.Page.LinkTo(FileOf(key, place.File).Path))),
                (nameof(NegativeList.Language), place.File.Language)),
            ["api"] = place => studies.Api is { } api ? writer.Render<ApiList>((nameof(ApiList.Reference), api), (nameof(ApiList.Language), place.File.Language)) : "",
            ["runs"] = place => writer.Render<RunList>(
                (nameof(RunList.Change), studies.Change), (nameof(RunList.Sentence), (Func<string, string>)(id => ledger.Sentence(id, place.File.Language))),
                (nameof(RunList.Link), (Func<string, string>)(id => ledger.AddressOf(id, place.Page))), (nameof(RunList.Language), place.File.Language)),
            ["run-figure"] = place => RunChangeFigure.Of(studies.Change, place.File.Language)?.ToHtml(++place.Figures, FigureOrigin.OfStudy("credit site --before", "RunChangeFigure.cs", null, place.File.Language)) ?? "",
            ["design"] = place => writer.Render<DesignList>((nameof(DesignList.Colours), studies.Colours), (nameof(DesignList.Language), place.File.Language)),
            ["search"] = place => writer.Render<SearchForm>((nameof(SearchForm.Language), place.File.Language)),
            ["profit"] = place => ProfitNote.Of(metrics, place.File.Language),
            ["references"] = place => place.Cited.List(place.Markdown),
            ["notebooks"] = place => List(place.Page, notebooks.Where(one => one.Language == place.File.Language)),
            ["decisions"] = place => List(place.Page, files.Where(one => one.Language == place.File.Language && one.Key.StartsWith("decisions/", StringComparison.Ordinal))
                .Select(one => new SitePage { Key = one.Key, Path = one.Path, Language = one.Language, Title = one.Title, ArticleLanguage = one.ArticleLanguage })),
        };
    }

    /// <summary>What stands in a slot; null when there is none of that name.</summary>
    /// <exception cref="KeyNotFoundException">What it shows is not there.</exception>
    public string? Fill(string slot, SlotPlace place)
    {
        if (slots.TryGetValue(slot, out var fill))
            return fill(place);
        if (slot.StartsWith("equation:", StringComparison.Ordinal))
            return equations.Show(slot["equation:".Length..], ++place.Equations);
        if (slot.StartsWith("picture:", StringComparison.Ordinal))
            return pictures.Figure(slot["picture:".Length..], place);

        return slot.StartsWith("figure:", StringComparison.Ordinal) && new NoteFigures(metrics, features, place.File.Language).Create(slot["figure:".Length..]) is { } figure
            ? figure.ToHtml(++place.Figures, new FigureOrigin(studies).OfMetrics(slot["figure:".Length..], place.File.Language))
                .Replace("<figure class=\"cs-figure\">", $"<figure class=\"cs-figure\" id=\"{slot.Replace(':', '-')}\">", StringComparison.Ordinal)
            : null;
    }

    /// <summary>The conclusions of a page, each leading to what would refute it; nothing for a page without any.</summary>
    public string Refutations(SlotPlace place) =>
        place.File.IsNote && ledger.On(place.File, place.Page) is { Count: > 0 } items
            ? writer.Render<Refutations>(
                (nameof(Site.Refutations.Items), items), (nameof(Site.Refutations.Link), (Func<LedgerItem, string>)(item => ledger.AddressOf(item.Entry.Id, place.Page))),
                (nameof(Site.Refutations.Language), place.File.Language))
            : "";

    /// <summary>Every name that a slot may have.</summary>
    public string Names => string.Create(
        CultureInfo.InvariantCulture, $"{string.Join(", ", slots.Keys)}, equation: {string.Join(", ", equations.Names)}, table: any name, picture: the name of one taken by ./build.sh --target=Pictures, and figure: {string.Join(", ", NoteFigures.Names)}");

    ContentFile FileOf(string key, ContentFile reader) => files.FirstOrDefault(file => file.Key == key && file.Language == reader.Language)
        ?? throw new KeyNotFoundException($"no page is named {key}");

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
}

// Where slots are filled: a page, and how many figures and equations it has so far.
sealed class SlotPlace(SitePage page, ContentFile file, Citations cited, MarkdownPage markdown)
{
    public SitePage Page => page;

    public ContentFile File => file;

    public Citations Cited => cited;

    public MarkdownPage Markdown => markdown;

    public int Figures { get; set; }

    public int Equations { get; set; }
}

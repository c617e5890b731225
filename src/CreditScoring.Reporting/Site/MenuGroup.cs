namespace CreditScoring.Reporting.Site;

/// <summary>Pages that stand together in the navigation.</summary>
/// <param name="Title">Key of the group's title among the words of the site.</param>
/// <param name="Pages">Keys of its pages, in order.</param>
public sealed record MenuGroup(string Title, IReadOnlyList<string> Pages)
{
    /// <summary>The navigation of every page.</summary>
    internal static IReadOnlyList<MenuGroup> All { get; } =
    [
        new("menu.note", ["index", "method", "evaluation", "fairness", "explanation", "stability", "transparency", "imbalance"]),
        new("menu.life", ["drift", "lifecycle", "thirty-days", "runbooks", "lineage", "costs", "past-one-machine"]),
        new("menu.file", ["model-card", "datasheet", "compliance", "claims-ledger", "negative-results", "features", "dictionary", "glossary"]),
        new("menu.project", ["tour", "notebooks", "api", "runs", "design", "decisions", "changelog"]),
    ];
}

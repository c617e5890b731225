namespace CreditScoring.Features.Trials;

/// <summary>The features on trial. They are computed like those of the catalog, but no model reads one unless told to.</summary>
public static class TrialCatalog
{
    /// <summary>The ideas, each with its features.</summary>
    public static IReadOnlyList<TrialFamily> Families { get; } =
        [.. Tried.Select(family => new TrialFamily(family.Id, family.Idea, [.. family.Features.Select(feature => feature.Definition)]))];

    /// <summary>What a program must know of each feature on trial, in the order of the families.</summary>
    public static IReadOnlyList<FeatureColumn> Columns { get; } =
        [.. Families.SelectMany(family => family.Features).Select(definition => definition.Column)];

    static TriedFeatures[] Tried =>
    [
        .. ApplicationTrials.All,
        .. BureauTrials.All, .. BureauStatusTrials.All, .. BureauKindTrials.All, .. BureauRecentTrials.All, .. BureauMonthTrials.All,
        .. BureauComparisonTrials.All,
        .. PreviousTrials.All, .. PreviousPartTrials.All, .. PreviousComparisonTrials.All,
        .. InstalmentTrials.All, .. InstalmentPartTrials.All, .. InstalmentComparisonTrials.All,
        .. PosTrials.All, .. CardTrials.All, .. PresenceTrials.All,
    ];

    internal static IReadOnlyList<Feature> Features { get; } = [.. Tried.SelectMany(family => family.Features)];
}

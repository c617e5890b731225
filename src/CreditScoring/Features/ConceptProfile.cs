namespace CreditScoring.Features;

/// <summary>What the catalog's features say of their concept, taken together.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Features">Its features, in the order of the catalog; learned ones last.</param>
public sealed record ConceptProfile(Concept Concept, IReadOnlyList<FeatureDefinition> Features)
{
    /// <summary>The profile of each of <see cref="Concepts.All"/>, in the same order.</summary>
    public static IReadOnlyList<ConceptProfile> All { get; } =
    [
        .. Concepts.All.Select(concept => new ConceptProfile(
            concept, [.. FeatureCatalog.All.Concat(FeatureCatalog.Learned).Where(feature => feature.Concept == concept)])),
    ];

    /// <summary>Tables the concept comes from, in alphabetical order.</summary>
    public IReadOnlyList<string> Sources =>
        [.. Features.SelectMany(feature => feature.Source.Split(" + ")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The class of most of its features; of equally many, the one a client can do least about.</summary>
    /// <remarks>A feature keeps its own class: a concept that can be acted on may hold features that cannot.</remarks>
    public Actionability Class => Features.GroupBy(feature => feature.Actionability)
        .OrderByDescending(group => group.Count()).ThenBy(group => Array.IndexOf(LeastOpenFirst, group.Key)).First().Key;

    /// <summary>Expected effect on the risk as its values grow, +1 riskier, -1 safer; 0 when its features differ, or nothing is expected of any.</summary>
    public int Direction => Features.Select(feature => feature.Direction).Where(direction => direction != 0).Distinct().ToArray() is [var only] ? only : 0;

    static readonly Actionability[] LeastOpenFirst = [Actionability.Immutable, Actionability.BankHeld, Actionability.Slow, Actionability.Actionable];
}

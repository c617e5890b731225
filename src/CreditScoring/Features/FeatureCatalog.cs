using System.Collections.Frozen;

namespace CreditScoring.Features;

/// <summary>The features of a client: what each means, and the order in which they stand in a matrix.</summary>
public static class FeatureCatalog
{
    /// <summary>All features that one client's rows give, in the order of the columns of a matrix.</summary>
    public static IReadOnlyList<FeatureDefinition> All { get; } = [.. FeatureList.All.Select(feature => feature.Definition)];

    /// <summary>Features that compare a client with training clients: a model gives them.</summary>
    public static IReadOnlyList<FeatureDefinition> Learned => LearnedFeatures.All;

    /// <summary>What a model must know of each feature of <see cref="All"/>, in the same order.</summary>
    public static IReadOnlyList<FeatureColumn> Columns { get; } = [.. All.Select(definition => definition.Column)];

    /// <summary>The same for the core features alone: what a model reads unless told otherwise.</summary>
    public static IReadOnlyList<FeatureColumn> CoreColumns { get; } =
        [.. All.Where(definition => definition.Tier == FeatureTier.Core).Select(definition => definition.Column)];

    static FrozenDictionary<string, FeatureDefinition> ByName { get; } =
        All.Concat(Learned).ToFrozenDictionary(definition => definition.Name, StringComparer.Ordinal);

    /// <summary>The feature of that name, learned ones among them, or null when the catalog has none.</summary>
    /// <param name="name">Exact name, such as <c>B_DEBT_SUM</c>.</param>
    public static FeatureDefinition? Find(string name) => ByName.GetValueOrDefault(name);
}

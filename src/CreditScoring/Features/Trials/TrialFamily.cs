namespace CreditScoring.Features.Trials;

/// <summary>Features of one idea that the catalog does not hold: they are tried together, and enter it only when a paired test over folds says so.</summary>
/// <param name="Id">Row of the feature plan, such as <c>C20b</c>; unique.</param>
/// <param name="Idea">What they add, in a few words.</param>
/// <param name="Features">What is told of each; labels are its name, for people are not shown a feature on trial.</param>
public sealed record TrialFamily(string Id, string Idea, IReadOnlyList<FeatureDefinition> Features);

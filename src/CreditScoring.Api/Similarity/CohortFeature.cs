using CreditScoring.Api.Wording;

namespace CreditScoring.Api.Similarity;

/// <summary>A feature on which the clients of a cohort are alike.</summary>
/// <param name="Name">Key of the feature in addresses; not for display.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Range">The word, or the lowest and highest value, that they share.</param>
public sealed record CohortFeature(string Name, LocalText Label, LocalText Range);

namespace CreditScoring.Selection.Profiles;

/// <summary>The clients of one level of a category.</summary>
/// <param name="Word">The raw word of the data source.</param>
/// <param name="Counts">The clients, and how many of them defaulted.</param>
public sealed record FeatureLevel(string Word, OutcomeCounts Counts);

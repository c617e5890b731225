namespace CreditScoring.Features;

/// <summary>What the features of a file were computed from.</summary>
/// <param name="Kind">One word for programs, such as <c>kaggle</c> or <c>synthetic</c>.</param>
/// <param name="Description">One line for people.</param>
/// <param name="Sha256">SHA-256 of what was read, in lower-case hexadecimal: equal when the same files were read. May be empty when not known.</param>
public sealed record FeatureFileSource(string Kind, string Description, string Sha256);

namespace CreditScoring.Letters;

/// <summary>A reason in a letter.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Sentences">What is said of it, in reading order.</param>
public sealed record LetterReason(string Title, IReadOnlyList<string> Sentences);

namespace CreditScoring.Letters;

/// <summary>A source of data that a letter names.</summary>
/// <param name="Name">Who gave or holds the data.</param>
/// <param name="Uses">What the model reads of it, in words.</param>
public sealed record LetterSource(string Name, IReadOnlyList<string> Uses);

namespace CreditScoring.Answers;

/// <summary>A text in both languages.</summary>
/// <param name="French">In French.</param>
/// <param name="English">In English.</param>
public sealed record Bilingual(string French, string English);

namespace CreditScoring.Explanation.Claims;

/// <summary>A sentence in both languages, with what it claims.</summary>
/// <param name="Claim">What it says, for a program to check.</param>
/// <param name="French">The sentence in French.</param>
/// <param name="English">The sentence in English.</param>
public sealed record Sentence(Claim Claim, string French, string English)
{
    /// <summary>The sentence in a language.</summary>
    public string In(Language language) => language == Language.French ? French : English;
}

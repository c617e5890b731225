using CreditScoring.Explanation;

namespace CreditScoring.Answers;

/// <summary>What is wrong with a changed answer: what was found, what is allowed, what to do.</summary>
/// <param name="Answer">Name of the answer, as it was given.</param>
/// <param name="French">The fault in French.</param>
/// <param name="English">The fault in English.</param>
public sealed record AnswerFault(string Answer, string French, string English)
{
    /// <summary>The fault in a language.</summary>
    /// <param name="language">Who reads it.</param>
    public string In(Language language) => language == Language.French ? French : English;
}

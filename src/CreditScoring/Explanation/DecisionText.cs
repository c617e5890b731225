using CreditScoring.Decisions;

namespace CreditScoring.Explanation;

/// <summary>A proposal in words, as part of a sentence.</summary>
public static class DecisionText
{
    /// <summary>« accord proposé », « examen humain », « refus proposé », or the same in English.</summary>
    /// <param name="decision">The proposal.</param>
    /// <param name="language">Who reads it.</param>
    public static string Of(Decision decision, Language language) => Phrases.In(language).Fill(decision switch
    {
        Decision.Accept => "decision.accept",
        Decision.Refer => "decision.refer",
        _ => "decision.decline",
    });
}

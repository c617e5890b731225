using CreditScoring.Decisions;

namespace CreditScoring.Explanation;

/// <summary>A proposal in words, as part of a sentence.</summary>
public static class DecisionText
{
    /// <summary>« accord proposé », « examen humain », « refus proposé », or the same in English.</summary>
    /// <param name="decision">The proposal.</param>
    /// <param name="language">Who reads it.</param>
    public static string Of(Decision decision, Language language) => (decision, language) switch
    {
        (Decision.Accept, Language.French) => "accord proposé",
        (Decision.Accept, _) => "acceptance proposed",
        (Decision.Refer, Language.French) => "examen humain",
        (Decision.Refer, _) => "human review",
        (_, Language.French) => "refus proposé",
        _ => "refusal proposed",
    };
}

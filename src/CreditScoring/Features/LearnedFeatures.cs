using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features;

/// <summary>Features that compare a client with training clients: here is what is told of them; what is learned stands in the model.</summary>
static class LearnedFeatures
{
    const string Group = "median of the training clients with the same education, occupation and age band (under 27, 40, 50, 65, older)";

    public static IReadOnlyList<FeatureDefinition> All { get; } =
    [
        Deviation("GRP1_EXT_DEV", "EXT_MEAN", None, Concepts.ExternalScores, BankHeld,
            "Scores externes comparés aux clients semblables", "External scores against similar clients"),
        Deviation("GRP1_INCOME_DEV", "AMT_INCOME_TOTAL", Money, Concepts.Income, Slow,
            "Revenu comparé aux clients semblables", "Income against similar clients"),
        Deviation("GRP1_CTA_DEV", "CREDIT_ANNUITY", Ratio, Concepts.CreditTerm, Actionable,
            "Nombre de mensualités comparé aux clients semblables", "Number of instalments against similar clients"),
        Deviation("GRP1_CREDIT_DEV", "AMT_CREDIT", Money, Concepts.RequestedCredit, Actionable,
            "Montant du crédit comparé aux clients semblables", "Amount of the credit against similar clients"),
        Deviation("GRP1_ANNUITY_DEV", "AMT_ANNUITY", Money, Concepts.RequestedCredit, Actionable,
            "Mensualité comparée aux clients semblables", "Instalment against similar clients"),

        Term("EST_TERM", Months, "Term", Unclear, "Durée estimée du crédit demandé", "Estimated term of the credit requested"),
        Term("EST_INTEREST", Money, "AMT_ANNUITY x term - AMT_CREDIT, with the term", Unclear,
            "Intérêts estimés du crédit demandé", "Estimated interest of the credit requested"),
        Term("EST_RATE", MonthlyRate, "2 x (AMT_ANNUITY x term - AMT_CREDIT) / (AMT_CREDIT x (term + 1)), with the term", Rises,
            "Taux mensuel estimé du crédit demandé", "Estimated monthly rate of the credit requested"),
    ];

    // Groups are made of age among others: what they tell is protected too.
    static FeatureDefinition Deviation(
        string name, string measure, FeatureUnit unit, Concept concept, Actionability actionability, string french, string english) => new()
    {
        Name = name, Source = "application", Formula = $"{measure} - {Group}.", Unit = unit, French = french, English = english,
        Concept = concept, Actionability = actionability, Direction = Unclear, IsProtected = true, Tier = FeatureTier.Extended, IsLearned = true,
    };

    static FeatureDefinition Term(string name, FeatureUnit unit, string what, int direction, string french, string english) => new()
    {
        Name = name, Source = "application + previous_application",
        Formula = $"{what} estimated by least squares from AMT_CREDIT and AMT_ANNUITY, learned on the latest approved credit of training clients; "
            + "missing for revolving loans.",
        Unit = unit, French = french, English = english, Concept = Concepts.CreditTerm, Actionability = Actionable, Direction = direction,
        Tier = FeatureTier.Extended, IsLearned = true,
    };
}

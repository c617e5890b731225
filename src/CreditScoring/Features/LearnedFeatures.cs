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
        Deviation("GRP1_EXT_DEV", "EXT_MEAN", None, Concepts.ExternalScores, BankHeld),
        Deviation("GRP1_INCOME_DEV", "AMT_INCOME_TOTAL", Money, Concepts.Income, Slow),
        Deviation("GRP1_CTA_DEV", "CREDIT_ANNUITY", Ratio, Concepts.CreditTerm, Actionable),
        Deviation("GRP1_CREDIT_DEV", "AMT_CREDIT", Money, Concepts.RequestedCredit, Actionable),
        Deviation("GRP1_ANNUITY_DEV", "AMT_ANNUITY", Money, Concepts.RequestedCredit, Actionable),

        Term("EST_TERM", Months, "Term", Unclear),
        Term("EST_INTEREST", Money, "AMT_ANNUITY x term - AMT_CREDIT, with the term", Unclear),
        Term("EST_RATE", MonthlyRate, "2 x (AMT_ANNUITY x term - AMT_CREDIT) / (AMT_CREDIT x (term + 1)), with the term", Rises),
    ];

    // Groups are made of age among others: what they tell is protected too.
    static FeatureDefinition Deviation(string name, string measure, FeatureUnit unit, Concept concept, Actionability actionability) => new()
    {
        Name = name, Source = "application", Formula = $"{measure} - {Group}.", Unit = unit,
        French = FeatureLabels.French(name), English = FeatureLabels.English(name),
        Concept = concept, Actionability = actionability, Direction = Unclear, IsProtected = true, Tier = FeatureTier.Extended, IsLearned = true,
    };

    static FeatureDefinition Term(string name, FeatureUnit unit, string what, int direction) => new()
    {
        Name = name, Source = "application + previous_application",
        Formula = $"{what} estimated by least squares from AMT_CREDIT and AMT_ANNUITY, learned on the latest approved credit of training clients; "
            + "missing for revolving loans.",
        Unit = unit, French = FeatureLabels.French(name), English = FeatureLabels.English(name),
        Concept = Concepts.CreditTerm, Actionability = Actionable, Direction = direction, Tier = FeatureTier.Extended, IsLearned = true,
    };
}

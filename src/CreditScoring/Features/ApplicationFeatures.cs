using CreditScoring.HomeCredit;
using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features;

/// <summary>Columns of the application that are features as they are, after cleaning.</summary>
static class ApplicationFeatures
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        Number("EXT_SOURCE_1", Concepts.ExternalScores, BankHeld, None, Falls),
        Number("EXT_SOURCE_2", Concepts.ExternalScores, BankHeld, None, Falls),
        Number("EXT_SOURCE_3", Concepts.ExternalScores, BankHeld, None, Falls),

        Number("AMT_CREDIT", Concepts.RequestedCredit, Actionable, Money, Unclear),
        Number("AMT_ANNUITY", Concepts.RequestedCredit, Actionable, Money, Unclear),
        Number("AMT_GOODS_PRICE", Concepts.FinancedGoods, Actionable, Money, Unclear),
        Number("AMT_INCOME_TOTAL", Concepts.Income, Slow, Money, Falls),

        Number("DAYS_BIRTH", Concepts.Age, Immutable, Days, Unclear, isProtected: true),
        Number("DAYS_EMPLOYED", Concepts.Employment, Slow, Days, Rises),
        Number("DAYS_REGISTRATION", Concepts.Stability, Slow, Days, Rises),
        Number("DAYS_ID_PUBLISH", Concepts.Stability, Slow, Days, Rises),
        Number("DAYS_LAST_PHONE_CHANGE", Concepts.Stability, Slow, Days, Rises),
        Number("OWN_CAR_AGE", Concepts.Vehicle, Slow, Years, Unclear),

        Number("REGION_POPULATION_RELATIVE", Concepts.Residence, Slow, None, Unclear, isProtected: true),
        Number("REGION_RATING_CLIENT_W_CITY", Concepts.Residence, BankHeld, None, Unclear, isProtected: true),
        Number("CNT_FAM_MEMBERS", Concepts.Family, Slow, Count, Unclear, isProtected: true),
        Number("DEF_30_CNT_SOCIAL_CIRCLE", Concepts.SocialCircle, BankHeld, Count, Rises),
        Number("DEF_60_CNT_SOCIAL_CIRCLE", Concepts.SocialCircle, BankHeld, Count, Rises),

        Word("CODE_GENDER", Concepts.Gender, Immutable, isProtected: true),
        Word("NAME_CONTRACT_TYPE", Concepts.RequestedCredit, Actionable),
        Word("NAME_EDUCATION_TYPE", Concepts.Education, Slow),
        Word("NAME_FAMILY_STATUS", Concepts.Family, Slow, isProtected: true),
        Word("NAME_INCOME_TYPE", Concepts.Income, Slow),
        Word("OCCUPATION_TYPE", Concepts.Employment, Slow),
        Word("ORGANIZATION_TYPE", Concepts.Employment, Slow),
        Word("FLAG_OWN_CAR", Concepts.Vehicle, Slow),
        Number("FLAG_DOCUMENT_3", Concepts.File, Actionable, YesNo, Unclear),
    ];

    /// <summary>A column of numbers as a feature.</summary>
    public static Feature Number(
        string column, Concept concept, Actionability actionability, FeatureUnit unit, int direction, bool isProtected = false) =>
        Family(concept, actionability, isProtected).Numeric(
            column, unit, direction, $"{column}, after cleaning.", application => application.Number(column));

    /// <summary>A column of words as a feature.</summary>
    public static Feature Word(
        string column, Concept concept, Actionability actionability, bool isProtected = false)
    {
        var levels = Levels.Of(ApplicationSchema.Test, column);

        return Family(concept, actionability, isProtected).Category(
            column, levels, $"{column}, after cleaning.", application => application.Category(column, levels.Count));
    }

    static FeatureFamily<ApplicationFacts> Family(Concept concept, Actionability actionability, bool isProtected) =>
        new("application", concept, actionability, client => client.Application, isProtected);
}

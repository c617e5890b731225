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
        Number("EXT_SOURCE_1", Concepts.ExternalScores, BankHeld, None, Falls, "Score externe n°\u00A01", "External score no. 1"),
        Number("EXT_SOURCE_2", Concepts.ExternalScores, BankHeld, None, Falls, "Score externe n°\u00A02", "External score no. 2"),
        Number("EXT_SOURCE_3", Concepts.ExternalScores, BankHeld, None, Falls, "Score externe n°\u00A03", "External score no. 3"),

        Number("AMT_CREDIT", Concepts.RequestedCredit, Actionable, Money, Unclear, "Montant du crédit", "Amount of the credit"),
        Number("AMT_ANNUITY", Concepts.RequestedCredit, Actionable, Money, Unclear, "Mensualité du crédit", "Instalment of the credit"),
        Number("AMT_GOODS_PRICE", Concepts.FinancedGoods, Actionable, Money, Unclear,
            "Prix du bien financé", "Price of the goods financed"),
        Number("AMT_INCOME_TOTAL", Concepts.Income, Slow, Money, Falls, "Revenu déclaré", "Declared income"),

        Number("DAYS_BIRTH", Concepts.Age, Immutable, Days, Unclear, "Âge", "Age", isProtected: true),
        Number("DAYS_EMPLOYED", Concepts.Employment, Slow, Days, Rises,
            "Ancienneté dans l’emploi actuel", "Time in the current job"),
        Number("DAYS_REGISTRATION", Concepts.Stability, Slow, Days, Rises,
            "Ancienneté de l’inscription du domicile", "Time since the registration last changed"),
        Number("DAYS_ID_PUBLISH", Concepts.Stability, Slow, Days, Rises,
            "Ancienneté de la pièce d’identité", "Time since the identity document was issued"),
        Number("DAYS_LAST_PHONE_CHANGE", Concepts.Stability, Slow, Days, Rises,
            "Ancienneté du numéro de téléphone", "Time since the telephone last changed"),
        Number("OWN_CAR_AGE", Concepts.Vehicle, Slow, Years, Unclear, "Âge du véhicule", "Age of the car"),

        Number("REGION_POPULATION_RELATIVE", Concepts.Residence, Slow, None, Unclear,
            "Population relative de la région", "Relative population of the region", isProtected: true),
        Number("REGION_RATING_CLIENT_W_CITY", Concepts.Residence, BankHeld, None, Unclear,
            "Note attribuée à la région et à la ville", "Rating of the region and city", isProtected: true),
        Number("CNT_FAM_MEMBERS", Concepts.Family, Slow, Count, Unclear,
            "Nombre de personnes dans le foyer", "People in the household", isProtected: true),
        Number("DEF_30_CNT_SOCIAL_CIRCLE", Concepts.SocialCircle, BankHeld, Count, Rises,
            "Proches en retard de 30 jours ou plus", "Acquaintances 30 days late or more"),
        Number("DEF_60_CNT_SOCIAL_CIRCLE", Concepts.SocialCircle, BankHeld, Count, Rises,
            "Proches en retard de 60 jours ou plus", "Acquaintances 60 days late or more"),

        Word("CODE_GENDER", Concepts.Gender, Immutable, "Sexe", "Sex", isProtected: true),
        Word("NAME_CONTRACT_TYPE", Concepts.RequestedCredit, Actionable, "Type de crédit demandé", "Kind of credit requested"),
        Word("NAME_EDUCATION_TYPE", Concepts.Education, Slow, "Niveau d’études", "Level of education"),
        Word("NAME_FAMILY_STATUS", Concepts.Family, Slow, "Situation familiale", "Family status", isProtected: true),
        Word("NAME_INCOME_TYPE", Concepts.Income, Slow, "Nature des revenus", "Source of income"),
        Word("OCCUPATION_TYPE", Concepts.Employment, Slow, "Profession", "Occupation"),
        Word("ORGANIZATION_TYPE", Concepts.Employment, Slow, "Secteur d’activité de l’employeur", "Employer’s line of business"),
        Word("FLAG_OWN_CAR", Concepts.Vehicle, Slow, "Possède un véhicule", "Owns a car"),
        Number("FLAG_DOCUMENT_3", Concepts.File, Actionable, YesNo, Unclear, "Document n°\u00A03 fourni", "Document no. 3 given"),
    ];

    /// <summary>A column of numbers as a feature.</summary>
    public static Feature Number(
        string column, Concept concept, Actionability actionability, FeatureUnit unit, int direction, string french, string english,
        bool isProtected = false) =>
        Family(concept, actionability, isProtected).Numeric(
            column, unit, direction, $"{column}, after cleaning.", french, english, application => application.Number(column));

    /// <summary>A column of words as a feature.</summary>
    public static Feature Word(
        string column, Concept concept, Actionability actionability, string french, string english, bool isProtected = false)
    {
        var levels = Levels.Of(ApplicationSchema.Test, column);

        return Family(concept, actionability, isProtected).Category(
            column, levels, $"{column}, after cleaning.", french, english, application => application.Category(column, levels.Count));
    }

    static FeatureFamily<ApplicationFacts> Family(Concept concept, Actionability actionability, bool isProtected) =>
        new("application", concept, actionability, client => client.Application, isProtected);
}

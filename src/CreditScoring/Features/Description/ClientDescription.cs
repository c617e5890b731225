using static CreditScoring.Features.FeatureUnit;

namespace CreditScoring.Features.Description;

/// <summary>What an advisor reads of a client beside the score: the declarations of the application and a summary of the history, in groups.</summary>
/// <remarks>Labels are for people; the raw columns stay here, so that no other project needs to know them.</remarks>
public static class ClientDescription
{
    /// <summary>Column of the outcome: 1 after payment difficulties, 0 when repaid, NaN when not known.</summary>
    public const string Outcome = "TARGET";

    /// <summary>The client's age.</summary>
    public static DescribedField Age { get; } = new("DAYS_BIRTH", Days, "Âge", "Age");

    /// <summary>Where the client's income comes from.</summary>
    public static DescribedField IncomeSource { get; } = new("NAME_INCOME_TYPE", Category, "Source de revenu", "Source of income");

    /// <summary>The amount of the credit asked for.</summary>
    public static DescribedField CreditAmount { get; } = new("AMT_CREDIT", Money, "Montant du crédit", "Amount of the credit");

    /// <summary>The groups, in reading order.</summary>
    public static IReadOnlyList<DescribedGroup> Groups { get; } =
    [
        Declared("household", "Identité et foyer", "Identity and household",
            Age,
            new("CODE_GENDER", Category, "Sexe", "Sex"),
            new("NAME_FAMILY_STATUS", Category, "Situation familiale", "Family status"),
            new("CNT_CHILDREN", Count, "Enfants", "Children"),
            new("CNT_FAM_MEMBERS", Count, "Personnes au foyer", "People in the household"),
            new("NAME_EDUCATION_TYPE", Category, "Niveau d’études", "Education"),
            new("NAME_HOUSING_TYPE", Category, "Logement", "Housing"),
            new("FLAG_OWN_REALTY", Category, "Propriétaire d’un bien immobilier", "Owns real estate"),
            new("FLAG_OWN_CAR", Category, "Propriétaire d’une voiture", "Owns a car"),
            new("OWN_CAR_AGE", Years, "Âge de la voiture", "Age of the car")),
        Declared("work", "Situation professionnelle", "Work and income",
            IncomeSource,
            new("OCCUPATION_TYPE", Category, "Métier", "Occupation"),
            new("ORGANIZATION_TYPE", Category, "Secteur de l’employeur", "Employer’s sector"),
            new("DAYS_EMPLOYED", Days, "Ancienneté dans l’emploi", "Time in the job"),
            new("AMT_INCOME_TOTAL", Money, "Revenu déclaré", "Declared income")),
        Declared("credit", "Crédit demandé", "Credit asked for",
            new("NAME_CONTRACT_TYPE", Category, "Type de crédit", "Kind of credit"),
            CreditAmount,
            new("AMT_ANNUITY", Money, "Mensualité", "Instalment"),
            new("AMT_GOODS_PRICE", Money, "Prix du bien financé", "Price of the goods"),
            new("NAME_TYPE_SUITE", Category, "Accompagnement lors de la demande", "Accompanied by"),
            new("WEEKDAY_APPR_PROCESS_START", Category, "Jour de la demande", "Day of the application"),
            new("HOUR_APPR_PROCESS_START", Count, "Heure de la demande", "Hour of the application")),
        Declared("contact", "Adresse et contact", "Address and contact",
            new("DAYS_REGISTRATION", Days, "Dernier changement d’enregistrement", "Last change of registration"),
            new("DAYS_ID_PUBLISH", Days, "Dernière pièce d’identité", "Last identity document"),
            new("DAYS_LAST_PHONE_CHANGE", Days, "Dernier changement de téléphone", "Last change of phone"),
            new("FLAG_PHONE", YesNo, "Téléphone fixe fourni", "Home phone given"),
            new("FLAG_WORK_PHONE", YesNo, "Téléphone professionnel fourni", "Work phone given"),
            new("FLAG_EMAIL", YesNo, "Adresse électronique fournie", "E-mail given"),
            new("REG_CITY_NOT_LIVE_CITY", YesNo, "Vit hors de la ville déclarée", "Lives outside the registered city"),
            new("REG_CITY_NOT_WORK_CITY", YesNo, "Travaille hors de la ville déclarée", "Works outside the registered city"),
            new("REGION_RATING_CLIENT_W_CITY", Count, "Note de la région (1 à 3)", "Rating of the region (1 to 3)")),
        Declared("external", "Sources externes", "External sources",
            new("EXT_SOURCE_1", None, "Score externe n° 1 (0 à 1)", "External score no. 1 (0 to 1)"),
            new("EXT_SOURCE_2", None, "Score externe n° 2 (0 à 1)", "External score no. 2 (0 to 1)"),
            new("EXT_SOURCE_3", None, "Score externe n° 3 (0 à 1)", "External score no. 3 (0 to 1)"),
            new("AMT_REQ_CREDIT_BUREAU_MON", Count, "Consultations du fichier, dernier mois", "Bureau enquiries, last month"),
            new("AMT_REQ_CREDIT_BUREAU_YEAR", Count, "Consultations du fichier, dernière année", "Bureau enquiries, last year"),
            new("OBS_30_CNT_SOCIAL_CIRCLE", Count, "Proches observés", "People around the client, observed"),
            new("DEF_30_CNT_SOCIAL_CIRCLE", Count, "Proches en retard de 30 jours", "People around the client, 30 days late")),
        Summary("bureau", "Crédits chez d’autres prêteurs", "Credits with other lenders",
            "B_COUNT", "B_ACTIVE_COUNT", "B_DEBT_SUM", "BA_DEBT_SUM", "B_DEBT_CREDIT", "B_DAYS_CREDIT_MAX", "B_DAYOVERDUE_MAX",
            "B_MAXOVERDUE_MAX", "X_DEBTSERVICE"),
        Summary("history", "Historique chez Prêt à dépenser", "History with Prêt à dépenser",
            "P_COUNT", "P_APPROVED", "P_REFUSED", "P_DAYS_DECISION_MAX", "RUN_COUNT", "RUN_ANNUITY_SUM", "RUN_LEFT_AMT_SUM",
            "POS_DPDDEF_MAX", "CC_UTIL_MEAN"),
    ];

    static DescribedGroup Declared(string id, string french, string english, params DescribedField[] fields) =>
        new(id, french, english, fields, []);

    static DescribedGroup Summary(string id, string french, string english, params string[] features) =>
        new(id, french, english, [], features);
}

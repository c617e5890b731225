using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.ApplicationFeatures;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features.Extended;

/// <summary>Further columns of the application that are features as they are, after cleaning.</summary>
/// <remarks>What the building is like tells much of where the client lives, so these count as protected too.</remarks>
static class MoreApplicationFeatures
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        Number("HOUR_APPR_PROCESS_START", Concepts.File, Immutable, Count, Unclear, "Heure de la demande", "Hour of the application"),
        Word("WEEKDAY_APPR_PROCESS_START", Concepts.File, Immutable, "Jour de la demande", "Day of the application"),
        Number("CNT_CHILDREN", Concepts.Family, Slow, Count, Unclear, "Nombre d’enfants", "Number of children", isProtected: true),
        Number("OBS_30_CNT_SOCIAL_CIRCLE", Concepts.SocialCircle, BankHeld, Count, Unclear,
            "Nombre de proches observés", "Number of acquaintances observed"),

        Number("AMT_REQ_CREDIT_BUREAU_MON", Concepts.OtherLoans, BankHeld, Count, Unclear,
            "Consultations du fichier, mois hors dernière semaine", "Bureau enquiries, last month less the last week"),
        Number("AMT_REQ_CREDIT_BUREAU_QRT", Concepts.OtherLoans, BankHeld, Count, Unclear,
            "Consultations du fichier, trimestre hors dernier mois", "Bureau enquiries, last quarter less the last month"),
        Number("AMT_REQ_CREDIT_BUREAU_YEAR", Concepts.OtherLoans, BankHeld, Count, Unclear,
            "Consultations du fichier, année hors dernier trimestre", "Bureau enquiries, last year less the last quarter"),

        Word("NAME_HOUSING_TYPE", Concepts.Residence, Slow, "Type de logement", "Kind of housing", isProtected: true),
        Number("FLAG_WORK_PHONE", Concepts.Stability, Actionable, YesNo, Unclear,
            "Téléphone professionnel fourni", "Work telephone given"),
        Number("FLAG_PHONE", Concepts.Stability, Actionable, YesNo, Unclear, "Téléphone fixe fourni", "Home telephone given"),
        Number("REG_CITY_NOT_LIVE_CITY", Concepts.Stability, Slow, YesNo, Rises,
            "Vit hors de la ville déclarée", "Lives outside the registered city"),
        Number("REG_CITY_NOT_WORK_CITY", Concepts.Stability, Slow, YesNo, Rises,
            "Travaille hors de la ville déclarée", "Works outside the registered city"),

        Number("TOTALAREA_MODE", Concepts.Residence, Slow, None, Unclear,
            "Surface totale de l’immeuble (échelle de 0 à 1)", "Total area of the building (scale of 0 to 1)", isProtected: true),
        Number("APARTMENTS_AVG", Concepts.Residence, Slow, None, Unclear,
            "Nombre de logements de l’immeuble (échelle de 0 à 1)", "Dwellings in the building (scale of 0 to 1)", isProtected: true),
        Number("YEARS_BEGINEXPLUATATION_AVG", Concepts.Residence, Slow, None, Unclear,
            "Mise en service de l’immeuble (échelle de 0 à 1)", "When the building came into use (scale of 0 to 1)", isProtected: true),
        Number("FLOORSMAX_AVG", Concepts.Residence, Slow, None, Unclear,
            "Nombre d’étages de l’immeuble (échelle de 0 à 1)", "Floors of the building (scale of 0 to 1)", isProtected: true),
    ];
}

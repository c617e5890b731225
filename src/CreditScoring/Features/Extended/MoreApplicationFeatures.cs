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
        Number("HOUR_APPR_PROCESS_START", Concepts.File, Immutable, Count, Unclear),
        Word("WEEKDAY_APPR_PROCESS_START", Concepts.File, Immutable),
        Number("CNT_CHILDREN", Concepts.Family, Slow, Count, Unclear, isProtected: true),
        Number("OBS_30_CNT_SOCIAL_CIRCLE", Concepts.SocialCircle, BankHeld, Count, Unclear),

        Number("AMT_REQ_CREDIT_BUREAU_MON", Concepts.OtherLoans, BankHeld, Count, Unclear),
        Number("AMT_REQ_CREDIT_BUREAU_QRT", Concepts.OtherLoans, BankHeld, Count, Unclear),
        Number("AMT_REQ_CREDIT_BUREAU_YEAR", Concepts.OtherLoans, BankHeld, Count, Unclear),

        Word("NAME_HOUSING_TYPE", Concepts.Residence, Slow, isProtected: true),
        Number("FLAG_WORK_PHONE", Concepts.Stability, Actionable, YesNo, Unclear),
        Number("FLAG_PHONE", Concepts.Stability, Actionable, YesNo, Unclear),
        Number("REG_CITY_NOT_LIVE_CITY", Concepts.Stability, Slow, YesNo, Rises),
        Number("REG_CITY_NOT_WORK_CITY", Concepts.Stability, Slow, YesNo, Rises),

        Number("TOTALAREA_MODE", Concepts.Residence, Slow, None, Unclear, isProtected: true),
        Number("APARTMENTS_AVG", Concepts.Residence, Slow, None, Unclear, isProtected: true),
        Number("YEARS_BEGINEXPLUATATION_AVG", Concepts.Residence, Slow, None, Unclear, isProtected: true),
        Number("FLOORSMAX_AVG", Concepts.Residence, Slow, None, Unclear, isProtected: true),
    ];
}

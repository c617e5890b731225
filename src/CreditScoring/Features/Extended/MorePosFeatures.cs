using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features.Extended;

/// <summary>Further features of the months of earlier point-of-sale and cash loans; months with status Signed are left out of all.</summary>
static class MorePosFeatures
{
    static readonly FeatureFamily<PosHistory> Late = Family(Concepts.LatePayments);
    static readonly FeatureFamily<PosHistory> Running = Family(Concepts.RunningLoans);

    public static IReadOnlyList<Feature> All { get; } =
    [
        Late.Numeric("POS_DPD_MAX", Duration, Rises, "Greatest SK_DPD.", pos => pos.Months.Max(month => month.DaysLate)),
        Late.Numeric("POS6_LATE_MEAN", Share, Rises, "Months with SK_DPD > 0 / months where it is known, MONTHS_BALANCE >= -6.",
            pos => pos.Last6Months.Mean(month => month.IsLate)),
        Running.Numeric("POS_REMAINRATIO_MEAN", Ratio, Rises,
            "Mean over loans of CNT_INSTALMENT_FUTURE / CNT_INSTALMENT at the greatest MONTHS_BALANCE.",
            pos => pos.Loans.Mean(loan => loan.RemainingRatio)),
    ];

    static FeatureFamily<PosHistory> Family(Concept concept) => new("POS_CASH_balance", concept, Slow, client => client.Pos);
}

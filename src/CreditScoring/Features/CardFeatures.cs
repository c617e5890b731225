using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features;

/// <summary>Features of the monthly balances of earlier credit cards.</summary>
static class CardFeatures
{
    static readonly FeatureFamily<CardHistory> Use = Family(Concepts.Cards);
    static readonly FeatureFamily<CardHistory> Late = Family(Concepts.LatePayments);

    public static IReadOnlyList<Feature> All { get; } =
    [
        Use.Numeric("CC_ROWS", Count, Unclear, "Number of months of all cards; 0 without a card.", cards => cards.All.Count),
        Use.Numeric("CC_UTIL_MAX", Ratio, Rises, "Greatest AMT_BALANCE / AMT_CREDIT_LIMIT_ACTUAL.",
            cards => cards.All.Max(month => month.Utilisation)),
        Use.Numeric("CC_UTIL_MEAN", Ratio, Rises, "Mean AMT_BALANCE / AMT_CREDIT_LIMIT_ACTUAL.",
            cards => cards.All.Mean(month => month.Utilisation)),
        Use.Numeric("CC_UTIL_LAST", Ratio, Rises, "AMT_BALANCE / AMT_CREDIT_LIMIT_ACTUAL of the greatest MONTHS_BALANCE.",
            cards => cards.All.OfLast(month => month.Utilisation)),
        Use.Numeric("CC_ATMCNT_MEAN", Count, Rises, "Mean CNT_DRAWINGS_ATM_CURRENT.", cards => cards.All.Mean(month => month.CashDrawings)),
        Use.Numeric("CC_DRAWCNT_MEAN", Count, Unclear, "Mean CNT_DRAWINGS_CURRENT.", cards => cards.All.Mean(month => month.Drawings)),
        Late.Numeric("CC_DPDDEF_MAX", Duration, Rises, "Greatest SK_DPD_DEF.", cards => cards.All.Max(month => month.DaysLateTolerant)),
        Use.Numeric("CC6_UTIL_MEAN", Ratio, Rises, "Mean AMT_BALANCE / AMT_CREDIT_LIMIT_ACTUAL, MONTHS_BALANCE >= -6.",
            cards => cards.Last6Months.Mean(month => month.Utilisation)),
    ];

    static FeatureFamily<CardHistory> Family(Concept concept) => new("credit_card_balance", concept, Slow, client => client.Cards);
}

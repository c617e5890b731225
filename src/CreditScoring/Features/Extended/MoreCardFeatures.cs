using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Missing;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features.Extended;

/// <summary>Further features of the monthly balances of earlier credit cards.</summary>
static class MoreCardFeatures
{
    static readonly FeatureFamily<CardHistory> Use = new("credit_card_balance", Concepts.Cards, Slow, client => client.Cards);

    public static IReadOnlyList<Feature> All { get; } =
    [
        Use.Numeric("CC_BAL_MEAN", Money, Unclear, "Mean AMT_BALANCE.", cards => cards.All.Mean(month => month.Balance)),
        Use.Numeric("CC_LIMIT_MAX", Money, Unclear, "Greatest AMT_CREDIT_LIMIT_ACTUAL.", cards => cards.All.Max(month => month.Limit)),
        Use.Numeric("CC_ATM_SHARE", Share, Rises, "Sum of AMT_DRAWINGS_ATM_CURRENT / sum of AMT_DRAWINGS_CURRENT.",
            cards => Divide(cards.All.Sum(month => month.CashAmount), cards.All.Sum(month => month.DrawnAmount))),
        Use.Numeric("CC_PAYMIN_MEAN", Ratio, Unclear, "Mean AMT_PAYMENT_CURRENT / AMT_INST_MIN_REGULARITY.",
            cards => cards.All.Mean(month => month.PaidRatio)),
        Use.Numeric("CC12_UTIL_MAX", Ratio, Rises, "Greatest AMT_BALANCE / AMT_CREDIT_LIMIT_ACTUAL, MONTHS_BALANCE >= -12.",
            cards => cards.Last12Months.Max(month => month.Utilisation)),
    ];
}

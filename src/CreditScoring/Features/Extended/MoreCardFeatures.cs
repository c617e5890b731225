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
        Use.Numeric("CC_BAL_MEAN", Money, Unclear, "Mean AMT_BALANCE.",
            "Solde moyen dû sur les cartes", "Mean balance owed on the cards", cards => cards.All.Mean(month => month.Balance)),
        Use.Numeric("CC_LIMIT_MAX", Money, Unclear, "Greatest AMT_CREDIT_LIMIT_ACTUAL.",
            "Plafond de carte le plus élevé", "Highest card limit", cards => cards.All.Max(month => month.Limit)),
        Use.Numeric("CC_ATM_SHARE", Share, Rises, "Sum of AMT_DRAWINGS_ATM_CURRENT / sum of AMT_DRAWINGS_CURRENT.",
            "Part des retraits d’espèces dans l’usage des cartes", "Cash withdrawals in the use of the cards",
            cards => Divide(cards.All.Sum(month => month.CashAmount), cards.All.Sum(month => month.DrawnAmount))),
        Use.Numeric("CC_PAYMIN_MEAN", Ratio, Unclear, "Mean AMT_PAYMENT_CURRENT / AMT_INST_MIN_REGULARITY.",
            "Paiements de carte rapportés au minimum exigé", "Card payments over the least required",
            cards => cards.All.Mean(month => month.PaidRatio)),
        Use.Numeric("CC12_UTIL_MAX", Ratio, Rises, "Greatest AMT_BALANCE / AMT_CREDIT_LIMIT_ACTUAL, MONTHS_BALANCE >= -12.",
            "Utilisation maximale du plafond de carte, 12 derniers mois", "Highest use of the card limit, last 12 months",
            cards => cards.Last12Months.Max(month => month.Utilisation)),
    ];
}

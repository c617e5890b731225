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
        Use.Numeric("CC_ROWS", Count, Unclear, "Number of months of all cards; 0 without a card.",
            "Mois de carte de crédit suivis chez nous", "Months of credit card on record with us", cards => cards.All.Count),
        Use.Numeric("CC_UTIL_MAX", Ratio, Rises, "Greatest AMT_BALANCE / AMT_CREDIT_LIMIT_ACTUAL.",
            "Utilisation maximale du plafond de carte", "Highest use of the card limit",
            cards => cards.All.Max(month => month.Utilisation)),
        Use.Numeric("CC_UTIL_MEAN", Ratio, Rises, "Mean AMT_BALANCE / AMT_CREDIT_LIMIT_ACTUAL.",
            "Utilisation moyenne du plafond de carte", "Mean use of the card limit", cards => cards.All.Mean(month => month.Utilisation)),
        Use.Numeric("CC_UTIL_LAST", Ratio, Rises, "AMT_BALANCE / AMT_CREDIT_LIMIT_ACTUAL of the greatest MONTHS_BALANCE.",
            "Utilisation actuelle du plafond de carte", "Latest use of the card limit",
            cards => cards.All.OfLast(month => month.Utilisation)),
        Use.Numeric("CC_ATMCNT_MEAN", Count, Rises, "Mean CNT_DRAWINGS_ATM_CURRENT.",
            "Retraits d’espèces par carte, moyenne mensuelle", "Cash withdrawals by card, monthly mean",
            cards => cards.All.Mean(month => month.CashDrawings)),
        Use.Numeric("CC_DRAWCNT_MEAN", Count, Unclear, "Mean CNT_DRAWINGS_CURRENT.",
            "Opérations par carte, moyenne mensuelle", "Card operations, monthly mean", cards => cards.All.Mean(month => month.Drawings)),
        Late.Numeric("CC_DPDDEF_MAX", Duration, Rises, "Greatest SK_DPD_DEF.",
            "Plus long retard sur une carte, petites sommes exclues", "Longest delay on a card, small sums left out",
            cards => cards.All.Max(month => month.DaysLateTolerant)),
        Use.Numeric("CC6_UTIL_MEAN", Ratio, Rises, "Mean AMT_BALANCE / AMT_CREDIT_LIMIT_ACTUAL, MONTHS_BALANCE >= -6.",
            "Utilisation moyenne du plafond de carte, 6 derniers mois", "Mean use of the card limit, last 6 months",
            cards => cards.Last6Months.Mean(month => month.Utilisation)),
    ];

    static FeatureFamily<CardHistory> Family(Concept concept) => new("credit_card_balance", concept, Slow, client => client.Cards);
}

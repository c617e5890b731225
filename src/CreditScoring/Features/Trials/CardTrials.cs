using static CreditScoring.Features.Missing;

namespace CreditScoring.Features.Trials;

/// <summary>Ideas on the monthly balances of earlier credit cards.</summary>
static class CardTrials
{
    static readonly Trial<CardHistory> Cards = new("credit_card_balance", client => client.Cards);
    static readonly Trial<ClientRecord> Clients = new("application + credit_card_balance", client => client);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("G1b", "Number of cards, and the oldest month",
        [
            Cards.Numeric("CC_CARDS", "Number of distinct SK_ID_PREV; 0 without a card.", cards => cards.All.Distinct(month => month.Card)),
            Cards.Numeric("CC_MONTHS_MIN", "Least MONTHS_BALANCE.", cards => cards.All.Min(month => month.Month)),
        ]),
        new("G3b", "Highest and latest balance",
        [
            Cards.Numeric("CC_BAL_MAX", "Greatest AMT_BALANCE.", cards => cards.All.Max(month => month.Balance)),
            Cards.Numeric("CC_BAL_LAST", "AMT_BALANCE of the greatest MONTHS_BALANCE.", cards => cards.All.OfLast(month => month.Balance)),
        ]),
        new("G4b", "Amounts and numbers of drawings",
        [
            Cards.Numeric("CC_ATM_SUM", "Sum of AMT_DRAWINGS_ATM_CURRENT.", cards => cards.All.Sum(month => month.CashAmount)),
            Cards.Numeric("CC_ATM_MAX", "Greatest AMT_DRAWINGS_ATM_CURRENT.", cards => cards.All.Max(month => month.CashAmount)),
            Cards.Numeric("CC_ATMCNT_SUM", "Sum of CNT_DRAWINGS_ATM_CURRENT.", cards => cards.All.Sum(month => month.CashDrawings)),
            Cards.Numeric("CC_DRAW_SUM", "Sum of AMT_DRAWINGS_CURRENT.", cards => cards.All.Sum(month => month.DrawnAmount)),
            Cards.Numeric("CC_DRAW_MAX", "Greatest AMT_DRAWINGS_CURRENT.", cards => cards.All.Max(month => month.DrawnAmount)),
            Cards.Numeric("CC_DRAWCNT_STD", "Sample standard deviation of CNT_DRAWINGS_CURRENT.",
                cards => cards.All.StandardDeviation(month => month.Drawings)),
        ]),
        new("G6b", "Delays of any amount",
        [
            Cards.Numeric("CC_DPD_MAX", "Greatest SK_DPD.", cards => cards.All.Max(month => month.DaysLate)),
            Cards.Numeric("CC_DPD_SUM", "Sum of SK_DPD.", cards => cards.All.Sum(month => month.DaysLate)),
            Cards.Numeric("CC_DPD_MEAN", "Mean SK_DPD.", cards => cards.All.Mean(month => month.DaysLate)),
            Cards.Numeric("CC_LATE_SHARE", "Months with SK_DPD > 0 / months where it is known.",
                cards => cards.All.Mean(month => month.IsLate)),
        ]),
        new("G7b", "Payments: least over the minimum, mean and spread",
        [
            Cards.Numeric("CC_PAYMIN_MIN", "Least AMT_PAYMENT_CURRENT / AMT_INST_MIN_REGULARITY.",
                cards => cards.All.Min(month => month.PaidRatio)),
            Cards.Numeric("CC_PAY_MEAN", "Mean AMT_PAYMENT_CURRENT.", cards => cards.All.Mean(month => month.Paid)),
            Cards.Numeric("CC_PAY_STD", "Sample standard deviation of AMT_PAYMENT_CURRENT.",
                cards => cards.All.StandardDeviation(month => month.Paid)),
        ]),
        new("G8", "Interest owed, and growth of the balance",
        [
            Cards.Numeric("CC_INTEREST_MEAN", "Mean AMT_TOTAL_RECEIVABLE - AMT_RECEIVABLE_PRINCIPAL.",
                cards => cards.All.Mean(month => month.Interest)),
            Cards.Numeric("CC_BALDIFF_MEAN", "Mean change of AMT_BALANCE from a month of a card to its next one.",
                cards => cards.Steps.Mean(step => step.Change(month => month.Balance))),
        ]),
        new("G9c", "The last 6 and 12 months",
        [
            .. Within("CC6", 6, cards => cards.Last6Months),
            Cards.Numeric("CC6_UTIL_MAX", "Greatest AMT_BALANCE / AMT_CREDIT_LIMIT_ACTUAL, MONTHS_BALANCE >= -6.",
                cards => cards.Last6Months.Max(month => month.Utilisation)),
            .. Within("CC12", 12, cards => cards.Last12Months),
            Cards.Numeric("CC12_UTIL_MEAN", "Mean AMT_BALANCE / AMT_CREDIT_LIMIT_ACTUAL, MONTHS_BALANCE >= -12.",
                cards => cards.Last12Months.Mean(month => month.Utilisation)),
        ]),
        new("G10", "Trends of balance and use over the last year",
        [
            Cards.Numeric("CC_TREND12_BAL", "Least-squares slope of AMT_BALANCE against MONTHS_BALANCE, MONTHS_BALANCE >= -12.",
                cards => cards.Last12Months.Slope(month => month.Balance, month => month.Month)),
            Cards.Numeric("CC_TREND12_UTIL",
                "Least-squares slope of AMT_BALANCE / AMT_CREDIT_LIMIT_ACTUAL against MONTHS_BALANCE, MONTHS_BALANCE >= -12.",
                cards => cards.Last12Months.Slope(month => month.Utilisation, month => month.Month)),
        ]),
        new("G11b", "Limit over income, drawings over the instalment requested",
        [
            Clients.Numeric("X_CCLIMIT_INCOME", "Greatest AMT_CREDIT_LIMIT_ACTUAL / AMT_INCOME_TOTAL.",
                client => Divide(client.Cards?.All.Max(month => month.Limit) ?? double.NaN, client.Application.Income)),
            Clients.Numeric("X_CCDRAW_ANN", "Mean AMT_DRAWINGS_CURRENT / AMT_ANNUITY.",
                client => Divide(client.Cards?.All.Mean(month => month.DrawnAmount) ?? double.NaN, client.Application.Annuity)),
        ]),
    ];

    static Feature[] Within(string window, int months, Func<CardHistory, Selection<CardMonth>> recent) =>
    [
        Cards.Numeric($"{window}_BAL_MEAN", $"Mean AMT_BALANCE, MONTHS_BALANCE >= -{months}.",
            cards => recent(cards).Mean(month => month.Balance)),
        Cards.Numeric($"{window}_ATMCNT_MEAN", $"Mean CNT_DRAWINGS_ATM_CURRENT, MONTHS_BALANCE >= -{months}.",
            cards => recent(cards).Mean(month => month.CashDrawings)),
        Cards.Numeric($"{window}_DPD_MAX", $"Greatest SK_DPD, MONTHS_BALANCE >= -{months}.",
            cards => recent(cards).Max(month => month.DaysLate)),
    ];
}

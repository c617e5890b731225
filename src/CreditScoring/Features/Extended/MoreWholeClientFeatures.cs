using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Missing;
using static CreditScoring.Features.Risk;
using static CreditScoring.Features.WholeClientFeatures;

namespace CreditScoring.Features.Extended;

/// <summary>Further features that compare the application with the rest of what is known of the client.</summary>
static class MoreWholeClientFeatures
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        Family("application + bureau", Concepts.OtherLoans, BankHeld).Numeric("X_B_SUM_INCOME", Ratio, Unclear,
            "Mean bureau AMT_CREDIT_SUM / AMT_INCOME_TOTAL.",
            client => Divide(client.Bureau?.All.Mean(loan => loan.Amount) ?? double.NaN, client.Application.Income)),
        Family("application + bureau", Concepts.OtherLoans, BankHeld, isProtected: true).Numeric("X_BCRED_BIRTH", Ratio, Unclear,
            "Mean bureau DAYS_CREDIT / DAYS_BIRTH.",
            client => Divide(client.Bureau?.All.Mean(loan => loan.DaysCredit) ?? double.NaN, client.Application.DaysBirth)),
        Family("application + bureau", Concepts.OtherLoans, Actionable).Numeric("X_BMAX_CREDIT", Ratio, Unclear,
            "Greatest bureau AMT_CREDIT_SUM / AMT_CREDIT.",
            client => Divide(client.Bureau?.All.Max(loan => loan.Amount) ?? double.NaN, client.Application.Credit)),

        Family("application + previous_application", Concepts.EarlierTerms, Actionable).Numeric("X_PACREDIT_MEAN", Ratio, Unclear,
            "Mean AMT_CREDIT of approved earlier applications / AMT_CREDIT.",
            client => Divide(client.Previous?.Approved.Mean(loan => loan.Credit) ?? double.NaN, client.Application.Credit)),
        Family("application + previous_application", Concepts.EarlierTerms, Actionable).Numeric("X_PACREDIT_MAX", Ratio, Unclear,
            "Greatest AMT_CREDIT of approved earlier applications / AMT_CREDIT.",
            client => Divide(client.Previous?.Approved.Max(loan => loan.Credit) ?? double.NaN, client.Application.Credit)),
        Family("application + previous_application", Concepts.TotalDebt, Actionable).Numeric("FUT_6M", Ratio, Rises,
            "(AMT_ANNUITY of the running credits with 6 instalments left or more + AMT_ANNUITY) / AMT_INCOME_TOTAL.",
            client => DueInMonth(client, 6)),
        Family("application + previous_application", Concepts.TotalDebt, Actionable).Numeric("FUT_12M", Ratio, Rises,
            "(AMT_ANNUITY of the running credits with 12 instalments left or more + AMT_ANNUITY) / AMT_INCOME_TOTAL.",
            client => DueInMonth(client, 12)),

        Family("application + installments_payments", Concepts.Repayment, Actionable).Numeric("X_PAYMEAN_ANN", Ratio, Unclear,
            "Mean AMT_PAYMENT / AMT_ANNUITY.",
            client => Divide(client.Instalments?.All.Mean(instalment => instalment.Paid) ?? double.NaN, client.Application.Annuity)),
        Family("application + credit_card_balance", Concepts.Cards, Slow).Numeric("X_CCBAL_INCOME", Ratio, Rises,
            "AMT_BALANCE of the latest card month / AMT_INCOME_TOTAL.",
            client => Divide(client.Cards?.All.OfLast(month => month.Balance) ?? double.NaN, client.Application.Income)),
    ];

    /// <summary>Instalments due here in a month to come, that of the credit asked for among them, over income.</summary>
    public static double DueInMonth(ClientRecord client, int month) => Divide(
        OrNothing(client.Previous, client.Previous?.Running.Sum(loan => loan.DueInMonth(month))) + client.Application.Annuity,
        client.Application.Income);

    static FeatureFamily<ClientRecord> Family(string source, Concept concept, Actionability actionability, bool isProtected = false) =>
        new(source, concept, actionability, client => client, isProtected);
}

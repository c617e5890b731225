using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Missing;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features;

/// <summary>Features that compare the application with the rest of what is known of the client.</summary>
/// <remarks>In a total, what the client does not have adds nothing; an absent table, of which nothing is known, makes it missing.</remarks>
static class WholeClientFeatures
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        Family("application + bureau", Concepts.OtherDebt, BankHeld).Numeric("X_B_DEBT_INCOME", Ratio, Rises,
            "Sum of bureau AMT_CREDIT_SUM_DEBT / AMT_INCOME_TOTAL.",
            client => Divide(client.Bureau?.All.Sum(loan => loan.Debt) ?? double.NaN, client.Application.Income)),
        Family("application + bureau", Concepts.OtherDebt, BankHeld).Numeric("X_BA_DEBT_INCOME", Ratio, Rises,
            "Sum of bureau AMT_CREDIT_SUM_DEBT of active loans / AMT_INCOME_TOTAL.",
            client => Divide(OtherDebt(client), client.Application.Income)),
        Family("application + bureau", Concepts.TotalDebt, Actionable).Numeric("X_DEBTSERVICE", Ratio, Rises,
            "(Sum of bureau AMT_ANNUITY of active loans + AMT_ANNUITY) / AMT_INCOME_TOTAL.",
            client => Divide(
                OrNothing(client.Bureau, OtherAnnuities(client)) + client.Application.Annuity, client.Application.Income)),

        Family("application + previous_application", Concepts.EarlierTerms, Actionable).Numeric("X_PAANN_MAX", Ratio, Unclear,
            "Greatest AMT_ANNUITY of approved earlier applications / AMT_ANNUITY.",
            client => Divide(client.Previous?.Approved.Max(loan => loan.Annuity) ?? double.NaN, client.Application.Annuity)),
        Family("application + previous_application", Concepts.EarlierTerms, Actionable).Numeric("X_PACTA_MEAN", Ratio, Unclear,
            "Mean AMT_CREDIT / AMT_ANNUITY of approved earlier applications / (AMT_CREDIT / AMT_ANNUITY).",
            client => Divide(
                client.Previous?.Approved.Mean(loan => loan.CreditInInstalments) ?? double.NaN, client.Application.CreditInInstalments)),

        Family("application + installments_payments", Concepts.Repayment, Actionable).Numeric("X_ANN_MAXINST", Ratio, Rises,
            "AMT_ANNUITY / greatest AMT_INSTALMENT.",
            client => Divide(
                client.Application.Annuity, client.Instalments?.All.Max(instalment => instalment.Due) ?? double.NaN)),
        Family("application + installments_payments", Concepts.Repayment, Actionable).Numeric("X_PAYMIN_ANN", Ratio, Unclear,
            "Least AMT_PAYMENT / AMT_ANNUITY.",
            client => Divide(
                client.Instalments?.All.Min(instalment => instalment.Paid) ?? double.NaN, client.Application.Annuity)),

        Family("application + bureau + previous_application + credit_card_balance", Concepts.TotalDebt, Actionable)
            .Numeric("X_TOTAL_DEBT_INCOME", Ratio, Rises,
            "(Debt of active bureau loans + left to pay on running credits + AMT_BALANCE of the latest card month + AMT_CREDIT) "
            + "/ AMT_INCOME_TOTAL.",
                client => Divide(
                OrNothing(client.Bureau, OtherDebt(client))
                + OrNothing(client.Previous, client.Previous?.Running.Sum(loan => loan.LeftAmount))
                + OrNothing(client.Cards, client.Cards?.All.OfLast(month => month.Balance))
                + client.Application.Credit,
                client.Application.Income)),
        Family("application + bureau + previous_application", Concepts.TotalDebt, Actionable)
            .Numeric("X_TOTAL_SERVICE_INCOME", Ratio, Rises,
            "(AMT_ANNUITY of active bureau loans + AMT_ANNUITY of running credits + AMT_ANNUITY) / AMT_INCOME_TOTAL.",
                client => Divide(
                OrNothing(client.Bureau, OtherAnnuities(client))
                + OrNothing(client.Previous, client.Previous?.Running.Sum(loan => loan.Annuity))
                + client.Application.Annuity,
                client.Application.Income)),
    ];

    static double OtherDebt(ClientRecord client) => client.Bureau?.Active.Sum(loan => loan.Debt) ?? double.NaN;

    static double OtherAnnuities(ClientRecord client) => client.Bureau?.Active.Sum(loan => loan.Annuity) ?? double.NaN;

    /// <summary>An amount in a total: 0 when the client has none, missing when its table is absent.</summary>
    public static double OrNothing(object? table, double? amount) => table is null ? double.NaN : AsZero(amount ?? double.NaN);

    static FeatureFamily<ClientRecord> Family(string source, Concept concept, Actionability actionability) =>
        new(source, concept, actionability, client => client);
}

using CreditScoring.HomeCredit;
using static CreditScoring.Features.Loans.LoanFeature<CreditScoring.Features.PreviousLoan>;

namespace CreditScoring.Features.Loans;

/// <summary>Features of one earlier application here: its own row, and its instalments and months.</summary>
static class PreviousLoanFeatures
{
    public static IReadOnlyList<LoanFeature<PreviousLoan>> All { get; } =
    [
        Category("NAME_CONTRACT_STATUS", loan => loan.Status),
        Category("NAME_YIELD_GROUP", loan => loan.YieldGroup),
        Category("PRODUCT_COMBINATION", loan => loan.ProductCombination),
        Category("NAME_GOODS_CATEGORY", loan => loan.GoodsCategory),
        Category("CHANNEL_TYPE", loan => loan.Channel),
        Number("DAYS_DECISION", loan => loan.DaysDecision),
        Number("HOUR", loan => loan.Hour),
        Number("AMT_ANNUITY", loan => loan.Annuity),
        Number("AMT_APPLICATION", loan => loan.Asked),
        Number("AMT_CREDIT", loan => loan.Credit),
        Number("AMT_GOODS_PRICE", loan => loan.GoodsPrice),
        Number("AMT_DOWN_PAYMENT", loan => loan.DownPayment),
        Number("RATE_DOWN_PAYMENT", loan => loan.DownPaymentRate),
        Number("CNT_PAYMENT", loan => loan.Term),
        Number("NFLAG_INSURED", loan => loan.IsInsured),
        Number("GRANT_RATIO", loan => loan.GrantRatio),
        Number("GRANT_DIFF", loan => loan.GrantDifference),
        Number("CTA", loan => loan.CreditInInstalments),
        Number("CRED_SHARE", loan => loan.CreditShare),
        Number("GOODS_SHARE", loan => loan.GoodsShare),
        Number("SRATE", loan => loan.SimpleRate),
        Number("IRR", loan => loan.MonthlyRate),
        Number("EARLY", loan => loan.DaysEarly),
        Number("DAYS_FIRST_DUE", loan => loan.DaysFirstDue),
        Number("DAYS_LAST_DUE", loan => loan.DaysLastDue),
        Number("LEFT_N", loan => loan.LeftCount),

        Instalments("I_COUNT", instalments => instalments.Count),
        Instalments("I_DPD_MAX", instalments => instalments.Max(instalment => instalment.DaysPastDue)),
        Instalments("I_DPD_MEAN", instalments => instalments.Mean(instalment => instalment.DaysPastDue)),
        Instalments("I_LATE_SHARE", instalments => instalments.Mean(instalment => instalment.IsLaterThan(0))),
        Instalments("I_RATIO_MEAN", instalments => instalments.Mean(instalment => instalment.PaidRatio)),
        OfClient("POS_MONTHS", (client, loan) => client.Pos?.Months.CountOf(month => month.Loan == loan.Id) ?? double.NaN),
        OfClient("POS_LATE_SHARE", (client, loan) => client.Pos?.Months.Where(month => month.Loan == loan.Id).Mean(month => month.IsLate) ?? double.NaN),
        OfClient("CC_UTIL_MEAN", (client, loan) => client.Cards?.All.Where(month => month.Card == loan.Id).Mean(month => month.Utilisation) ?? double.NaN),
        OfClient("CC_DPDDEF_MAX", (client, loan) => client.Cards?.All.Where(month => month.Card == loan.Id).Max(month => month.DaysLateTolerant) ?? double.NaN),
    ];

    static LoanFeature<PreviousLoan> Category(string column, Func<PreviousLoan, double> value) =>
        Word(column, Levels.Of(PreviousApplicationSchema.Table, column), value);

    static LoanFeature<PreviousLoan> Instalments(string name, Func<Selection<Instalment>, double> value) => OfClient(
        name, (client, loan) => client.Instalments is { } instalments ? value(instalments.All.Where(instalment => instalment.Loan == loan.Id)) : double.NaN);
}

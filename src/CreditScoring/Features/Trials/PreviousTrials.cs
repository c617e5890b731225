namespace CreditScoring.Features.Trials;

/// <summary>Ideas on the amounts, terms and dates of earlier applications here.</summary>
static class PreviousTrials
{
    static readonly Trial<PreviousHistory> Earlier = new("previous_application", client => client.Previous);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("D1b", "Number of applications withdrawn",
            [Earlier.Numeric("P_CANCELED", "Number of applications with NAME_CONTRACT_STATUS = Canceled.", previous => previous.All.CountOf(loan => loan.IsCanceled))]),
        new("D3b", "The oldest application", [Min("P_DAYS_DECISION", "DAYS_DECISION", "", previous => previous.All, loan => loan.DaysDecision)]),
        new("D4c", "Instalments, amounts and down payments of all applications",
        [
            Max("P_ANNUITY", "AMT_ANNUITY", "", All_, loan => loan.Annuity), Min("P_ANNUITY", "AMT_ANNUITY", "", All_, loan => loan.Annuity),
            Mean("P_CREDIT", "AMT_CREDIT", "", All_, loan => loan.Credit), Sum("P_CREDIT", "AMT_CREDIT", "", All_, loan => loan.Credit),
            Mean("P_DOWN", "AMT_DOWN_PAYMENT", "", All_, loan => loan.DownPayment), Max("P_RATEDOWN", "RATE_DOWN_PAYMENT", "", All_, loan => loan.DownPaymentRate),
        ]),
        new("D5c", "Amount asked for beside amount granted",
        [
            Max("P_GRANTRATIO", GrantRatio, "", All_, loan => loan.GrantRatio), Std("P_GRANTRATIO", GrantRatio, "", All_, loan => loan.GrantRatio),
            Mean("P_GRANTDIFF", "AMT_APPLICATION - AMT_CREDIT", "", All_, loan => loan.GrantDifference),
        ]),
        new("D6c", "Terms of all applications together, and the longest in instalments",
            [Sum("P_CNTPAY", "CNT_PAYMENT", "", All_, loan => loan.Term), Max("P_CTA", Instalments, "", All_, loan => loan.CreditInInstalments)]),
        new("D7c", "Amounts and down payments of approved ones",
        [
            Min("PA_CREDIT", "AMT_CREDIT", Approved, Approved_, loan => loan.Credit), Mean("PA_CREDIT", "AMT_CREDIT", Approved, Approved_, loan => loan.Credit),
            Max("PA_CREDIT", "AMT_CREDIT", Approved, Approved_, loan => loan.Credit), Max("PA_DOWN", "AMT_DOWN_PAYMENT", Approved, Approved_, loan => loan.DownPayment),
            Max("PA_CTA", Instalments, Approved, Approved_, loan => loan.CreditInInstalments),
        ]),
        new("D8c", "Highest part of the goods in the sums to repay",
            [Max("PA_GOODSSHARE", "AMT_GOODS_PRICE / (AMT_ANNUITY x CNT_PAYMENT)", Approved, Approved_, loan => loan.GoodsShare)]),
        new("D9c", "Dearest credit by its internal rate",
            [Max("PA_IRR", "monthly rate at which the instalments are worth the credit", Approved, Approved_, loan => loan.MonthlyRate)]),
        new("D10c", "Dates of the instalments of approved ones",
        [
            Mean("PA_FIRSTDUE", "DAYS_FIRST_DUE", Approved, Approved_, loan => loan.DaysFirstDue),
            Mean("PA_LASTDUE1", "DAYS_LAST_DUE_1ST_VERSION", Approved, Approved_, loan => loan.DaysLastDuePlanned),
            Min("PA_LASTDUE1", "DAYS_LAST_DUE_1ST_VERSION", Approved, Approved_, loan => loan.DaysLastDuePlanned),
            Min("PA_LASTDUE", "DAYS_LAST_DUE", Approved, Approved_, loan => loan.DaysLastDue),
            Min("PA_EARLY", "DAYS_LAST_DUE_1ST_VERSION - DAYS_LAST_DUE", Approved, Approved_, loan => loan.DaysEarly),
        ]),
        new("D11c", "Dates and amounts of refused ones",
        [
            Mean("PR_DAYS_DECISION", "DAYS_DECISION", Refused, Refused_, loan => loan.DaysDecision), Max("PR_CREDIT", "AMT_CREDIT", Refused, Refused_, loan => loan.Credit),
            Mean("PR_ASK", "AMT_APPLICATION", Refused, Refused_, loan => loan.Asked), Min("PR_GRANTDIFF", "AMT_APPLICATION - AMT_CREDIT", Refused, Refused_, loan => loan.GrantDifference),
        ]),
        new("D15b", "Area of the place of sale",
            [Mean("P_SELLER", "SELLERPLACE_AREA", "", All_, loan => loan.SellerArea), Max("P_SELLER", "SELLERPLACE_AREA", "", All_, loan => loan.SellerArea)]),
        new("D22b", "What is left to pay on running credits",
        [
            Max("RUN_LEFT_AMT", "instalments left x AMT_ANNUITY", Running, previous => previous.Running, loan => loan.LeftAmount),
            Mean("RUN_LEFT_N", "instalments left", Running, previous => previous.Running, loan => loan.LeftCount),
            Std("RUN_LEFT_N", "instalments left", Running, previous => previous.Running, loan => loan.LeftCount),
        ]),
    ];

    const string GrantRatio = "AMT_APPLICATION / AMT_CREDIT", Instalments = "AMT_CREDIT / AMT_ANNUITY";
    const string Approved = " of the approved ones", Refused = " of the refused ones", Running = " of the running ones";

    static Selection<PreviousLoan> All_(PreviousHistory previous) => previous.All;

    static Selection<PreviousLoan> Approved_(PreviousHistory previous) => previous.Approved;

    static Selection<PreviousLoan> Refused_(PreviousHistory previous) => previous.Refused;

    static Feature Min(string name, string what, string which, Func<PreviousHistory, Selection<PreviousLoan>> rows, Func<PreviousLoan, double> quantity) =>
        Earlier.Numeric(name + "_MIN", $"Least {what}{which}.", previous => rows(previous).Min(quantity));

    static Feature Max(string name, string what, string which, Func<PreviousHistory, Selection<PreviousLoan>> rows, Func<PreviousLoan, double> quantity) =>
        Earlier.Numeric(name + "_MAX", $"Greatest {what}{which}.", previous => rows(previous).Max(quantity));

    static Feature Mean(string name, string what, string which, Func<PreviousHistory, Selection<PreviousLoan>> rows, Func<PreviousLoan, double> quantity) =>
        Earlier.Numeric(name + "_MEAN", $"Mean {what}{which}.", previous => rows(previous).Mean(quantity));

    static Feature Sum(string name, string what, string which, Func<PreviousHistory, Selection<PreviousLoan>> rows, Func<PreviousLoan, double> quantity) =>
        Earlier.Numeric(name + "_SUM", $"Sum of {what}{which}.", previous => rows(previous).Sum(quantity));

    static Feature Std(string name, string what, string which, Func<PreviousHistory, Selection<PreviousLoan>> rows, Func<PreviousLoan, double> quantity) =>
        Earlier.Numeric(name + "_STD", $"Sample standard deviation of {what}{which}.", previous => rows(previous).StandardDeviation(quantity));
}

using CreditScoring.HomeCredit;
using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Missing;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features;

/// <summary>Features of the client's earlier applications to this lender.</summary>
static class PreviousFeatures
{
    static readonly FeatureFamily<PreviousHistory> Earlier = Family(Concepts.EarlierApplications, Immutable);
    static readonly FeatureFamily<PreviousHistory> Refusals = Family(Concepts.Refusals, Immutable);
    static readonly FeatureFamily<PreviousHistory> Terms = Family(Concepts.EarlierTerms, Immutable);
    static readonly FeatureFamily<PreviousHistory> Repayment = Family(Concepts.Repayment, Immutable);
    static readonly FeatureFamily<PreviousHistory> Running = Family(Concepts.RunningLoans, Slow);

    public static IReadOnlyList<Feature> All { get; } =
    [
        Earlier.Numeric("P_COUNT", Count, Unclear, "Number of earlier applications.", previous => previous.All.Count),
        Earlier.Numeric("P_APPROVED", Count, Unclear, "Number with NAME_CONTRACT_STATUS = Approved.", previous => previous.Approved.Count),
        Refusals.Numeric("P_REFUSED", Count, Rises, "Number with NAME_CONTRACT_STATUS = Refused.", previous => previous.Refused.Count),
        Refusals.Numeric("P_REFUSED_SHARE", Share, Rises, "Refused / all.", previous => Divide(previous.Refused.Count, previous.All.Count)),
        Refusals.Numeric("P_APPROVED_RATIO", Share, Falls, "Approved / (approved + refused).",
            previous => Divide(previous.Approved.Count, previous.Approved.Count + previous.Refused.Count)),
        Earlier.Numeric("P_DAYS_DECISION_MAX", Days, Unclear, "Greatest DAYS_DECISION.",
            previous => previous.All.Max(loan => loan.DaysDecision)),
        Earlier.Numeric("P_DAYS_DECISION_MEAN", Days, Unclear, "Mean DAYS_DECISION.",
            previous => previous.All.Mean(loan => loan.DaysDecision)),

        Terms.Numeric("P_ANNUITY_MEAN", Money, Unclear, "Mean AMT_ANNUITY.", previous => previous.All.Mean(loan => loan.Annuity)),
        Terms.Numeric("P_DOWN_MAX", Money, Falls, "Greatest AMT_DOWN_PAYMENT.", previous => previous.All.Max(loan => loan.DownPayment)),
        Terms.Numeric("P_RATEDOWN_MEAN", Ratio, Falls, "Mean RATE_DOWN_PAYMENT.",
            previous => previous.All.Mean(loan => loan.DownPaymentRate)),
        Terms.Numeric("P_GRANTRATIO_MIN", Ratio, Unclear, "Least AMT_APPLICATION / AMT_CREDIT; 0 counts as missing.",
            previous => previous.All.Min(loan => loan.GrantRatio)),
        Terms.Numeric("P_GRANTRATIO_MEAN", Ratio, Unclear, "Mean AMT_APPLICATION / AMT_CREDIT; 0 counts as missing.",
            previous => previous.All.Mean(loan => loan.GrantRatio)),
        Terms.Numeric("P_CNTPAY_MEAN", FeatureUnit.Months, Unclear, "Mean CNT_PAYMENT.", previous => previous.All.Mean(loan => loan.Term)),
        Terms.Numeric("P_CTA_MEAN", Ratio, Unclear, "Mean AMT_CREDIT / AMT_ANNUITY; 0 counts as missing.",
            previous => previous.All.Mean(loan => loan.CreditInInstalments)),

        Terms.Numeric("PA_ANNUITY_MEAN", Money, Unclear, "Mean AMT_ANNUITY of the approved ones.",
            previous => previous.Approved.Mean(loan => loan.Annuity)),
        Terms.Numeric("PA_ANNUITY_MAX", Money, Unclear, "Greatest AMT_ANNUITY of the approved ones.",
            previous => previous.Approved.Max(loan => loan.Annuity)),
        Terms.Numeric("PA_CREDSHARE_MEAN", Ratio, Unclear, "Mean AMT_CREDIT / (AMT_ANNUITY x CNT_PAYMENT), approved.",
            previous => previous.Approved.Mean(loan => loan.CreditShare)),
        Terms.Numeric("PA_CREDSHARE_MIN", Ratio, Unclear, "Least AMT_CREDIT / (AMT_ANNUITY x CNT_PAYMENT), approved.",
            previous => previous.Approved.Min(loan => loan.CreditShare)),
        Terms.Numeric("PA_GOODSSHARE_MEAN", Ratio, Unclear, "Mean AMT_GOODS_PRICE / (AMT_ANNUITY x CNT_PAYMENT), approved.",
            previous => previous.Approved.Mean(loan => loan.GoodsShare)),
        Terms.Numeric("PA_SRATE_MEAN", MonthlyRate, Rises,
            "Mean of (AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT, approved.",
            previous => previous.Approved.Mean(loan => loan.SimpleRate)),
        Terms.Numeric("PA_SRATE_MAX", MonthlyRate, Rises,
            "Greatest (AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT, approved.",
            previous => previous.Approved.Max(loan => loan.SimpleRate)),
        Terms.Numeric("PA_IRR_MEAN", MonthlyRate, Rises,
            "Mean internal monthly rate r with AMT_CREDIT = AMT_ANNUITY (1 - (1 + r)^-CNT_PAYMENT) / r, approved.",
            previous => previous.Approved.Mean(loan => loan.MonthlyRate)),
        Terms.Numeric("PA_IRR_LAST", MonthlyRate, Rises,
            "Internal monthly rate of the approved application with the greatest DAYS_DECISION.",
            previous => previous.Approved.OfLast(loan => loan.MonthlyRate)),

        Earlier.Numeric("PA_LASTDUE1_MAX", Days, Unclear, "Greatest DAYS_LAST_DUE_1ST_VERSION of the approved ones.",
            previous => previous.Approved.Max(loan => loan.DaysLastDuePlanned)),
        Earlier.Numeric("PA_LASTDUE_MAX", Days, Unclear, "Greatest DAYS_LAST_DUE of the approved ones.",
            previous => previous.Approved.Max(loan => loan.DaysLastDue)),
        Repayment.Numeric("PA_EARLY_MEAN", Duration, Falls, "Mean DAYS_LAST_DUE_1ST_VERSION - DAYS_LAST_DUE, approved.",
            previous => previous.Approved.Mean(loan => loan.DaysEarly)),
        Earlier.Numeric("PA_FIRSTDRAW_MAX", Days, Unclear, "Greatest DAYS_FIRST_DRAWING of the approved ones.",
            previous => previous.Approved.Max(loan => loan.DaysFirstDrawing)),

        Refusals.Numeric("PR_DAYS_DECISION_MAX", Days, Rises, "Greatest DAYS_DECISION of the refused ones.",
            previous => previous.Refused.Max(loan => loan.DaysDecision)),
        Refusals.Numeric("PR_CNTPAY_MEAN", FeatureUnit.Months, Unclear, "Mean CNT_PAYMENT of the refused ones.",
            previous => previous.Refused.Mean(loan => loan.Term)),
        Refusals.Numeric("P_REJ_SCOFR", Share, Rises, "CODE_REJECT_REASON = SCOFR / all.",
            previous => previous.All.Share(loan => loan.IsRejectedByScofr)),
        Refusals.Numeric("P_REJ_HC", Share, Rises, "CODE_REJECT_REASON = HC / all.",
            previous => previous.All.Share(loan => loan.IsRejectedByHc)),
        Terms.Numeric("P_YIELD_HIGH", Share, Rises, "NAME_YIELD_GROUP = high / all.",
            previous => previous.All.Share(loan => loan.IsHighYield)),
        Terms.Numeric("P_YIELD_LOWNORMAL", Share, Falls, "NAME_YIELD_GROUP = low_normal / all.",
            previous => previous.All.Share(loan => loan.IsLowNormalYield)),

        Earlier.Category("PL_PRODUCT_COMBINATION", Levels.Of(PreviousApplicationSchema.Table, "PRODUCT_COMBINATION"),
            "PRODUCT_COMBINATION of the application with the greatest DAYS_DECISION.",
            previous => previous.All.OfLast(loan => loan.ProductCombination)),
        Terms.Category("PL_YIELD", Levels.Of(PreviousApplicationSchema.Table, "NAME_YIELD_GROUP"),
            "NAME_YIELD_GROUP of the application with the greatest DAYS_DECISION.",
            previous => previous.All.OfLast(loan => loan.YieldGroup)),
        Earlier.Category("PL_STATUS", Levels.Of(PreviousApplicationSchema.Table, "NAME_CONTRACT_STATUS"),
            "NAME_CONTRACT_STATUS of the application with the greatest DAYS_DECISION.",
            previous => previous.All.OfLast(loan => loan.Status)),
        Earlier.Numeric("PL_CREDIT", Money, Unclear, "AMT_CREDIT of the application with the greatest DAYS_DECISION.",
            previous => previous.All.OfLast(loan => loan.Credit)),
        Terms.Numeric("PL_CNTPAY", FeatureUnit.Months, Unclear, "CNT_PAYMENT of the application with the greatest DAYS_DECISION.",
            previous => previous.All.OfLast(loan => loan.Term)),
        Terms.Numeric("PL_SRATE", MonthlyRate, Rises,
            "(AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT of the application with the greatest DAYS_DECISION.",
            previous => previous.All.OfLast(loan => loan.SimpleRate)),

        Running.Numeric("RUN_COUNT", Count, Unclear,
            "Number of running credits: approved, and DAYS_LAST_DUE was 365243 or instalments are left; "
            + "paid = min(ceil(-DAYS_FIRST_DUE / 30), CNT_PAYMENT), left = CNT_PAYMENT - paid.", previous => previous.Running.Count),
        Running.Numeric("RUN_ANNUITY_SUM", Money, Unclear, "Sum of AMT_ANNUITY of the running credits.",
            previous => previous.Running.Sum(loan => loan.Annuity)),
        Running.Numeric("RUN_LEFT_AMT_SUM", Money, Rises, "Sum of left x AMT_ANNUITY of the running credits.",
            previous => previous.Running.Sum(loan => loan.LeftAmount)),
        Running.Numeric("RUN_REPAID_RATIO", Ratio, Falls, "Sum of paid x AMT_ANNUITY / sum of AMT_CREDIT, running credits.",
            previous => Divide(previous.Running.Sum(loan => loan.PaidAmount), previous.Running.Sum(loan => loan.Credit))),
    ];

    static FeatureFamily<PreviousHistory> Family(Concept concept, Actionability actionability) =>
        new("previous_application", concept, actionability, client => client.Previous);
}

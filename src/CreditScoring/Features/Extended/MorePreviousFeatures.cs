using CreditScoring.HomeCredit;
using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features.Extended;

/// <summary>Further features of the client's earlier applications to this lender.</summary>
static class MorePreviousFeatures
{
    static readonly FeatureFamily<PreviousHistory> Earlier = Family(Concepts.EarlierApplications);
    static readonly FeatureFamily<PreviousHistory> Refusals = Family(Concepts.Refusals);
    static readonly FeatureFamily<PreviousHistory> Terms = Family(Concepts.EarlierTerms);
    static readonly FeatureFamily<PreviousHistory> Repayment = Family(Concepts.Repayment);

    public static IReadOnlyList<Feature> All { get; } =
    [
        Terms.Numeric("P_CREDIT_MAX", Money, Unclear, "Greatest AMT_CREDIT.", previous => previous.All.Max(loan => loan.Credit)),
        Terms.Numeric("P_GRANTDIFF_MIN", Money, Unclear, "Least AMT_APPLICATION - AMT_CREDIT.",
            previous => previous.All.Min(loan => loan.GrantDifference)),
        Terms.Numeric("P_CNTPAY_MAX", FeatureUnit.Months, Unclear, "Greatest CNT_PAYMENT.",
            previous => previous.All.Max(loan => loan.Term)),
        Earlier.Numeric("P_HOUR_MEAN", Count, Unclear, "Mean HOUR_APPR_PROCESS_START.", previous => previous.All.Mean(loan => loan.Hour)),

        Terms.Numeric("PA_CTA_MEAN", Ratio, Unclear, "Mean AMT_CREDIT / AMT_ANNUITY of the approved ones; 0 counts as missing.",
            previous => previous.Approved.Mean(loan => loan.CreditInInstalments)),
        Terms.Numeric("PA_CREDSHARE_MAX", Ratio, Unclear, "Greatest AMT_CREDIT / (AMT_ANNUITY x CNT_PAYMENT), approved.",
            previous => previous.Approved.Max(loan => loan.CreditShare)),
        Terms.Numeric("PA_GOODSSHARE_MIN", Ratio, Unclear, "Least AMT_GOODS_PRICE / (AMT_ANNUITY x CNT_PAYMENT), approved.",
            previous => previous.Approved.Min(loan => loan.GoodsShare)),
        Terms.Numeric("PA_SRATE_MIN", MonthlyRate, Rises,
            "Least (AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT, approved.",
            previous => previous.Approved.Min(loan => loan.SimpleRate)),
        Earlier.Numeric("PA_FIRSTDUE_MIN", Days, Unclear, "Least DAYS_FIRST_DUE of the approved ones.",
            previous => previous.Approved.Min(loan => loan.DaysFirstDue)),
        Terms.Numeric("PA_TERM_MEAN", Duration, Unclear, "Mean DAYS_LAST_DUE - DAYS_FIRST_DUE of the approved ones.",
            previous => previous.Approved.Mean(loan => loan.DaysOfRepayment)),
        Repayment.Numeric("PA_EARLY_MAX", Duration, Falls, "Greatest DAYS_LAST_DUE_1ST_VERSION - DAYS_LAST_DUE, approved.",
            previous => previous.Approved.Max(loan => loan.DaysEarly)),

        Refusals.Numeric("PR_ASK_MAX", Money, Unclear, "Greatest AMT_APPLICATION of the refused ones.",
            previous => previous.Refused.Max(loan => loan.Asked)),
        Refusals.Numeric("P_REJ_LIMIT", Share, Rises, "CODE_REJECT_REASON = LIMIT / all.",
            previous => previous.All.Share(loan => loan.IsRejectedByLimit)),
        Earlier.Numeric("P_CT_CASH", Share, Unclear, "NAME_CONTRACT_TYPE = Cash loans / all.",
            previous => previous.All.Share(loan => loan.IsCash)),
        Earlier.Numeric("P_PT_WALKIN", Share, Rises, "NAME_PRODUCT_TYPE = walk-in / all.",
            previous => previous.All.Share(loan => loan.IsWalkIn)),
        Terms.Numeric("P_INSURED_MEAN", Share, Unclear, "Mean NFLAG_INSURED_ON_APPROVAL.",
            previous => previous.All.Mean(loan => loan.IsInsured)),

        Earlier.Category("PL_GOODS_CATEGORY", Levels.Of(PreviousApplicationSchema.Table, "NAME_GOODS_CATEGORY"),
            "NAME_GOODS_CATEGORY of the application with the greatest DAYS_DECISION.",
            previous => previous.All.OfLast(loan => loan.GoodsCategory)),
        Earlier.Category("PL_CHANNEL", Levels.Of(PreviousApplicationSchema.Table, "CHANNEL_TYPE"),
            "CHANNEL_TYPE of the application with the greatest DAYS_DECISION.", previous => previous.All.OfLast(loan => loan.Channel)),
        Terms.Numeric("PL_ANNUITY", Money, Unclear, "AMT_ANNUITY of the application with the greatest DAYS_DECISION.",
            previous => previous.All.OfLast(loan => loan.Annuity)),
        Terms.Numeric("PL_GRANTRATIO", Ratio, Unclear,
            "AMT_APPLICATION / AMT_CREDIT of the application with the greatest DAYS_DECISION; 0 counts as missing.",
            previous => previous.All.OfLast(loan => loan.GrantRatio)),

        Refusals.Numeric("P3_REFUSED_MEAN", Share, Rises, "Refused among the 3 applications with the greatest DAYS_DECISION.",
            previous => previous.Last3.Share(loan => loan.IsRefused)),
        Terms.Numeric("P3_CNTPAY_MEAN", FeatureUnit.Months, Unclear, "Mean CNT_PAYMENT of the 3 applications with the greatest DAYS_DECISION.",
            previous => previous.Last3.Mean(loan => loan.Term)),
        Terms.Numeric("P3_SRATE_MEAN", MonthlyRate, Rises,
            "Mean (AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT of the 3 applications with the greatest DAYS_DECISION.",
            previous => previous.Last3.Mean(loan => loan.SimpleRate)),
        Refusals.Numeric("P12_REFUSED_SHARE", Share, Rises, "Refused / all, applications with DAYS_DECISION >= -365.",
            previous => previous.Last365Days.Share(loan => loan.IsRefused)),
        Terms.Numeric("P12_CREDIT_SUM", Money, Unclear, "Sum of AMT_CREDIT, applications with DAYS_DECISION >= -365.",
            previous => previous.Last365Days.Sum(loan => loan.Credit)),
        Terms.Numeric("PCASH_SRATE_MEAN", MonthlyRate, Rises,
            "Mean (AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT, NAME_CONTRACT_TYPE = Cash loans.",
            previous => previous.Cash.Mean(loan => loan.SimpleRate)),
        Terms.Numeric("PCONS_SRATE_MEAN", MonthlyRate, Rises,
            "Mean (AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT, NAME_CONTRACT_TYPE = Consumer loans.",
            previous => previous.Consumer.Mean(loan => loan.SimpleRate)),
    ];

    static FeatureFamily<PreviousHistory> Family(Concept concept) =>
        new("previous_application", concept, Immutable, client => client.Previous);
}

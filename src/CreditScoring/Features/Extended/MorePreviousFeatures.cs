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
        Terms.Numeric("P_CREDIT_MAX", Money, Unclear, "Greatest AMT_CREDIT.",
            "Plus gros montant d’une demande précédente", "Largest amount of an earlier application",
            previous => previous.All.Max(loan => loan.Credit)),
        Terms.Numeric("P_GRANTDIFF_MIN", Money, Unclear, "Least AMT_APPLICATION - AMT_CREDIT.",
            "Plus faible écart entre montant demandé et accordé", "Least amount asked less amount granted",
            previous => previous.All.Min(loan => loan.GrantDifference)),
        Terms.Numeric("P_CNTPAY_MAX", FeatureUnit.Months, Unclear, "Greatest CNT_PAYMENT.",
            "Durée la plus longue d’une demande précédente", "Longest term of an earlier application",
            previous => previous.All.Max(loan => loan.Term)),
        Earlier.Numeric("P_HOUR_MEAN", Count, Unclear, "Mean HOUR_APPR_PROCESS_START.",
            "Heure moyenne des demandes précédentes", "Mean hour of the earlier applications",
            previous => previous.All.Mean(loan => loan.Hour)),

        Terms.Numeric("PA_CTA_MEAN", Ratio, Unclear, "Mean AMT_CREDIT / AMT_ANNUITY of the approved ones; 0 counts as missing.",
            "Crédits précédents en nombre de mensualités", "Earlier credits counted in instalments",
            previous => previous.Approved.Mean(loan => loan.CreditInInstalments)),
        Terms.Numeric("PA_CREDSHARE_MAX", Ratio, Unclear, "Greatest AMT_CREDIT / (AMT_ANNUITY x CNT_PAYMENT), approved.",
            "Plus forte part du capital dans un remboursement", "Highest part of capital in the sums to repay",
            previous => previous.Approved.Max(loan => loan.CreditShare)),
        Terms.Numeric("PA_GOODSSHARE_MIN", Ratio, Unclear, "Least AMT_GOODS_PRICE / (AMT_ANNUITY x CNT_PAYMENT), approved.",
            "Plus faible part du bien dans un remboursement", "Lowest part of the goods in the sums to repay",
            previous => previous.Approved.Min(loan => loan.GoodsShare)),
        Terms.Numeric("PA_SRATE_MIN", MonthlyRate, Rises,
            "Least (AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT, approved.",
            "Taux mensuel simple le plus faible déjà accordé", "Lowest simple monthly rate of the earlier credits",
            previous => previous.Approved.Min(loan => loan.SimpleRate)),
        Earlier.Numeric("PA_FIRSTDUE_MIN", Days, Unclear, "Least DAYS_FIRST_DUE of the approved ones.",
            "Première échéance du plus ancien crédit", "First instalment of the oldest credit",
            previous => previous.Approved.Min(loan => loan.DaysFirstDue)),
        Terms.Numeric("PA_TERM_MEAN", Duration, Unclear, "Mean DAYS_LAST_DUE - DAYS_FIRST_DUE of the approved ones.",
            "Durée moyenne de remboursement des crédits précédents", "Mean time of repayment of the earlier credits",
            previous => previous.Approved.Mean(loan => loan.DaysOfRepayment)),
        Repayment.Numeric("PA_EARLY_MAX", Duration, Falls, "Greatest DAYS_LAST_DUE_1ST_VERSION - DAYS_LAST_DUE, approved.",
            "Plus forte avance sur le terme prévu", "Greatest time ahead of the planned end",
            previous => previous.Approved.Max(loan => loan.DaysEarly)),

        Refusals.Numeric("PR_ASK_MAX", Money, Unclear, "Greatest AMT_APPLICATION of the refused ones.",
            "Plus gros montant refusé", "Largest amount refused", previous => previous.Refused.Max(loan => loan.Asked)),
        Refusals.Numeric("P_REJ_LIMIT", Share, Rises, "CODE_REJECT_REASON = LIMIT / all.",
            "Part de demandes refusées pour plafond (motif LIMIT)", "Applications refused on a limit (code LIMIT)",
            previous => previous.All.Share(loan => loan.IsRejectedByLimit)),
        Earlier.Numeric("P_CT_CASH", Share, Unclear, "NAME_CONTRACT_TYPE = Cash loans / all.",
            "Part de prêts personnels parmi les demandes", "Cash loans among the earlier applications",
            previous => previous.All.Share(loan => loan.IsCash)),
        Earlier.Numeric("P_PT_WALKIN", Share, Rises, "NAME_PRODUCT_TYPE = walk-in / all.",
            "Part de demandes précédentes faites sans offre préalable", "Walk-in among the earlier applications",
            previous => previous.All.Share(loan => loan.IsWalkIn)),
        Terms.Numeric("P_INSURED_MEAN", Share, Unclear, "Mean NFLAG_INSURED_ON_APPROVAL.",
            "Part de demandes précédentes avec assurance", "Earlier applications with insurance",
            previous => previous.All.Mean(loan => loan.IsInsured)),

        Earlier.Category("PL_GOODS_CATEGORY", Levels.Of(PreviousApplicationSchema.Table, "NAME_GOODS_CATEGORY"),
            "NAME_GOODS_CATEGORY of the application with the greatest DAYS_DECISION.",
            "Bien financé par la dernière demande", "Goods financed by the latest application",
            previous => previous.All.OfLast(loan => loan.GoodsCategory)),
        Earlier.Category("PL_CHANNEL", Levels.Of(PreviousApplicationSchema.Table, "CHANNEL_TYPE"),
            "CHANNEL_TYPE of the application with the greatest DAYS_DECISION.",
            "Canal de la dernière demande", "Channel of the latest application", previous => previous.All.OfLast(loan => loan.Channel)),
        Terms.Numeric("PL_ANNUITY", Money, Unclear, "AMT_ANNUITY of the application with the greatest DAYS_DECISION.",
            "Mensualité de la dernière demande", "Instalment of the latest application",
            previous => previous.All.OfLast(loan => loan.Annuity)),
        Terms.Numeric("PL_GRANTRATIO", Ratio, Unclear,
            "AMT_APPLICATION / AMT_CREDIT of the application with the greatest DAYS_DECISION; 0 counts as missing.",
            "Montant demandé sur accordé, dernière demande", "Amount asked over granted, latest application",
            previous => previous.All.OfLast(loan => loan.GrantRatio)),

        Refusals.Numeric("P3_REFUSED_MEAN", Share, Rises, "Refused among the 3 applications with the greatest DAYS_DECISION.",
            "Part de refus parmi les 3 dernières demandes", "Part refused of the latest 3 applications",
            previous => previous.Last3.Share(loan => loan.IsRefused)),
        Terms.Numeric("P3_CNTPAY_MEAN", FeatureUnit.Months, Unclear, "Mean CNT_PAYMENT of the 3 applications with the greatest DAYS_DECISION.",
            "Durée moyenne des 3 dernières demandes", "Mean term of the latest 3 applications",
            previous => previous.Last3.Mean(loan => loan.Term)),
        Terms.Numeric("P3_SRATE_MEAN", MonthlyRate, Rises,
            "Mean (AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT of the 3 applications with the greatest DAYS_DECISION.",
            "Taux mensuel simple moyen des 3 dernières demandes", "Mean simple monthly rate of the latest 3 applications",
            previous => previous.Last3.Mean(loan => loan.SimpleRate)),
        Refusals.Numeric("P12_REFUSED_SHARE", Share, Rises, "Refused / all, applications with DAYS_DECISION >= -365.",
            "Part de refus, demandes des 12 derniers mois", "Part refused, applications of the last 12 months",
            previous => previous.Last365Days.Share(loan => loan.IsRefused)),
        Terms.Numeric("P12_CREDIT_SUM", Money, Unclear, "Sum of AMT_CREDIT, applications with DAYS_DECISION >= -365.",
            "Total des montants, demandes des 12 derniers mois", "Total amount, applications of the last 12 months",
            previous => previous.Last365Days.Sum(loan => loan.Credit)),
        Terms.Numeric("PCASH_SRATE_MEAN", MonthlyRate, Rises,
            "Mean (AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT, NAME_CONTRACT_TYPE = Cash loans.",
            "Taux mensuel simple moyen des prêts personnels", "Mean simple monthly rate of the cash loans",
            previous => previous.Cash.Mean(loan => loan.SimpleRate)),
        Terms.Numeric("PCONS_SRATE_MEAN", MonthlyRate, Rises,
            "Mean (AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT, NAME_CONTRACT_TYPE = Consumer loans.",
            "Taux mensuel simple moyen des crédits affectés", "Mean simple monthly rate of the consumer loans",
            previous => previous.Consumer.Mean(loan => loan.SimpleRate)),
    ];

    static FeatureFamily<PreviousHistory> Family(Concept concept) =>
        new("previous_application", concept, Immutable, client => client.Previous);
}

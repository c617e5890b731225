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
        Earlier.Numeric("P_COUNT", Count, Unclear, "Number of earlier applications.",
            "Nombre de demandes précédentes", "Number of earlier applications", previous => previous.All.Count),
        Earlier.Numeric("P_APPROVED", Count, Unclear, "Number with NAME_CONTRACT_STATUS = Approved.",
            "Nombre de demandes précédentes acceptées", "Number of earlier applications approved", previous => previous.Approved.Count),
        Refusals.Numeric("P_REFUSED", Count, Rises, "Number with NAME_CONTRACT_STATUS = Refused.",
            "Nombre de demandes précédentes refusées", "Number of earlier applications refused", previous => previous.Refused.Count),
        Refusals.Numeric("P_REFUSED_SHARE", Share, Rises, "Refused / all.",
            "Part de demandes précédentes refusées", "Part of earlier applications refused",
            previous => Divide(previous.Refused.Count, previous.All.Count)),
        Refusals.Numeric("P_APPROVED_RATIO", Share, Falls, "Approved / (approved + refused).",
            "Part d’accords parmi les demandes précédentes jugées", "Approvals among earlier applications decided",
            previous => Divide(previous.Approved.Count, previous.Approved.Count + previous.Refused.Count)),
        Earlier.Numeric("P_DAYS_DECISION_MAX", Days, Unclear, "Greatest DAYS_DECISION.",
            "Ancienneté de la dernière demande", "Time since the latest earlier application",
            previous => previous.All.Max(loan => loan.DaysDecision)),
        Earlier.Numeric("P_DAYS_DECISION_MEAN", Days, Unclear, "Mean DAYS_DECISION.",
            "Ancienneté moyenne des demandes précédentes", "Mean age of the earlier applications",
            previous => previous.All.Mean(loan => loan.DaysDecision)),

        Terms.Numeric("P_ANNUITY_MEAN", Money, Unclear, "Mean AMT_ANNUITY.",
            "Mensualité moyenne des demandes précédentes", "Mean instalment of the earlier applications",
            previous => previous.All.Mean(loan => loan.Annuity)),
        Terms.Numeric("P_DOWN_MAX", Money, Falls, "Greatest AMT_DOWN_PAYMENT.",
            "Apport le plus élevé lors des demandes précédentes", "Largest down payment in earlier applications",
            previous => previous.All.Max(loan => loan.DownPayment)),
        Terms.Numeric("P_RATEDOWN_MEAN", Ratio, Falls, "Mean RATE_DOWN_PAYMENT.",
            "Taux d’apport moyen des demandes précédentes", "Mean down payment rate of earlier applications",
            previous => previous.All.Mean(loan => loan.DownPaymentRate)),
        Terms.Numeric("P_GRANTRATIO_MIN", Ratio, Unclear, "Least AMT_APPLICATION / AMT_CREDIT; 0 counts as missing.",
            "Plus faible rapport entre montant demandé et accordé", "Lowest amount asked over amount granted",
            previous => previous.All.Min(loan => loan.GrantRatio)),
        Terms.Numeric("P_GRANTRATIO_MEAN", Ratio, Unclear, "Mean AMT_APPLICATION / AMT_CREDIT; 0 counts as missing.",
            "Rapport moyen entre montant demandé et accordé", "Mean amount asked over amount granted",
            previous => previous.All.Mean(loan => loan.GrantRatio)),
        Terms.Numeric("P_CNTPAY_MEAN", FeatureUnit.Months, Unclear, "Mean CNT_PAYMENT.",
            "Durée moyenne des demandes précédentes", "Mean term of the earlier applications",
            previous => previous.All.Mean(loan => loan.Term)),
        Terms.Numeric("P_CTA_MEAN", Ratio, Unclear, "Mean AMT_CREDIT / AMT_ANNUITY; 0 counts as missing.",
            "Demandes précédentes en nombre de mensualités", "Earlier applications counted in instalments",
            previous => previous.All.Mean(loan => loan.CreditInInstalments)),

        Terms.Numeric("PA_ANNUITY_MEAN", Money, Unclear, "Mean AMT_ANNUITY of the approved ones.",
            "Mensualité moyenne des crédits précédents", "Mean instalment of the earlier credits",
            previous => previous.Approved.Mean(loan => loan.Annuity)),
        Terms.Numeric("PA_ANNUITY_MAX", Money, Unclear, "Greatest AMT_ANNUITY of the approved ones.",
            "Mensualité la plus élevée des crédits précédents", "Highest instalment of the earlier credits",
            previous => previous.Approved.Max(loan => loan.Annuity)),
        Terms.Numeric("PA_CREDSHARE_MEAN", Ratio, Unclear, "Mean AMT_CREDIT / (AMT_ANNUITY x CNT_PAYMENT), approved.",
            "Part moyenne du capital dans les sommes à rembourser", "Mean part of capital in the sums to repay",
            previous => previous.Approved.Mean(loan => loan.CreditShare)),
        Terms.Numeric("PA_CREDSHARE_MIN", Ratio, Unclear, "Least AMT_CREDIT / (AMT_ANNUITY x CNT_PAYMENT), approved.",
            "Plus faible part du capital dans un remboursement", "Lowest part of capital in the sums to repay",
            previous => previous.Approved.Min(loan => loan.CreditShare)),
        Terms.Numeric("PA_GOODSSHARE_MEAN", Ratio, Unclear, "Mean AMT_GOODS_PRICE / (AMT_ANNUITY x CNT_PAYMENT), approved.",
            "Part moyenne du bien dans les sommes à rembourser", "Mean part of the goods in the sums to repay",
            previous => previous.Approved.Mean(loan => loan.GoodsShare)),
        Terms.Numeric("PA_SRATE_MEAN", MonthlyRate, Rises,
            "Mean of (AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT, approved.",
            "Taux mensuel simple moyen des crédits précédents", "Mean simple monthly rate of the earlier credits",
            previous => previous.Approved.Mean(loan => loan.SimpleRate)),
        Terms.Numeric("PA_SRATE_MAX", MonthlyRate, Rises,
            "Greatest (AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT, approved.",
            "Taux mensuel simple le plus élevé déjà accordé", "Highest simple monthly rate of the earlier credits",
            previous => previous.Approved.Max(loan => loan.SimpleRate)),
        Terms.Numeric("PA_IRR_MEAN", MonthlyRate, Rises,
            "Mean internal monthly rate r with AMT_CREDIT = AMT_ANNUITY (1 - (1 + r)^-CNT_PAYMENT) / r, approved.",
            "Taux mensuel effectif moyen des crédits précédents", "Mean effective monthly rate of the earlier credits",
            previous => previous.Approved.Mean(loan => loan.MonthlyRate)),
        Terms.Numeric("PA_IRR_LAST", MonthlyRate, Rises, "Internal monthly rate of the approved application with the greatest DAYS_DECISION.",
            "Taux mensuel effectif du dernier crédit accordé", "Effective monthly rate of the latest credit granted",
            previous => previous.Approved.OfLast(loan => loan.MonthlyRate)),

        Earlier.Numeric("PA_LASTDUE1_MAX", Days, Unclear, "Greatest DAYS_LAST_DUE_1ST_VERSION of the approved ones.",
            "Dernière échéance initialement prévue", "Last instalment as first planned",
            previous => previous.Approved.Max(loan => loan.DaysLastDuePlanned)),
        Earlier.Numeric("PA_LASTDUE_MAX", Days, Unclear, "Greatest DAYS_LAST_DUE of the approved ones.",
            "Dernière échéance des crédits précédents", "Last instalment of the earlier credits",
            previous => previous.Approved.Max(loan => loan.DaysLastDue)),
        Repayment.Numeric("PA_EARLY_MEAN", Duration, Falls, "Mean DAYS_LAST_DUE_1ST_VERSION - DAYS_LAST_DUE, approved.",
            "Avance moyenne sur le terme prévu", "Mean time ahead of the planned end",
            previous => previous.Approved.Mean(loan => loan.DaysEarly)),
        Earlier.Numeric("PA_FIRSTDRAW_MAX", Days, Unclear, "Greatest DAYS_FIRST_DRAWING of the approved ones.",
            "Date de la dernière mise à disposition de fonds", "When funds were last drawn for the first time",
            previous => previous.Approved.Max(loan => loan.DaysFirstDrawing)),

        Refusals.Numeric("PR_DAYS_DECISION_MAX", Days, Rises, "Greatest DAYS_DECISION of the refused ones.",
            "Ancienneté du dernier refus", "Time since the latest refusal", previous => previous.Refused.Max(loan => loan.DaysDecision)),
        Refusals.Numeric("PR_CNTPAY_MEAN", FeatureUnit.Months, Unclear, "Mean CNT_PAYMENT of the refused ones.",
            "Durée moyenne des crédits refusés", "Mean term of the credits refused", previous => previous.Refused.Mean(loan => loan.Term)),
        Refusals.Numeric("P_REJ_SCOFR", Share, Rises, "CODE_REJECT_REASON = SCOFR / all.",
            "Part de demandes refusées sur score (motif SCOFR)", "Applications refused on score (code SCOFR)",
            previous => previous.All.Share(loan => loan.IsRejectedByScofr)),
        Refusals.Numeric("P_REJ_HC", Share, Rises, "CODE_REJECT_REASON = HC / all.",
            "Part de demandes refusées par règle interne (motif HC)", "Applications refused by an internal rule (code HC)",
            previous => previous.All.Share(loan => loan.IsRejectedByHc)),
        Terms.Numeric("P_YIELD_HIGH", Share, Rises, "NAME_YIELD_GROUP = high / all.",
            "Part de demandes précédentes à taux élevé", "Earlier applications at a high rate",
            previous => previous.All.Share(loan => loan.IsHighYield)),
        Terms.Numeric("P_YIELD_LOWNORMAL", Share, Falls, "NAME_YIELD_GROUP = low_normal / all.",
            "Part de demandes précédentes à taux modéré", "Earlier applications at a moderate rate",
            previous => previous.All.Share(loan => loan.IsLowNormalYield)),

        Earlier.Category("PL_PRODUCT_COMBINATION", Levels.Of(PreviousApplicationSchema.Table, "PRODUCT_COMBINATION"),
            "PRODUCT_COMBINATION of the application with the greatest DAYS_DECISION.",
            "Produit de la dernière demande", "Product of the latest application",
            previous => previous.All.OfLast(loan => loan.ProductCombination)),
        Terms.Category("PL_YIELD", Levels.Of(PreviousApplicationSchema.Table, "NAME_YIELD_GROUP"),
            "NAME_YIELD_GROUP of the application with the greatest DAYS_DECISION.",
            "Niveau de taux de la dernière demande", "Level of rate of the latest application",
            previous => previous.All.OfLast(loan => loan.YieldGroup)),
        Earlier.Category("PL_STATUS", Levels.Of(PreviousApplicationSchema.Table, "NAME_CONTRACT_STATUS"),
            "NAME_CONTRACT_STATUS of the application with the greatest DAYS_DECISION.",
            "Issue de la dernière demande", "Outcome of the latest application", previous => previous.All.OfLast(loan => loan.Status)),
        Earlier.Numeric("PL_CREDIT", Money, Unclear, "AMT_CREDIT of the application with the greatest DAYS_DECISION.",
            "Montant de la dernière demande", "Amount of the latest application", previous => previous.All.OfLast(loan => loan.Credit)),
        Terms.Numeric("PL_CNTPAY", FeatureUnit.Months, Unclear, "CNT_PAYMENT of the application with the greatest DAYS_DECISION.",
            "Durée de la dernière demande", "Term of the latest application", previous => previous.All.OfLast(loan => loan.Term)),
        Terms.Numeric("PL_SRATE", MonthlyRate, Rises,
            "(AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT of the application with the greatest DAYS_DECISION.",
            "Taux mensuel simple de la dernière demande", "Simple monthly rate of the latest application",
            previous => previous.All.OfLast(loan => loan.SimpleRate)),

        Running.Numeric("RUN_COUNT", Count, Unclear,
            "Number of running credits: approved, and DAYS_LAST_DUE was 365243 or instalments are left; "
            + "paid = min(ceil(-DAYS_FIRST_DUE / 30), CNT_PAYMENT), left = CNT_PAYMENT - paid.",
            "Nombre de crédits en cours chez nous", "Number of running credits with us", previous => previous.Running.Count),
        Running.Numeric("RUN_ANNUITY_SUM", Money, Unclear, "Sum of AMT_ANNUITY of the running credits.",
            "Mensualités cumulées des crédits en cours chez nous", "Instalments of the running credits with us",
            previous => previous.Running.Sum(loan => loan.Annuity)),
        Running.Numeric("RUN_LEFT_AMT_SUM", Money, Rises, "Sum of left x AMT_ANNUITY of the running credits.",
            "Reste à payer sur les crédits en cours chez nous", "Still to pay on the running credits with us",
            previous => previous.Running.Sum(loan => loan.LeftAmount)),
        Running.Numeric("RUN_REPAID_RATIO", Ratio, Falls, "Sum of paid x AMT_ANNUITY / sum of AMT_CREDIT, running credits.",
            "Part déjà remboursée des crédits en cours chez nous", "Part already repaid of the running credits with us",
            previous => Divide(previous.Running.Sum(loan => loan.PaidAmount), previous.Running.Sum(loan => loan.Credit))),
    ];

    static FeatureFamily<PreviousHistory> Family(Concept concept, Actionability actionability) =>
        new("previous_application", concept, actionability, client => client.Previous);
}

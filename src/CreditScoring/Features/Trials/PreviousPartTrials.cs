using static CreditScoring.Features.Trials.PreviousQuantities;

namespace CreditScoring.Features.Trials;

/// <summary>Ideas on some of the earlier applications: the latest, the first, those of one contract type, those still running.</summary>
static class PreviousPartTrials
{
    static readonly Aggregate<PreviousLoan> Count = new("COUNT", "Number of applications", loans => loans.Count);
    static readonly Aggregate<PreviousLoan> AgeMean = DaysDecision.Mean with { Name = "DAYSDEC_MEAN" };
    static readonly Aggregate<PreviousLoan> RefusedShare = new(
        "REFUSED_SHARE", "Refused / all", loans => loans.Share(loan => loan.IsRefused));
    static readonly Aggregate<PreviousLoan> RefusedMean = RefusedShare with { Name = "REFUSED_MEAN" };
    static readonly Aggregate<PreviousLoan> CashMean = new(
        "CASH_MEAN", "NAME_CONTRACT_TYPE = Cash loans / all", loans => loans.Share(loan => loan.IsCash));

    static readonly Trial<PreviousHistory> Loans = new("previous_application", client => client.Previous);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("D18b", "The latest 3 and 5 applications",
        [
            .. Loans.Over("P3", "the 3 applications with the greatest DAYS_DECISION", previous => previous.Last3,
                GrantRatio.Mean, AgeMean, CashMean),
            .. Loans.Over("P5", "the 5 applications with the greatest DAYS_DECISION", previous => previous.Last5,
                RefusedMean, Term.Mean, SimpleRate.Mean, GrantRatio.Mean, AgeMean, CashMean),
        ]),
        new("D19", "The first 2 applications",
        [
            .. Loans.Over("PF2", "the 2 applications with the least DAYS_DECISION", previous => previous.First2,
                SimpleRate.Max, GrantRatio.Mean),
        ]),
        new("D20b", "Applications of the last 12 and 24 months",
        [
            .. Loans.Over("P12", "applications with DAYS_DECISION >= -365", previous => previous.Last365Days,
                Count, Annuity.Max, SimpleRate.Max),
            .. Loans.Over("P24", "applications with DAYS_DECISION >= -730", previous => previous.Last730Days,
                Count, RefusedShare, Credit.Sum, Annuity.Max, SimpleRate.Max),
        ]),
        new("D21b", "Cash and consumer loans apart",
        [
            .. Loans.Over("PCASH", "NAME_CONTRACT_TYPE = Cash loans", previous => previous.Cash, SimpleRate.Max, Annuity.Max, Term.Mean),
            .. Loans.Over("PCONS", "NAME_CONTRACT_TYPE = Consumer loans", previous => previous.Consumer,
                Annuity.Mean, GrantRatio.Min, LastDuePlanned.Max),
        ]),
        new("D22b", "What is left to pay of each running credit",
        [
            .. Loans.Over("RUN", "running credits", previous => previous.Running,
                LeftAmount.Max, LeftCount.Mean, LeftCount.StandardDeviation),
        ]),
    ];
}

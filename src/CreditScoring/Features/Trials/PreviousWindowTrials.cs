namespace CreditScoring.Features.Trials;

/// <summary>Ideas on some of the earlier applications here: the latest, the first, those of a window, those of a kind.</summary>
static class PreviousWindowTrials
{
    const string SimpleRate = "(AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT";

    static readonly Trial<PreviousHistory> Earlier = new("previous_application", client => client.Previous);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("D18b", "The latest 3 and 5 applications",
        [
            .. GrantDateAndCash("P3", "the latest 3 applications", previous => previous.Last3),
            .. RefusalTermAndRate("P5", "the latest 5 applications", previous => previous.Last5), // the catalog has those of the latest 3
            .. GrantDateAndCash("P5", "the latest 5 applications", previous => previous.Last5),
        ]),
        new("D19", "The first 2 applications",
        [
            Earlier.Numeric("PF2_SRATE_MAX", $"Greatest {SimpleRate} of the first 2 applications.", previous => previous.First2.Max(loan => loan.SimpleRate)),
            Earlier.Numeric("PF2_GRANTRATIO_MEAN", "Mean AMT_APPLICATION / AMT_CREDIT of the first 2 applications.", previous => previous.First2.Mean(loan => loan.GrantRatio)),
        ]),
        new("D20b", "Applications of the last 12 and 24 months",
        [
            .. CountInstalmentAndRate("P12", 365, previous => previous.Last365Days),
            .. CountInstalmentAndRate("P24", 730, previous => previous.Last730Days),
            Earlier.Numeric("P24_REFUSED_SHARE", "Refused / all, applications with DAYS_DECISION >= -730.", previous => previous.Last730Days.Share(loan => loan.IsRefused)),
            Earlier.Numeric("P24_CREDIT_SUM", "Sum of AMT_CREDIT, applications with DAYS_DECISION >= -730.", previous => previous.Last730Days.Sum(loan => loan.Credit)),
        ]),
        new("D21b", "Cash loans and consumer loans apart",
        [
            Earlier.Numeric("PCASH_SRATE_MAX", $"Greatest {SimpleRate} of the cash loans.", previous => previous.Cash.Max(loan => loan.SimpleRate)),
            Earlier.Numeric("PCASH_ANNUITY_MAX", "Greatest AMT_ANNUITY of the cash loans.", previous => previous.Cash.Max(loan => loan.Annuity)),
            Earlier.Numeric("PCASH_CNTPAY_MEAN", "Mean CNT_PAYMENT of the cash loans.", previous => previous.Cash.Mean(loan => loan.Term)),
            Earlier.Numeric("PCONS_ANNUITY_MEAN", "Mean AMT_ANNUITY of the consumer loans.", previous => previous.Consumer.Mean(loan => loan.Annuity)),
            Earlier.Numeric("PCONS_GRANTRATIO_MIN", "Least AMT_APPLICATION / AMT_CREDIT of the consumer loans.", previous => previous.Consumer.Min(loan => loan.GrantRatio)),
            Earlier.Numeric("PCONS_LASTDUE1_MAX", "Greatest DAYS_LAST_DUE_1ST_VERSION of the consumer loans.", previous => previous.Consumer.Max(loan => loan.DaysLastDuePlanned)),
        ]),
    ];

    static Feature[] RefusalTermAndRate(string window, string which, Func<PreviousHistory, Selection<PreviousLoan>> rows) =>
    [
        Earlier.Numeric($"{window}_REFUSED_MEAN", $"Refused among {which}.", previous => rows(previous).Share(loan => loan.IsRefused)),
        Earlier.Numeric($"{window}_CNTPAY_MEAN", $"Mean CNT_PAYMENT of {which}.", previous => rows(previous).Mean(loan => loan.Term)),
        Earlier.Numeric($"{window}_SRATE_MEAN", $"Mean {SimpleRate} of {which}.", previous => rows(previous).Mean(loan => loan.SimpleRate)),
    ];

    static Feature[] GrantDateAndCash(string window, string which, Func<PreviousHistory, Selection<PreviousLoan>> rows) =>
    [
        Earlier.Numeric($"{window}_GRANTRATIO_MEAN", $"Mean AMT_APPLICATION / AMT_CREDIT of {which}.", previous => rows(previous).Mean(loan => loan.GrantRatio)),
        Earlier.Numeric($"{window}_DAYSDEC_MEAN", $"Mean DAYS_DECISION of {which}.", previous => rows(previous).Mean(loan => loan.DaysDecision)),
        Earlier.Numeric($"{window}_CASH_MEAN", $"Cash loans among {which}.", previous => rows(previous).Share(loan => loan.IsCash)),
    ];

    static Feature[] CountInstalmentAndRate(string window, int days, Func<PreviousHistory, Selection<PreviousLoan>> rows) =>
    [
        Earlier.Numeric($"{window}_COUNT", $"Number of applications with DAYS_DECISION >= -{days}.", previous => rows(previous).Count),
        Earlier.Numeric($"{window}_ANNUITY_MAX", $"Greatest AMT_ANNUITY, applications with DAYS_DECISION >= -{days}.", previous => rows(previous).Max(loan => loan.Annuity)),
        Earlier.Numeric($"{window}_SRATE_MAX", $"Greatest {SimpleRate}, applications with DAYS_DECISION >= -{days}.", previous => rows(previous).Max(loan => loan.SimpleRate)),
    ];
}

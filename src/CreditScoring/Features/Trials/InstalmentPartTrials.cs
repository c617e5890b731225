using static CreditScoring.Features.Missing;
using static CreditScoring.Features.Trials.InstalmentQuantities;

namespace CreditScoring.Features.Trials;

/// <summary>Ideas on some of the instalments of earlier loans: those due lately, the last, the first, those of one loan.</summary>
static class InstalmentPartTrials
{
    static readonly Trial<InstalmentHistory> Instalments = new("installments_payments", client => client.Instalments);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        // Of the six figures of each window, the catalog has the others.
        new("F8c", "Further figures of the last 60, 180 and 365 days",
        [
            .. Since(60, history => history.Last60Days, DaysPastDue.Max, DaysBeforeDue.Mean, PaidRatio.Mean, Shortfall.Mean),
            .. Since(180, history => history.Last180Days, LateShare, DaysPastDue.Max, DaysBeforeDue.Mean, PaidRatio.Mean, Shortfall.Mean),
            .. Since(365, history => history.Last365Days, DaysPastDue.Max, DaysBeforeDue.Mean, Shortfall.Mean),
        ]),
        new("F9b", "The last 730 and 1,000 days",
        [
            .. Since(730, history => history.Last730Days, LateShare, DaysPastDue.Mean, Shortfall.Mean),
            .. Since(1_000, history => history.Last1000Days, LateShare, Shortfall.Mean),
        ]),
        new("F10b", "The last 2 and 5 instalments",
        [
            .. Instalments.Over("IL2", Latest(2), history => history.Last2, Late.Mean, Shortfall.Mean),
            .. Instalments.Over("IL5", Latest(5), history => history.Last5, Shortfall.Mean),
        ]),
        new("F11b", "The first instalments of each loan",
        [
            .. Instalments.Over("IN1", "of each loan the instalment with the least DAYS_INSTALMENT", history => history.FirstOfLoans,
                PaidRatio.Mean),
            .. Instalments.Over("IN4", "of each loan the 4 instalments with the least DAYS_INSTALMENT", history => history.First4OfLoans,
                Late.Mean, PaidRatio.Mean),
        ]),
        new("F12b", "Further figures of the loan of the latest instalment",
        [
            .. Instalments.Over("ILAST", "loan with the greatest DAYS_INSTALMENT", history => history.LastLoan,
                DaysPastDue.Max, Shortfall.Sum, PaidRatio.Mean),
        ]),
        new("F13b", "Trends over the last 12, 24 and 60 instalments",
        [
            .. Instalments.Over("ITR12", Latest(12), history => history.Last12, Shortfall.Slope),
            .. Instalments.Over("ITR24", Latest(24), history => history.Last24, Late.Slope, Shortfall.Slope),
            .. Instalments.Over("ITR60", Latest(60), history => history.Last60, Late.Slope, Shortfall.Slope),
        ]),
        new("F14b", "Incomplete payments lately over those of two years",
        [
            Instalments.Numeric("IFRAC_SHORT_180_730",
                "Share of instalments with AMT_PAYMENT below AMT_INSTALMENT by more than a millionth of it, DAYS_INSTALMENT >= -180 "
                + "/ the same share, DAYS_INSTALMENT >= -730.",
                history => Divide(
                    history.Last180Days.Mean(instalment => instalment.IsShort),
                    history.Last730Days.Mean(instalment => instalment.IsShort))),
        ]),
    ];

    static IEnumerable<Feature> Since(
        int days, Func<InstalmentHistory, Selection<Instalment>> recent, params Aggregate<Instalment>[] aggregates) =>
        Instalments.Over($"I{days}", $"instalments with DAYS_INSTALMENT >= -{days}", recent, aggregates);

    static string Latest(int count) => $"the {count} instalments with the greatest DAYS_INSTALMENT";
}

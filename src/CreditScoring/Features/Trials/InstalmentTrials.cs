using static CreditScoring.Features.Trials.InstalmentQuantities;

namespace CreditScoring.Features.Trials;

/// <summary>Ideas on all instalments of earlier loans.</summary>
static class InstalmentTrials
{
    static readonly Trial<InstalmentHistory> Instalments = new("installments_payments", client => client.Instalments);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("F1b", "Number of loans, and of versions of their plans",
        [
            Instalments.Numeric("I_LOANS", "Number of distinct SK_ID_PREV.",
                history => history.All.Distinct(instalment => instalment.Loan)),
            Instalments.Numeric("I_VERSIONS", "Number of distinct NUM_INSTALMENT_VERSION.",
                history => history.All.Distinct(instalment => instalment.Version)),
        ]),
        new("F2c", "Sum of the delays, and spread of the time ahead", [.. OfAll(DaysPastDue.Sum, DaysBeforeDue.StandardDeviation)]),
        new("F3b", "Long delays, and number of delays",
        [
            Instalments.Numeric("I_LATE15_SHARE", "Instalments paid more than 15 days late / instalments with a known payment day.",
                history => history.All.Mean(instalment => instalment.IsLaterThan(15))),
            Instalments.Numeric("I_LATE_COUNT", "Number of instalments paid after DAYS_INSTALMENT.", history => history.Late.Count),
        ]),
        new("F4c", "Further figures of what is paid of each instalment",
            [.. OfAll(PaidRatio.Min, Shortfall.Max, Shortfall.Sum, Shortfall.StandardDeviation)]),
        new("F5b", "Further figures of the amounts paid and due", [.. OfAll(Paid.Max, Paid.Mean, Due.Mean, Due.Sum)]),
        new("F6b", "Days of the first payment and of payments on average", [.. OfAll(DaysPaid.Min, DaysPaid.Mean)]),
        new("F7b", "Greatest and total delay weighted by the part paid", [.. OfAll(WeightedLate.Max, WeightedLate.Sum, FadedLate.Max)]),
    ];

    static IEnumerable<Feature> OfAll(params Aggregate<Instalment>[] aggregates) =>
        Instalments.Over("I", "all instalments", history => history.All, aggregates);
}

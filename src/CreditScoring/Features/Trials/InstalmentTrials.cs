namespace CreditScoring.Features.Trials;

/// <summary>Ideas on all instalments of earlier loans; late = DAYS_ENTRY_PAYMENT - DAYS_INSTALMENT in the formulas.</summary>
static class InstalmentTrials
{
    const string Ratio = "AMT_PAYMENT / AMT_INSTALMENT", Short = "AMT_INSTALMENT - AMT_PAYMENT";
    const string Faded = "late x AMT_PAYMENT / AMT_INSTALMENT x (1 + 0.0003 x DAYS_ENTRY_PAYMENT)";

    static readonly Trial<InstalmentHistory> Rows = new("installments_payments", client => client.Instalments);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("F1b", "Number of loans and of calendars",
        [
            Rows.Numeric("I_LOANS", "Number of different SK_ID_PREV.", history => history.All.Distinct(instalment => instalment.Loan)),
            Rows.Numeric("I_VERSIONS", "Number of different NUM_INSTALMENT_VERSION.", history => history.All.Distinct(instalment => instalment.Version)),
        ]),
        new("F2c", "Delays in all, and spread of the time ahead",
        [
            Rows.Numeric("I_DPD_SUM", "Sum of max(late, 0).", history => history.All.Sum(instalment => instalment.DaysPastDue)),
            Rows.Numeric("I_DBD_STD", "Sample standard deviation of max(-late, 0).", history => history.All.StandardDeviation(instalment => instalment.DaysBeforeDue)),
        ]),
        new("F3b", "Instalments late by more than 15 days, and number of those late",
        [
            Rows.Numeric("I_LATE15_SHARE", "Instalments more than 15 days late / instalments with a known payment day.", history => history.All.Mean(instalment => instalment.IsLaterThan(15))),
            Rows.Numeric("I_LATE_COUNT", "Number of instalments with late > 0.", history => history.Late.Count),
        ]),
        new("F4c", "Least part paid, and amounts short",
        [
            Rows.Numeric("I_RATIO_MIN", $"Least {Ratio}.", history => history.All.Min(instalment => instalment.PaidRatio)),
            Rows.Numeric("I_SHORT_MAX", $"Greatest {Short}.", history => history.All.Max(instalment => instalment.Shortfall)),
            Rows.Numeric("I_SHORT_SUM", $"Sum of {Short}.", history => history.All.Sum(instalment => instalment.Shortfall)),
            Rows.Numeric("I_SHORT_STD", $"Sample standard deviation of {Short}.", history => history.All.StandardDeviation(instalment => instalment.Shortfall)),
        ]),
        new("F5b", "Amounts paid and due",
        [
            Rows.Numeric("I_PAY_MAX", "Greatest AMT_PAYMENT.", history => history.All.Max(instalment => instalment.Paid)),
            Rows.Numeric("I_PAY_MEAN", "Mean AMT_PAYMENT.", history => history.All.Mean(instalment => instalment.Paid)),
            Rows.Numeric("I_INST_MEAN", "Mean AMT_INSTALMENT.", history => history.All.Mean(instalment => instalment.Due)),
            Rows.Numeric("I_INST_SUM", "Sum of AMT_INSTALMENT.", history => history.All.Sum(instalment => instalment.Due)),
        ]),
        new("F6b", "First and mean day of payment",
        [
            Rows.Numeric("I_ENTRY_MIN", "Least DAYS_ENTRY_PAYMENT.", history => history.All.Min(instalment => instalment.DaysPaid)),
            Rows.Numeric("I_ENTRY_MEAN", "Mean DAYS_ENTRY_PAYMENT.", history => history.All.Mean(instalment => instalment.DaysPaid)),
        ]),
        new("F7b", "Weighted delays",
        [
            Rows.Numeric("I_WLATE_MAX", $"Greatest late x {Ratio}.", history => history.All.Max(instalment => instalment.WeightedLate)),
            Rows.Numeric("I_WLATE_SUM", $"Sum of late x {Ratio}.", history => history.All.Sum(instalment => instalment.WeightedLate)),
            Rows.Numeric("I_WLATET_MAX", $"Greatest {Faded}.", history => history.All.Max(instalment => instalment.FadedLate)),
        ]),
        new("F15", "When and how much is paid late",
        [
            Rows.Numeric("ILATE_ENTRY_MEAN", "Mean DAYS_ENTRY_PAYMENT of the late ones.", history => history.Late.Mean(instalment => instalment.DaysPaid)),
            Rows.Numeric("ILATE_PAY_MEAN", "Mean AMT_PAYMENT of the late ones.", history => history.Late.Mean(instalment => instalment.Paid)),
            new Trial<ClientRecord>("application + installments_payments", client => client).Numeric(
                "ILATE_PAY_INCOME_MEAN", "Mean AMT_PAYMENT of the late ones / AMT_INCOME_TOTAL.",
                client => Missing.Divide(client.Instalments?.Late.Mean(instalment => instalment.Paid) ?? double.NaN, client.Application.Income)),
        ]),
        new("F17b", "Amount unpaid",
        [
            Rows.Numeric("I_UNPAID_AMT", "Sum of AMT_INSTALMENT of those due before the application with no payment.",
                history => history.All.Where(instalment => instalment.IsUnpaid).Sum(instalment => instalment.Due)),
        ]),
        new("F18c", "All payments over income",
        [
            new Trial<ClientRecord>("application + installments_payments", client => client).Numeric(
                "X_PAYSUM_INCOME", "Sum of AMT_PAYMENT / AMT_INCOME_TOTAL.",
                client => Missing.Divide(client.Instalments?.All.Sum(instalment => instalment.Paid) ?? double.NaN, client.Application.Income)),
        ]),
    ];
}

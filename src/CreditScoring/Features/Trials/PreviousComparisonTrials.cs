using CreditScoring.Data;
using CreditScoring.HomeCredit;
using static CreditScoring.Features.Extended.MoreWholeClientFeatures;
using static CreditScoring.Features.Missing;

namespace CreditScoring.Features.Trials;

/// <summary>Ideas that compare the application with the client's earlier ones here.</summary>
static class PreviousComparisonTrials
{
    static readonly Trial<ClientRecord> Clients = new("application + previous_application", client => client);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("D23b", "Instalments due in 3 and 18 months over income", [FutureDue(3), FutureDue(18)]),
        new("D24", "How much the instalments due fall in half a year",
        [
            Clients.Numeric("FUT_DROP",
                "(AMT_ANNUITY of the running credits with an instalment left + AMT_ANNUITY) "
                + "/ (AMT_ANNUITY of those with 6 instalments left or more + AMT_ANNUITY).",
                client => Divide(DueInMonth(client, 1), DueInMonth(client, 6))), // the income cancels out
        ]),
        new("D25c", "Further approved applications over the one being scored",
        [
            Compared("X_PACREDIT_MIN", "Least AMT_CREDIT of approved earlier applications / AMT_CREDIT.",
                (application, previous) => Divide(previous.Approved.Min(loan => loan.Credit), application.Credit)),
            Compared("X_PAANN_MEAN", "Mean AMT_ANNUITY of approved earlier applications / AMT_ANNUITY.",
                (application, previous) => Divide(previous.Approved.Mean(loan => loan.Annuity), application.Annuity)),
            Compared("X_PACTA_MAX", "Greatest AMT_CREDIT / AMT_ANNUITY of approved earlier applications / (AMT_CREDIT / AMT_ANNUITY).",
                (application, previous) => Divide(
                    previous.Approved.Max(loan => loan.CreditInInstalments), application.CreditInInstalments)),
        ]),
        new("D26", "Highest past instalment less the one requested, over income",
        [
            Compared("X_PAANN_DIFF_INCOME", "(Greatest AMT_ANNUITY of approved earlier applications - AMT_ANNUITY) / AMT_INCOME_TOTAL.",
                (application, previous) => Divide(previous.Approved.Max(loan => loan.Annuity) - application.Annuity, application.Income)),
        ]),
        new("D27", "Days of earlier credits over those of the client's life",
        [
            Compared("X_PDEC_BIRTH", "Mean DAYS_DECISION of approved earlier applications / DAYS_BIRTH.",
                (application, previous) => Divide(previous.Approved.Mean(loan => loan.DaysDecision), application.DaysBirth)),
            Compared("X_PDEC_EMP", "Mean DAYS_DECISION of approved earlier applications / DAYS_EMPLOYED.",
                (application, previous) => Divide(previous.Approved.Mean(loan => loan.DaysDecision), application.DaysEmployed)),
            Compared("X_PLASTDUE_BIRTH", "Least DAYS_LAST_DUE of approved earlier applications / DAYS_BIRTH.",
                (application, previous) => Divide(previous.Approved.Min(loan => loan.DaysLastDue), application.DaysBirth)),
            Compared("X_PLASTDUE_ID", "Least DAYS_LAST_DUE of approved earlier applications / DAYS_ID_PUBLISH.",
                (application, previous) => Divide(
                    previous.Approved.Min(loan => loan.DaysLastDue), application.Number("DAYS_ID_PUBLISH"))),
            Compared("X_PFIRSTDUE_BIRTH", "Greatest DAYS_FIRST_DUE of approved earlier applications / DAYS_BIRTH.",
                (application, previous) => Divide(previous.Approved.Max(loan => loan.DaysFirstDue), application.DaysBirth)),
        ]),
        new("D28", "Whether the application is like the latest one",
        [
            Compared("X_HOUR_DIFF", "HOUR_APPR_PROCESS_START - mean HOUR_APPR_PROCESS_START of earlier applications.",
                (application, previous) => application.Number("HOUR_APPR_PROCESS_START") - previous.All.Mean(loan => loan.Hour)),
            SameAsLatest("X_SAME_CONTRACT", "NAME_CONTRACT_TYPE", loan => loan.ContractType),
            SameAsLatest("X_SAME_SUITE", "NAME_TYPE_SUITE", loan => loan.Suite),
        ]),
    ];

    static Feature FutureDue(int month) => Clients.Numeric($"FUT_{month}M",
        $"(AMT_ANNUITY of the running credits with {month} instalments left or more + AMT_ANNUITY) / AMT_INCOME_TOTAL.",
        client => DueInMonth(client, month));

    static Feature SameAsLatest(string name, string column, Func<PreviousLoan, double> level) => Compared(name,
        $"1 when {column} is that of the application with the greatest DAYS_DECISION, 0 when not.",
        (application, previous) =>
        {
            var now = Word(ApplicationSchema.Both, column, levels => application.Category(column, levels));
            var then = Word(PreviousApplicationSchema.Table, column, _ => previous.All.OfLast(level));

            return now is null || then is null ? double.NaN : now == then ? 1 : 0;
        });

    /// <summary>The word that a category stands for; null when it is missing or not listed.</summary>
    /// <remarks>Words are compared, not their positions: the two tables do not list the same ones.</remarks>
    static string? Word(TableSchema schema, string column, Func<int, double> value)
    {
        var levels = Levels.Of(schema, column);

        return value(levels.Count) is var level && level < levels.Count ? levels[(int)level] : null;
    }

    static Feature Compared(string name, string formula, Func<ApplicationFacts, PreviousHistory, double> value) => Clients.Numeric(
        name, formula, client => client.Previous is { } previous ? value(client.Application, previous) : double.NaN);
}

using CreditScoring.Features.Extended;
using CreditScoring.HomeCredit;
using static CreditScoring.Features.Missing;

namespace CreditScoring.Features.Trials;

/// <summary>Ideas that set earlier applications here beside the one made now.</summary>
static class PreviousComparisonTrials
{
    static readonly Trial<ClientRecord> Both = new("application + previous_application", client => client);

    // Position of each contract type of the application among those of earlier ones.
    static readonly int[] SameContract =
    [
        .. Levels.Of(ApplicationSchema.Test, "NAME_CONTRACT_TYPE").Select(word => Levels.Of(PreviousApplicationSchema.Table, "NAME_CONTRACT_TYPE").ToList().IndexOf(word)),
    ];

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("D23b", "Instalments due here in 3 and 18 months over income", [DueIn(3), DueIn(18)]),
        new("D24", "Fall of the instalments due here within 6 months",
        [
            Both.Numeric("FUT_DROP", "(AMT_ANNUITY of credits due in 1 month + AMT_ANNUITY) / the same in 6 months.",
                client => Divide(MoreWholeClientFeatures.DueInMonth(client, 1), MoreWholeClientFeatures.DueInMonth(client, 6))),
        ]),
        new("D25c", "Approved amounts, instalments and lengths over those requested",
        [
            OverRequested("X_PACREDIT_MIN", "Least AMT_CREDIT of approved ones / AMT_CREDIT.", previous => previous.Approved.Min(loan => loan.Credit), application => application.Credit),
            OverRequested("X_PAANN_MEAN", "Mean AMT_ANNUITY of approved ones / AMT_ANNUITY.", previous => previous.Approved.Mean(loan => loan.Annuity), application => application.Annuity),
            OverRequested("X_PACTA_MAX", "Greatest AMT_CREDIT / AMT_ANNUITY of approved ones / that requested.",
                previous => previous.Approved.Max(loan => loan.CreditInInstalments), application => application.CreditInInstalments),
        ]),
        new("D26", "Rise of the instalment over income",
        [
            OverRequested("X_PAANN_DIFF_INCOME", "(Greatest AMT_ANNUITY of approved ones - AMT_ANNUITY) / AMT_INCOME_TOTAL.",
                previous => previous.Approved.Max(loan => loan.Annuity), application => application.Income, application => application.Annuity),
        ]),
        new("D27", "Dates of approved ones beside those of birth, job and document",
        [
            OverRequested("X_PDEC_BIRTH", "Mean DAYS_DECISION of approved ones / DAYS_BIRTH.", MeanDecision, application => application.DaysBirth),
            OverRequested("X_PDEC_EMP", "Mean DAYS_DECISION of approved ones / DAYS_EMPLOYED.", MeanDecision, application => application.DaysEmployed),
            OverRequested("X_PLASTDUE_BIRTH", "Least DAYS_LAST_DUE of approved ones / DAYS_BIRTH.", FirstEnd, application => application.DaysBirth),
            OverRequested("X_PLASTDUE_ID", "Least DAYS_LAST_DUE of approved ones / DAYS_ID_PUBLISH.", FirstEnd, application => application.DaysIdPublish),
            OverRequested("X_PFIRSTDUE_BIRTH", "Greatest DAYS_FIRST_DUE of approved ones / DAYS_BIRTH.",
                previous => previous.Approved.Max(loan => loan.DaysFirstDue), application => application.DaysBirth),
        ]),
        new("D28", "Hour, contract and company of the latest application and of this one",
        [
            Both.Numeric("X_HOUR_DIFF", "HOUR_APPR_PROCESS_START - mean of the earlier ones.",
                client => client.Application.Number("HOUR_APPR_PROCESS_START") - (client.Previous?.All.Mean(loan => loan.Hour) ?? double.NaN)),
            Both.Numeric("X_SAME_CONTRACT", "1 when the latest application has the same NAME_CONTRACT_TYPE, 0 when not.", client => Same(
                client.Previous?.All.OfLast(loan => loan.ContractType), Translated(client.Application.Category("NAME_CONTRACT_TYPE", SameContract.Length)))),
            Both.Numeric("X_SAME_SUITE", "1 when the latest application has the same NAME_TYPE_SUITE, 0 when not.", client => Same(
                client.Previous?.All.OfLast(loan => loan.Suite), client.Application.Category("NAME_TYPE_SUITE", Levels.Of(ApplicationSchema.Test, "NAME_TYPE_SUITE").Count))),
        ]),
    ];

    static Feature DueIn(int months) => Both.Numeric(
        $"FUT_{months}M", $"(AMT_ANNUITY of the running credits with {months} instalments left or more + AMT_ANNUITY) / AMT_INCOME_TOTAL.",
        client => MoreWholeClientFeatures.DueInMonth(client, months));

    static Feature OverRequested(
        string name, string formula, Func<PreviousHistory, double> earlier, Func<ApplicationFacts, double> now, Func<ApplicationFacts, double>? less = null) =>
        Both.Numeric(name, formula, client => client.Previous is { } previous
            ? Divide(earlier(previous) - (less is null ? 0 : less(client.Application)), now(client.Application))
            : double.NaN);

    static double MeanDecision(PreviousHistory previous) => previous.Approved.Mean(loan => loan.DaysDecision);

    static double FirstEnd(PreviousHistory previous) => previous.Approved.Min(loan => loan.DaysLastDue);

    static double Translated(double contract) => contract >= 0 && contract < SameContract.Length ? SameContract[(int)contract] : double.NaN;

    static double Same(double? earlier, double now) => Flag((earlier ?? double.NaN) + now, earlier == now);
}

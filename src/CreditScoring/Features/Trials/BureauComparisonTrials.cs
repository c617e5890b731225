using static CreditScoring.Features.Missing;

namespace CreditScoring.Features.Trials;

/// <summary>Ideas that compare the loans with other lenders with the application.</summary>
static class BureauComparisonTrials
{
    static readonly Trial<ClientRecord> Clients = new("application + bureau", client => client);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("C25c", "Instalments of the running loans over income",
        [
            Clients.Numeric("X_BANN_INCOME", "Sum of bureau AMT_ANNUITY of active loans / AMT_INCOME_TOTAL.",
                client => Divide(Of(client, bureau => bureau.Active.Sum(loan => loan.Annuity)), client.Application.Income)),
        ]),
        new("C26b", "Dates of the loans beside those of job, telephone and birth",
        [
            Clients.Numeric("X_BCRED_EMP", "Mean bureau DAYS_CREDIT / DAYS_EMPLOYED.",
                client => Divide(Of(client, bureau => bureau.All.Mean(loan => loan.DaysCredit)), client.Application.DaysEmployed)),
            Clients.Numeric("X_BCRED_PHONE", "Greatest bureau DAYS_CREDIT of active loans - DAYS_LAST_PHONE_CHANGE.",
                client => Of(client, bureau => bureau.Active.Max(loan => loan.DaysCredit)) - client.Application.DaysLastPhoneChange),
            Clients.Numeric("X_BEND_BIRTH", "Mean bureau DAYS_CREDIT_ENDDATE / DAYS_BIRTH.",
                client => Divide(Of(client, bureau => bureau.All.Mean(loan => loan.EndDate)), client.Application.DaysBirth)),
        ]),
        new("C27b", "Mean instalment of the loans over the one requested",
        [
            Clients.Numeric("X_BANN_ANN", "Mean bureau AMT_ANNUITY / AMT_ANNUITY.",
                client => Divide(Of(client, bureau => bureau.All.Mean(loan => loan.Annuity)), client.Application.Annuity)),
        ]),
    ];

    static double Of(ClientRecord client, Func<BureauHistory, double> quantity) =>
        client.Bureau is { } bureau ? quantity(bureau) : double.NaN;
}

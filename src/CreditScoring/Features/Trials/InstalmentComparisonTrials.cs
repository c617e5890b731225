using static CreditScoring.Features.Missing;
using static CreditScoring.Features.Trials.InstalmentQuantities;

namespace CreditScoring.Features.Trials;

/// <summary>Ideas that compare instalments with the application and with the loans they belong to.</summary>
/// <remarks>A loan that is not among the client's earlier applications has neither a contract type nor a term.</remarks>
static class InstalmentComparisonTrials
{
    static readonly Trial<InstalmentHistory> Instalments = new("installments_payments", client => client.Instalments);
    static readonly Trial<ClientRecord> Clients = new("application + installments_payments", client => client);
    static readonly Trial<ClientRecord> Loans = new("previous_application + installments_payments", client => client);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("F15", "Days and amounts of late payments",
        [
            .. Instalments.Over("ILATE", "instalments paid after DAYS_INSTALMENT", history => history.Late, DaysPaid.Mean, Paid.Mean),
            OverIncome("ILATE_PAY_INCOME_MEAN", "Mean AMT_PAYMENT of the instalments paid after DAYS_INSTALMENT",
                history => history.Late.Mean(instalment => instalment.Paid)),
        ]),
        new("F16", "Delays of cash and of consumer loans apart",
        [
            .. OfContract("ICASH", "Cash loans", loan => loan.IsCash),
            .. OfContract("ICONS", "Consumer loans", loan => loan.IsConsumer),
        ]),
        new("F17b", "Amount of the instalments unpaid",
        [
            Instalments.Numeric("I_UNPAID_AMT",
                "Sum of AMT_INSTALMENT, instalments with DAYS_INSTALMENT < 0, no DAYS_ENTRY_PAYMENT and no AMT_PAYMENT above 0.",
                history => history.All.Where(instalment => instalment.IsUnpaid).Sum(instalment => instalment.Due)),
        ]),
        new("F18c", "All past payments over income",
            [OverIncome("X_PAYSUM_INCOME", "Sum of AMT_PAYMENT", history => history.All.Sum(instalment => instalment.Paid))]),
        new("F19", "How far in its plan each instalment stands",
        [
            OfLoans("I_NUMRATIO_MEAN", "Mean NUM_INSTALMENT_NUMBER / CNT_PAYMENT of the loan.",
                (history, previous) => history.All.Mean(instalment => PlaceInPlan(instalment, previous))),
            OfLoans("I_NUMRATIO_STD", "Sample standard deviation of NUM_INSTALMENT_NUMBER / CNT_PAYMENT of the loan.",
                (history, previous) => history.All.StandardDeviation(instalment => PlaceInPlan(instalment, previous))),
        ]),
    ];

    static double PlaceInPlan(Instalment instalment, PreviousHistory previous) =>
        Divide(instalment.Number, previous.Find(instalment.Loan)?.Term ?? double.NaN);

    static Feature OverIncome(string name, string amount, Func<InstalmentHistory, double> value) => Clients.Numeric(
        name, $"{amount} / AMT_INCOME_TOTAL.",
        client => client.Instalments is { } history ? Divide(value(history), client.Application.Income) : double.NaN);

    static IEnumerable<Feature> OfContract(string prefix, string contract, Predicate<PreviousLoan> isWanted) =>
        new[] { LateShare, WeightedLate.Mean }.Select(aggregate => OfLoans(
            $"{prefix}_{aggregate.Name}", $"{aggregate.Formula}, loans with NAME_CONTRACT_TYPE = {contract}.",
            (history, previous) => aggregate.Value(
                history.All.Where(instalment => previous.Find(instalment.Loan) is { } loan && isWanted(loan)))));

    static Feature OfLoans(string name, string formula, Func<InstalmentHistory, PreviousHistory, double> value) => Loans.Numeric(
        name, formula,
        client => client is { Instalments: { } history, Previous: { } previous } ? value(history, previous) : double.NaN);
}

using CreditScoring.Data;
using CreditScoring.HomeCredit;
using static CreditScoring.Features.Missing;

namespace CreditScoring.Features;

/// <summary>Reads a client's instalments, putting the payments that serve the same instalment together.</summary>
sealed class InstalmentReader(Table table, RowGroups ofClient)
{
    readonly int[] loan = table.Identifiers("SK_ID_PREV");
    readonly float[] version = table.Numbers("NUM_INSTALMENT_VERSION");
    readonly float[] number = table.Numbers("NUM_INSTALMENT_NUMBER");
    readonly float[] daysDue = table.Numbers("DAYS_INSTALMENT");
    readonly float[] daysPaid = table.Numbers("DAYS_ENTRY_PAYMENT");
    readonly float[] due = table.Numbers("AMT_INSTALMENT");
    readonly float[] paid = table.Numbers("AMT_PAYMENT");

    /// <summary>A reader of the table, or null when it is absent.</summary>
    public static InstalmentReader? Of(HomeCreditTables tables) =>
        tables.Instalments is null ? null : new(tables.Instalments, tables.InstalmentsOfClient!);

    public InstalmentHistory Read(int client)
    {
        var rows = ofClient.Of(client);
        var payments = new Payment[rows.Length];

        for (var payment = 0; payment < payments.Length; payment++)
        {
            var row = rows[payment];
            payments[payment] = new(loan[row], version[row], number[row], daysDue[row], daysPaid[row], due[row], paid[row]);
        }

        Array.Sort(payments, Payment.Compare);

        return new InstalmentHistory([.. Merge(payments)]);
    }

    /// <summary>One instalment for each run of payments that serve it: the amounts paid add up, the last day counts.</summary>
    static List<Instalment> Merge(ReadOnlySpan<Payment> payments)
    {
        var instalments = new List<Instalment>(payments.Length);

        for (int first = 0, next; first < payments.Length; first = next)
        {
            var (sum, lastDay, greatestDue) = (double.NaN, double.NaN, double.NaN);
            for (next = first; next < payments.Length && payments[next].IsOfInstalment(payments[first]); next++)
            {
                var payment = payments[next];
                sum = float.IsNaN(payment.Paid) ? sum : AsZero(sum) + payment.Paid;
                lastDay = double.MaxNumber(lastDay, payment.DaysPaid);
                greatestDue = double.MaxNumber(greatestDue, payment.Due);
            }

            instalments.Add(new Instalment(
                payments[first].Loan, payments[first].DaysDue, lastDay, greatestDue, sum, payments[first].Version, payments[first].Number));
        }

        return instalments;
    }
}

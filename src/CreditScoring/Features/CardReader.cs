using CreditScoring.Data;
using CreditScoring.HomeCredit;

namespace CreditScoring.Features;

/// <summary>Reads a client's months of credit cards.</summary>
sealed class CardReader(Table cards, RowGroups ofClient)
{
    readonly int[] card = cards.Identifiers("SK_ID_PREV");
    readonly float[] month = cards.Numbers("MONTHS_BALANCE");
    readonly float[] balance = cards.Numbers("AMT_BALANCE");
    readonly float[] limit = cards.Numbers("AMT_CREDIT_LIMIT_ACTUAL");
    readonly float[] cashAmount = cards.Numbers("AMT_DRAWINGS_ATM_CURRENT");
    readonly float[] drawnAmount = cards.Numbers("AMT_DRAWINGS_CURRENT");
    readonly float[] minimumDue = cards.Numbers("AMT_INST_MIN_REGULARITY");
    readonly float[] paid = cards.Numbers("AMT_PAYMENT_CURRENT");
    readonly float[] cashDrawings = cards.Numbers("CNT_DRAWINGS_ATM_CURRENT");
    readonly float[] drawings = cards.Numbers("CNT_DRAWINGS_CURRENT");
    readonly float[] daysLate = cards.Numbers("SK_DPD");
    readonly float[] daysLateTolerant = cards.Numbers("SK_DPD_DEF");
    readonly float[] receivable = cards.Numbers("AMT_TOTAL_RECEIVABLE");
    readonly float[] principal = cards.Numbers("AMT_RECEIVABLE_PRINCIPAL");

    /// <summary>A reader of the table, or null when it is absent.</summary>
    public static CardReader? Of(HomeCreditTables tables) =>
        tables.CreditCards is null ? null : new(tables.CreditCards, tables.CardsOfClient!);

    public CardHistory Read(int client)
    {
        var rows = ofClient.Of(client);
        var months = new CardMonth[rows.Length];

        for (var position = 0; position < months.Length; position++)
        {
            var row = rows[position];
            months[position] = new CardMonth(
                card[row], month[row], balance[row], limit[row], cashAmount[row], drawnAmount[row], minimumDue[row], paid[row],
                cashDrawings[row], drawings[row], daysLate[row], daysLateTolerant[row], receivable[row], principal[row]);
        }

        return new CardHistory(months);
    }
}

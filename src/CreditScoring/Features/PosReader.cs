using CreditScoring.Data;
using CreditScoring.HomeCredit;

namespace CreditScoring.Features;

/// <summary>Reads a client's months of point-of-sale and cash loans; months of loans only signed are left out, and counted.</summary>
sealed class PosReader(Table pos, RowGroups ofClient)
{
    readonly int[] loan = pos.Identifiers("SK_ID_PREV");
    readonly byte[] status = pos.Codes("NAME_CONTRACT_STATUS");
    readonly float[] isSigned = pos.Numbers("IS_SIGNED");
    readonly float[] month = pos.Numbers("MONTHS_BALANCE");
    readonly float[] instalments = pos.Numbers("CNT_INSTALMENT");
    readonly float[] remaining = pos.Numbers("CNT_INSTALMENT_FUTURE");
    readonly float[] daysLate = pos.Numbers("SK_DPD");
    readonly float[] daysLateTolerant = pos.Numbers("SK_DPD_DEF");

    /// <summary>A reader of the table, or null when it is absent.</summary>
    public static PosReader? Of(HomeCreditTables tables) => tables.PosCash is null ? null : new(tables.PosCash, tables.PosOfClient!);

    public PosHistory Read(int client)
    {
        var months = new List<PosMonth>();
        var rows = ofClient.Of(client);
        foreach (var row in rows)
            if (isSigned[row] != 1)
                months.Add(new PosMonth(
                    loan[row], month[row], instalments[row], remaining[row], status[row], daysLate[row],
                    daysLateTolerant[row]));

        return new PosHistory([.. months], rows.Length - months.Count);
    }
}

using CreditScoring.Data;
using static CreditScoring.Data.ColumnSchema;

namespace CreditScoring.HomeCredit;

/// <summary>Monthly balance of the client's earlier point-of-sale and cash loans: the columns of table <c>POS_CASH_balance</c> and the words they may hold.</summary>
public static class PosCashSchema
{
    /// <summary>The columns, in the order of the file.</summary>
    public static TableSchema Table { get; } = new("POS_CASH_balance",
    [
        Identifier("SK_ID_PREV"),
        Identifier("SK_ID_CURR"),
        Number("MONTHS_BALANCE"), Number("CNT_INSTALMENT"), Number("CNT_INSTALMENT_FUTURE"),
        Category("NAME_CONTRACT_STATUS",
            "Active", "Amortized debt", "Approved", "Canceled", "Completed", "Demand", "Returned to the store", "Signed", "XNA"),
        Number("SK_DPD"), Number("SK_DPD_DEF"),
    ]);
}

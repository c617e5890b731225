using CreditScoring.Data;
using static CreditScoring.Data.ColumnSchema;

namespace CreditScoring.HomeCredit;

/// <summary>Monthly status of each bureau loan: the columns of table <c>bureau_balance</c> and the words they may hold.</summary>
public static class BureauBalanceSchema
{
    /// <summary>The columns, in the order of the file.</summary>
    public static TableSchema Table { get; } = new("bureau_balance",
    [
        Identifier("SK_ID_BUREAU"),
        Number("MONTHS_BALANCE"),
        Category("STATUS", "0", "1", "2", "3", "4", "5", "C", "X"),
    ]);
}

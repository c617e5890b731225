using CreditScoring.Data;
using static CreditScoring.Data.ColumnSchema;

namespace CreditScoring.HomeCredit;

/// <summary>Instalments of earlier loans and what was paid: the columns of table <c>installments_payments</c> and the words they may hold.</summary>
public static class InstalmentsSchema
{
    /// <summary>The columns, in the order of the file.</summary>
    public static TableSchema Table { get; } = new("installments_payments",
    [
        Identifier("SK_ID_PREV"),
        Identifier("SK_ID_CURR"),
        Number("NUM_INSTALMENT_VERSION"), Number("NUM_INSTALMENT_NUMBER"), Number("DAYS_INSTALMENT"), Number("DAYS_ENTRY_PAYMENT"),
        Number("AMT_INSTALMENT"), Number("AMT_PAYMENT"),
    ]);
}

using CreditScoring.Data;
using static CreditScoring.Data.ColumnSchema;

namespace CreditScoring.HomeCredit;

/// <summary>Monthly balance of the client's earlier credit cards: the columns of table <c>credit_card_balance</c> and the words they may hold.</summary>
public static class CreditCardSchema
{
    /// <summary>The columns, in the order of the file.</summary>
    public static TableSchema Table { get; } = new("credit_card_balance",
    [
        Identifier("SK_ID_PREV"),
        Identifier("SK_ID_CURR"),
        Number("MONTHS_BALANCE"), Number("AMT_BALANCE"), Number("AMT_CREDIT_LIMIT_ACTUAL"), Number("AMT_DRAWINGS_ATM_CURRENT"),
        Number("AMT_DRAWINGS_CURRENT"), Number("AMT_DRAWINGS_OTHER_CURRENT"), Number("AMT_DRAWINGS_POS_CURRENT"),
        Number("AMT_INST_MIN_REGULARITY"), Number("AMT_PAYMENT_CURRENT"), Number("AMT_PAYMENT_TOTAL_CURRENT"),
        Number("AMT_RECEIVABLE_PRINCIPAL"), Number("AMT_RECIVABLE"), Number("AMT_TOTAL_RECEIVABLE"),
        Number("CNT_DRAWINGS_ATM_CURRENT"), Number("CNT_DRAWINGS_CURRENT"), Number("CNT_DRAWINGS_OTHER_CURRENT"),
        Number("CNT_DRAWINGS_POS_CURRENT"), Number("CNT_INSTALMENT_MATURE_CUM"),
        Category("NAME_CONTRACT_STATUS", "Active", "Approved", "Completed", "Demand", "Refused", "Sent proposal", "Signed"),
        Number("SK_DPD"), Number("SK_DPD_DEF"),
    ]);
}

using CreditScoring.Data;
using static CreditScoring.Data.ColumnSchema;

namespace CreditScoring.HomeCredit;

/// <summary>Loans of the client reported by other lenders to the credit bureau: the columns of table <c>bureau</c> and the words they may hold.</summary>
public static class BureauSchema
{
    /// <summary>The columns, in the order of the file.</summary>
    public static TableSchema Table { get; } = new("bureau",
    [
        Identifier("SK_ID_CURR"),
        Identifier("SK_ID_BUREAU"),
        Category("CREDIT_ACTIVE", "Active", "Bad debt", "Closed", "Sold"),
        Category("CREDIT_CURRENCY", "currency 1", "currency 2", "currency 3", "currency 4"),
        Number("DAYS_CREDIT"), Number("CREDIT_DAY_OVERDUE"), Number("DAYS_CREDIT_ENDDATE"), Number("DAYS_ENDDATE_FACT"),
        Number("AMT_CREDIT_MAX_OVERDUE"), Number("CNT_CREDIT_PROLONG"), Number("AMT_CREDIT_SUM"), Number("AMT_CREDIT_SUM_DEBT"),
        Number("AMT_CREDIT_SUM_LIMIT"), Number("AMT_CREDIT_SUM_OVERDUE"),
        Category("CREDIT_TYPE",
            "Another type of loan", "Car loan", "Cash loan (non-earmarked)", "Consumer credit", "Credit card", "Interbank credit",
            "Loan for business development", "Loan for purchase of shares (margin lending)", "Loan for the purchase of equipment",
            "Loan for working capital replenishment", "Microloan", "Mobile operator loan", "Mortgage", "Real estate loan",
            "Unknown type of loan"),
        Number("DAYS_CREDIT_UPDATE"), Number("AMT_ANNUITY"),
    ], "SK_ID_BUREAU");
}

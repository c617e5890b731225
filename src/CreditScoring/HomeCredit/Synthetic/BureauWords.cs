namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>The words of the bureau's loans and their shares, measured on the public sample.</summary>
static class BureauWords
{
    /// <summary>Positions in <see cref="CreditType"/>.</summary>
    public const int Card = 1, CarLoan = 2, Mortgage = 3, Microloan = 4;

    public static readonly WordShares CreditType = new(
        ("Consumer credit", 0.7281), ("Credit card", 0.2339), ("Car loan", 0.0157), ("Mortgage", 0.0103), ("Microloan", 0.0010),
        ("Loan for business development", 0.0012), ("Another type of loan", 0.0006), ("Loan for working capital replenishment", 0.0003),
        ("Unknown type of loan", 0.0002), ("Cash loan (non-earmarked)", 0.0001), ("Real estate loan", 0.00002),
        ("Loan for the purchase of equipment", 0.00002), ("Loan for purchase of shares (margin lending)", 0.00001),
        ("Interbank credit", 0.00001), ("Mobile operator loan", 0.00001));

    public static readonly WordShares Currency = new(("currency 1", 0.99928), ("currency 2", 0.0006), ("currency 3", 0.0001), ("currency 4", 0.00002));
}

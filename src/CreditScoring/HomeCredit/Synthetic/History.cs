namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>What a client's realised histories add up to: the causes of default that the default model reads.</summary>
sealed class History
{
    // Loans at other lenders.
    public int Loans, ActiveLoans, Microloans, LateLoans;
    public double LoanDays, ActiveDebt, ActiveSum;
    public int Months, LateMonths;

    // Earlier applications here.
    public int Applications, Refused, HighYield, WalkIns;
    public double DecisionDays, DownPaymentRate, RunningAnnuity;
    public int DownPayments;

    // Instalments of earlier loans here.
    public int Instalments, LateInstalments, ShortInstalments, RecentInstalments, RecentLate;

    // Balances of earlier loans and cards here.
    public int PosMonths, PosLateMonths, CardMonths, RecentCardMonths, CashWithdrawals;
    public double RecentUtilisation;
}

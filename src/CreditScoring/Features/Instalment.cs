using static CreditScoring.Features.Missing;

namespace CreditScoring.Features;

/// <summary>An instalment of an earlier loan and what was paid for it, all its payments together; NaN is missing.</summary>
/// <param name="Loan">Identifier of the loan.</param>
/// <param name="DaysDue">Day it was due, relative to the application.</param>
/// <param name="DaysPaid">Day of the last payment.</param>
/// <param name="Due">Amount due.</param>
/// <param name="Paid">Amount paid.</param>
/// <param name="Version">Version of the calendar of instalments.</param>
/// <param name="Number">Number of the instalment in its loan, from 1.</param>
sealed record Instalment(
    int Loan, double DaysDue, double DaysPaid, double Due, double Paid, double Version = double.NaN, double Number = double.NaN)
{
    /// <summary>Amounts are kept as 32-bit floats: less than a millionth of the instalment is rounding, not a shortfall.</summary>
    const double Rounding = 1e-6;

    /// <summary>Days between the due day and the payment; above 0 when late.</summary>
    public double Late => DaysPaid - DaysDue;

    /// <summary>Days past due, at least 0.</summary>
    public double DaysPastDue => Math.Max(Late, 0);

    /// <summary>Days before due, at least 0.</summary>
    public double DaysBeforeDue => Math.Max(-Late, 0);

    /// <summary>Amount paid over amount due.</summary>
    public double PaidRatio => Divide(Paid, Due);

    /// <summary>Amount due less amount paid, in money.</summary>
    public double Shortfall => Due - Paid;

    /// <summary>1 when less was paid than was due, 0 when not.</summary>
    public double IsShort => Flag(Shortfall, Shortfall > Rounding * Math.Abs(Due));

    /// <summary>Days late, weighted by the part paid.</summary>
    public double WeightedLate => PaidRatio * Late;

    /// <summary>The same, weighing old events less.</summary>
    public double FadedLate => WeightedLate * (1 + 0.0003 * DaysPaid);

    /// <summary>Whether it was due before the application and nothing was paid.</summary>
    public bool IsUnpaid => DaysDue < 0 && double.IsNaN(DaysPaid) && !(Paid > 0);

    /// <summary>1 when paid more than so many days late, 0 when not.</summary>
    public double IsLaterThan(double days) => Flag(Late, Late > days);
}

using static CreditScoring.Features.Missing;

namespace CreditScoring.Features;

/// <summary>One month of an earlier point-of-sale or cash loan; NaN is missing.</summary>
/// <param name="Loan">Identifier of the loan.</param>
/// <param name="Month">Month relative to the application; -1 is the last one before it.</param>
/// <param name="Instalments">Number of instalments planned.</param>
/// <param name="Remaining">Number of instalments left to pay.</param>
/// <param name="Status">Code of its status; <see cref="PosStatus"/> has those that matter.</param>
/// <param name="DaysLate">Days past due.</param>
/// <param name="DaysLateTolerant">Days past due, small debts left out.</param>
sealed record PosMonth(
    int Loan, double Month, double Instalments, double Remaining, byte Status, double DaysLate, double DaysLateTolerant)
{
    /// <summary>Whether the loan was repaid by then.</summary>
    public bool IsCompleted => Status == PosStatus.Completed;

    /// <summary>Part of the instalments that is left to pay.</summary>
    public double RemainingRatio => Divide(Remaining, Instalments);

    /// <summary>1 when something was late, 0 when not.</summary>
    public double IsLate => Flag(DaysLate, DaysLate > 0);

    /// <summary>1 when something more than a small debt was late, 0 when not.</summary>
    public double IsLateTolerant => Flag(DaysLateTolerant, DaysLateTolerant > 0);

    /// <summary>By loan, then month, then everything else, so that the order of the file does not matter.</summary>
    public static int Compare(PosMonth first, PosMonth second)
    {
        var order = first.Loan.CompareTo(second.Loan);
        if (order == 0)
            order = first.Month.CompareTo(second.Month);
        if (order == 0)
            order = first.Remaining.CompareTo(second.Remaining);
        if (order == 0)
            order = first.Instalments.CompareTo(second.Instalments);
        if (order == 0)
            order = first.DaysLate.CompareTo(second.DaysLate);
        if (order == 0)
            order = first.DaysLateTolerant.CompareTo(second.DaysLateTolerant);

        return order;
    }
}

namespace CreditScoring.Features;

/// <summary>An earlier point-of-sale or cash loan, summed up from its months.</summary>
/// <param name="First">Its first month on record.</param>
/// <param name="Last">Its last month on record.</param>
/// <param name="IsCompleted">Whether some month says that it was repaid.</param>
/// <param name="MonthsLate">Number of months in which something was late.</param>
sealed record PosLoan(PosMonth First, PosMonth Last, bool IsCompleted, int MonthsLate)
{
    /// <summary>Instalments left to pay at its last month.</summary>
    public double Remaining => Last.Remaining;

    /// <summary>The same over the instalments planned.</summary>
    public double RemainingRatio => Last.RemainingRatio;

    /// <summary>Whether it was repaid in fewer instalments than were planned at first.</summary>
    public bool IsCompletedEarly => IsCompleted && Last.Instalments < First.Instalments;
}

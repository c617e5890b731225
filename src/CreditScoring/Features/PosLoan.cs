namespace CreditScoring.Features;

/// <summary>An earlier point-of-sale or cash loan, summed up from its months.</summary>
/// <param name="Remaining">Instalments left to pay at its last month.</param>
/// <param name="RemainingRatio">The same over the instalments planned.</param>
/// <param name="IsCompleted">Whether some month says that it was repaid.</param>
sealed record PosLoan(double Remaining, double RemainingRatio, bool IsCompleted);

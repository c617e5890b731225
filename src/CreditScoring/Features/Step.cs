namespace CreditScoring.Features;

/// <summary>A row and the one before it.</summary>
/// <param name="Before">The earlier row.</param>
/// <param name="After">The row that follows it.</param>
sealed record Step<T>(T Before, T After)
    where T : class
{
    /// <summary>How much a quantity grew; missing when it is so before or after.</summary>
    public double Change(Func<T, double> quantity) => quantity(After) - quantity(Before);
}

namespace CreditScoring.Drift;

/// <summary>An expected figure with the band in which the realised one falls 95 times in 100, if the probabilities hold.</summary>
/// <param name="Value">The expected figure.</param>
/// <param name="Low">Lower end of the band.</param>
/// <param name="High">Upper end of the band.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    const double Normal975 = 1.959963984540054;

    internal static Estimate Of(double value, double variance, double least, double most)
    {
        var reach = Normal975 * Math.Sqrt(variance);

        return new(value, Math.Max(least, value - reach), Math.Min(most, value + reach));
    }
}

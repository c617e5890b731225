namespace CreditScoring.Drift.Windows;

/// <summary>Where a figure of a window lies when nothing has changed.</summary>
/// <param name="Low">Least value, in the figure's unit.</param>
/// <param name="High">Greatest value.</param>
public readonly record struct WatchBand(double Low, double High)
{
    /// <summary>Whether a value is out of the band.</summary>
    /// <param name="value">The value.</param>
    public bool IsOut(double value) => value < Low || value > High;
}

namespace CreditScoring.Reporting.Figures;

/// <summary>One row of a <see cref="Beeswarm"/>.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">A value for each point, at least one, finite.</param>
/// <param name="Shades">The number whose rank in the row colours each point; NaN for none.</param>
public sealed record SwarmRow(string Name, IReadOnlyList<double> Values, IReadOnlyList<double> Shades)
{
    internal void Check()
    {
        if (Values.Count == 0 || Shades.Count != Values.Count || !Values.All(double.IsFinite))
            throw new ArgumentException($"Row '{Name}' needs at least one value, all finite, and a shade for each; it has {Values.Count} values and {Shades.Count} shades.");
    }
}

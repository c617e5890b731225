namespace CreditScoring.Reporting.Figures;

/// <summary>Gives the formatters of the types that carry <see cref="TypeFormatterSourceAttribute"/>.</summary>
sealed class FigureFormatterSource
{
#pragma warning disable CA1822 // Read by name, on the instance.
    public IEnumerable<object> CreateTypeFormatters() => [new FigureFormatter()];
#pragma warning restore CA1822
}

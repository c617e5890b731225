namespace CreditScoring.Reporting.Figures;

/// <summary>One axis of a figure.</summary>
/// <param name="Title">What it measures, with its unit; also the heading of the column in the table.</param>
/// <param name="Format">How its numbers are written, as <see cref="ReportNumbers.Format"/> reads it: <c>0.00</c>, <c>+0.00</c>, <c>%1</c>, …</param>
public sealed record FigureAxis(string Title, string Format = "")
{
    /// <summary>Lower end of the axis, in the units of the data; none lets the chart choose.</summary>
    public double? From { get; init; }

    /// <summary>Upper end of the axis, in the units of the data; none lets the chart choose.</summary>
    public double? To { get; init; }

    // Shares are plotted in hundredths, so that the percent sign follows each language's custom.
    internal bool IsPercent => Format.StartsWith('%');

    internal int Decimals => IsPercent ? Format[1] - '0' : Format.Contains('.') ? Format.Length - Format.IndexOf('.') - 1 : 0;

    internal double Plotted(double value) => IsPercent ? Math.Round(value * 100, 10) : value;
}

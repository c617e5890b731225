namespace CreditScoring.Reporting.Figures;

/// <summary>How a series is drawn.</summary>
public enum FigureMark
{
    /// <summary>Bars from zero.</summary>
    Bar,

    /// <summary>Bars that touch, for a histogram.</summary>
    Histogram,

    /// <summary>A line through the points, without marks.</summary>
    Line,

    /// <summary>A line through marked points.</summary>
    LineAndPoints,

    /// <summary>Marked points, alone.</summary>
    Points,
}

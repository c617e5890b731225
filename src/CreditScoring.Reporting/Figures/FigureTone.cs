namespace CreditScoring.Reporting.Figures;

/// <summary>Colour of a series by its meaning; the page's tokens give the value, light or dark. Each tone also has its own shape.</summary>
public enum FigureTone
{
    /// <summary>The subject of the figure.</summary>
    Accent,

    /// <summary>A second subject, or the decision to refer.</summary>
    Refer,

    /// <summary>The decision to accept.</summary>
    Accept,

    /// <summary>The decision to decline, or a default.</summary>
    Decline,

    /// <summary>Context: a reference line, a mean.</summary>
    Muted,
}

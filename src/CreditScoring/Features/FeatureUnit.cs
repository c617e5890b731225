namespace CreditScoring.Features;

/// <summary>Unit in which a feature's values are counted and shown.</summary>
public enum FeatureUnit
{
    /// <summary>A number without unit, such as an external score in [0, 1].</summary>
    None,

    /// <summary>An amount of money, in the currency of the data.</summary>
    Money,

    /// <summary>Days relative to the application; negative is before it.</summary>
    Days,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Years.</summary>
    Years,

    /// <summary>A whole number of things.</summary>
    Count,

    /// <summary>One quantity divided by another.</summary>
    Ratio,

    /// <summary>A part of a whole, in [0, 1].</summary>
    Share,

    /// <summary>A rate per month.</summary>
    MonthlyRate,

    /// <summary>Yes (1) or no (0).</summary>
    YesNo,

    /// <summary>A word out of a list.</summary>
    Category,

    /// <summary>A length of time in days, such as a delay or an age at an event; not a date relative to the application.</summary>
    Duration,
}

namespace CreditScoring.Linear;

/// <summary>How the default rate goes from the first bin of a feature to the last.</summary>
public enum BinTrend
{
    /// <summary>Up or down all the way, whichever tells more.</summary>
    Monotone,

    /// <summary>Up all the way: greater values are riskier.</summary>
    Ascending,

    /// <summary>Down all the way: greater values are safer.</summary>
    Descending,

    /// <summary>Up, then down; either part may be empty.</summary>
    Peak,

    /// <summary>Down, then up; either part may be empty.</summary>
    Valley,
}

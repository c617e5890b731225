namespace CreditScoring.Selection;

/// <summary>How a candidate turns log-odds into probabilities of default.</summary>
public enum CalibrationMethod
{
    /// <summary>Not at all: the log-odds are taken at their word.</summary>
    None,

    /// <summary>By a logistic curve.</summary>
    Platt,

    /// <summary>By a beta curve.</summary>
    Beta,

    /// <summary>By a rising step curve.</summary>
    Isotonic,
}

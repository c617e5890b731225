namespace CreditScoring.Features;

/// <summary>How a feature's values are to be read.</summary>
public enum FeatureKind
{
    /// <summary>Numbers whose order means something; NaN is missing.</summary>
    Numeric,

    /// <summary>Positions in a list of levels, from 0; the list's length stands for a word not listed; NaN is missing.</summary>
    Category,
}

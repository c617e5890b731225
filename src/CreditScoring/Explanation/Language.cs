namespace CreditScoring.Explanation;

/// <summary>A language the product speaks.</summary>
public enum Language
{
    /// <summary>French, the advisor's language.</summary>
    French,

    /// <summary>English.</summary>
    English,
}

namespace CreditScoring.Explanation.Claims;

/// <summary>Where the clients lie with whom a value is compared.</summary>
public enum Side
{
    /// <summary>The value is not compared.</summary>
    None,

    /// <summary>More than half of the clients have the same value.</summary>
    Same,

    /// <summary>Clients with a lower value are counted.</summary>
    Lower,

    /// <summary>Clients with a higher value are counted.</summary>
    Higher,
}

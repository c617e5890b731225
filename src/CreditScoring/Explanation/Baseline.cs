namespace CreditScoring.Explanation;

/// <summary>Whom a client is compared with when reasons are given.</summary>
public enum Baseline
{
    /// <summary>All development clients.</summary>
    All,

    /// <summary>The development clients whom the model would accept.</summary>
    Accepted,

    /// <summary>The clients whose score has the same grounds.</summary>
    Similar,
}

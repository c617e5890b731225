namespace CreditScoring.Selection;

/// <summary>What successive halving gives more of, turn after turn.</summary>
public enum HalvingResource
{
    /// <summary>Training clients of each fold; held-out clients are always all judged.</summary>
    Clients,

    /// <summary>Rounds of the trees.</summary>
    Rounds,
}

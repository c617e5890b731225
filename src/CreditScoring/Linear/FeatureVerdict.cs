namespace CreditScoring.Linear;

/// <summary>What became of a feature when a scorecard was trained.</summary>
/// <param name="Name">Name of the feature.</param>
/// <param name="Information">Its information value, at least 0.</param>
/// <param name="Outcome">Chosen, or why not.</param>
/// <param name="Twin">The feature that stands for it, when it is too much like another.</param>
public sealed record FeatureVerdict(string Name, double Information, VerdictKind Outcome, string? Twin = null);

/// <summary>Whether a feature is in the scorecard, or why it is not.</summary>
public enum VerdictKind
{
    /// <summary>The scorecard reads it.</summary>
    Chosen,

    /// <summary>Its bins tell too little of the outcome, or none keep to the expected direction.</summary>
    LittleInformation,

    /// <summary>Its weight of evidence goes with that of a feature that tells more.</summary>
    Correlated,

    /// <summary>Beside the features chosen it would add too little, or more evidence would count as riskier.</summary>
    NothingToAdd,

    /// <summary>The scorecard had as many features as allowed.</summary>
    NoRoom,
}

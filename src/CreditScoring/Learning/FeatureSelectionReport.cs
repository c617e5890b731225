namespace CreditScoring.Learning;

/// <summary>What became of each feature in a selection.</summary>
/// <param name="Features">One entry per feature, in the order of the matrix.</param>
public sealed record FeatureSelectionReport(IReadOnlyList<FeatureFate> Features)
{
    /// <summary>Names of the features kept, in the order of the matrix.</summary>
    public IEnumerable<string> Kept => Features.Where(feature => feature.Outcome == FeatureOutcome.Kept).Select(feature => feature.Name);
}

/// <summary>What became of one feature.</summary>
/// <param name="Name">Name of the feature.</param>
/// <param name="Outcome">Kept, or why not.</param>
/// <param name="Missing">Share of training clients for whom it is missing, in [0, 1].</param>
/// <param name="Gain">What it tells alone: log loss per client that its 20 bins save, at least 0.</param>
/// <param name="Importance">Log loss per held-out client that mixing up its values adds; null when it was left out before.</param>
/// <param name="ImportanceError">Standard error of that.</param>
/// <param name="Twin">The feature it repeats, when it is a duplicate or correlated.</param>
public sealed record FeatureFate(string Name, FeatureOutcome Outcome, double Missing, double Gain, double? Importance = null, double? ImportanceError = null, string? Twin = null);

/// <summary>Whether a feature is kept, or why it is left out.</summary>
public enum FeatureOutcome
{
    /// <summary>The model reads it.</summary>
    Kept,

    /// <summary>It has the same value for every training client.</summary>
    Constant,

    /// <summary>It is missing for too many training clients.</summary>
    Missing,

    /// <summary>It equals another feature, bit for bit.</summary>
    Duplicate,

    /// <summary>It goes up and down with another feature that tells more alone.</summary>
    Correlated,

    /// <summary>Mixing up its values does no harm to held-out clients.</summary>
    Unimportant,
}

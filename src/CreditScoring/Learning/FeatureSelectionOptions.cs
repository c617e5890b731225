using CreditScoring.Trees;

namespace CreditScoring.Learning;

/// <summary>How features are selected from training clients.</summary>
public sealed record FeatureSelectionOptions
{
    /// <summary>A feature missing for a greater share of clients is left out, in [0, 1].</summary>
    public double MaxMissing { get; init; } = 0.995;

    /// <summary>Of two features whose Spearman correlation is greater, up or down, the one that tells less alone is left out; in (0, 1].</summary>
    public double MaxCorrelation { get; init; } = 0.98;

    /// <summary>Clients on whom correlations are taken, evenly spaced; at least 2.</summary>
    public int CorrelationClients { get; init; } = 20_000;

    /// <summary>Folds within the training clients on which importance is measured; at least 2.</summary>
    public int Folds { get; init; } = 3;

    /// <summary>Seed of those folds and of the permutations.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>A feature is left out when mixing up its values changes the log loss of held-out clients by so many standard errors below 0 or less; at least 0.</summary>
    public double Doubt { get; init; } = 1;

    /// <summary>Options of the trees that importance is measured with.</summary>
    public required BoostedTreesOptions Trees { get; init; }
}

using CreditScoring.Evaluation;
using CreditScoring.Fairness;

namespace CreditScoring.Models;

/// <summary>All that a fairness study measured; aggregates only, no row of a client.</summary>
public sealed record FairnessMetrics
{
    /// <summary>What the figures were measured on.</summary>
    public required DataDescription Data { get; init; }

    /// <summary>Number of clients with a known outcome.</summary>
    public required int Clients { get; init; }

    /// <summary>Number of them who defaulted.</summary>
    public required int Defaults { get; init; }

    /// <summary>Number of folds.</summary>
    public required int Folds { get; init; }

    /// <summary>Number of bootstrap samples behind the intervals.</summary>
    public required int Draws { get; init; }

    /// <summary>Clients below it count as accepted.</summary>
    public required double CutOff { get; init; }

    /// <summary>Strength from which a feature counts as a proxy, in [0, 1].</summary>
    public required double ProxyFrom { get; init; }

    /// <summary>The shipped model first, then its variants.</summary>
    public required IReadOnlyList<FairModel> Models { get; init; }

    /// <summary>Every feature, with its treatment.</summary>
    public required IReadOnlyList<RegisteredFeature> Register { get; init; }
}

/// <summary>One model of a fairness study.</summary>
/// <param name="Name">Name of the model, such as <see cref="FairnessStudy.Shipped"/>.</param>
/// <param name="Features">Number of features that it may read.</param>
/// <param name="Auc">AUC of all held-out clients together, with its interval (DeLong).</param>
/// <param name="Cost">Cost per client at the cut-off.</param>
/// <param name="Brier">Brier score; lower is better.</param>
/// <param name="Price">What it loses against the shipped model; null for that one.</param>
/// <param name="Guesses">How well the features it reads give protected characteristics away.</param>
/// <param name="Groups">How it treats sexes and age bands.</param>
public sealed record FairModel(
    string Name, int Features, AucInterval Auc, BootstrapInterval Cost, BootstrapInterval Brier, PriceOfFairness? Price,
    IReadOnlyList<ProxyGuess> Guesses, IReadOnlyList<GroupReport> Groups);

/// <summary>What a variant has more or less than the shipped model, on the same clients.</summary>
/// <param name="Auc">AUC, variant less shipped (paired, DeLong).</param>
/// <param name="P">Probability of so great a difference of AUC either way by chance.</param>
/// <param name="Cost">Cost per client, variant less shipped (paired bootstrap); above 0 the variant costs more.</param>
/// <param name="Brier">Brier score, variant less shipped (paired bootstrap); above 0 the variant is worse.</param>
/// <param name="Profit">Profit by application, variant less shipped (paired bootstrap), under the assumptions of the training; null when no amounts are known.</param>
public sealed record PriceOfFairness(AucDifference Auc, double P, BootstrapInterval Cost, BootstrapInterval Brier, BootstrapInterval? Profit);

/// <summary>How well a protected characteristic is guessed from features that are not computed from it.</summary>
/// <param name="Characteristic"><c>gender</c>, or <c>age</c> above the median.</param>
/// <param name="Auc">AUC of the guess for held-out clients; 0.5 gives nothing away.</param>
public sealed record ProxyGuess(string Characteristic, AucInterval Auc);

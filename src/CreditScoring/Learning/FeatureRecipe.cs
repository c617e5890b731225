namespace CreditScoring.Learning;

/// <summary>How the features of a model come from those given: what is learned, and what is kept.</summary>
public sealed record FeatureRecipe
{
    /// <summary>The features given, all of them and no other.</summary>
    public static FeatureRecipe Plain { get; } = new();

    /// <summary>What is learned from training clients.</summary>
    public IReadOnlyList<IFeatureLearner> Learners { get; init; } = [];

    /// <summary>How features are selected; null keeps all.</summary>
    public FeatureSelectionOptions? Selection { get; init; }

    /// <summary>Folds within the training clients, for features that read outcomes; at least 2.</summary>
    public int InnerFolds { get; init; } = 5;

    /// <summary>Seed of those folds.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>One line that differs when the features would differ: part of the key of a search journal.</summary>
    public override string ToString() =>
        $"learners {string.Join('+', Learners.Select(learner => learner.Name))}; selection {Selection?.ToString() ?? "none"}; inner folds {InnerFolds}; seed {Seed}";
}

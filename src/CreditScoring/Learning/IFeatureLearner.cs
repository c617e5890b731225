using CreditScoring.Features;

namespace CreditScoring.Learning;

/// <summary>Features that compare a client with other clients, and how the comparison is learned.</summary>
public interface IFeatureLearner
{
    /// <summary>What it is called in a recipe and a model file, such as <c>group-medians</c>.</summary>
    string Name { get; }

    /// <summary>Features it gives.</summary>
    IReadOnlyList<FeatureColumn> Columns { get; }

    /// <summary>Names of the features it reads; all must be in the matrix.</summary>
    IReadOnlyList<string> Inputs { get; }

    /// <summary>Whether outcomes are learned from: training clients are then given what was learned without them.</summary>
    bool ReadsOutcomes { get; }

    /// <summary>Learns from training clients.</summary>
    /// <param name="rows">The clients.</param>
    ILearnedFeatures Learn(TrainingRows rows);
}

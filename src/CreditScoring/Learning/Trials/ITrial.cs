using CreditScoring.Features;

namespace CreditScoring.Learning.Trials;

/// <summary>An idea on trial: features that a split's two sides are given, the training side without having seen its own outcomes.</summary>
interface ITrial
{
    /// <summary>Row of the feature plan.</summary>
    string Id { get; }

    /// <summary>What it adds, in a few words.</summary>
    string Idea { get; }

    /// <summary>Its features.</summary>
    IReadOnlyList<FeatureColumn> Columns { get; }

    /// <summary>The features of both sides, [feature][client]; whatever is learned is learned from the training side.</summary>
    (float[][] Training, float[][] Validation) Values(Split split);
}

using CreditScoring.Features;
using CreditScoring.Features.Trials;

namespace CreditScoring.Learning.Trials;

/// <summary>Features on trial that a client's own rows give.</summary>
/// <param name="family">The features.</param>
/// <param name="all">Their values, for the clients that are split, in the same order.</param>
sealed class ComputedTrial(TrialFamily family, FeatureMatrix all) : ITrial
{
    public string Id => family.Id;

    public string Idea => family.Idea;

    public IReadOnlyList<FeatureColumn> Columns { get; } = [.. family.Features.Select(feature => feature.Column)];

    public (float[][] Training, float[][] Validation) Values(Split split) => (Of(split.Training.Positions), Of(split.Validation.Positions));

    float[][] Of(int[] positions) =>
        [.. Columns.Select(column => LearnedNames.Values(all, column.Name)).Select(values => Array.ConvertAll(positions, position => values[position]))];
}

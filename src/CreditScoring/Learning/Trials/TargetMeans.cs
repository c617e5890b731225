using CreditScoring.Features;

namespace CreditScoring.Learning.Trials;

/// <summary>Default rates of words among training clients.</summary>
/// <param name="learner">How they were learned.</param>
/// <param name="rates">In [0, 1], [feature][level], missing first.</param>
sealed class TargetMeans(TargetMeanLearner learner, float[][] rates) : ILearnedFeatures
{
    public IReadOnlyList<string> Inputs { get; } = learner.Inputs;

    public IReadOnlyList<FeatureColumn> Columns { get; } = learner.Columns;

    public void Compute(ReadOnlySpan<float> inputs, Span<float> values)
    {
        for (var feature = 0; feature < values.Length; feature++)
            values[feature] = rates[feature][TargetMeanLearner.LevelOf(inputs[feature], rates[feature].Length)];
    }
}

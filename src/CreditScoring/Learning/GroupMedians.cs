using CreditScoring.Features;

namespace CreditScoring.Learning;

/// <summary>Medians of groups of training clients.</summary>
/// <param name="learner">What is compared, and by which groups.</param>
/// <param name="overall">Median of each measure over all training clients; NaN when none is known.</param>
/// <param name="groups">Groups that were seen, rising.</param>
/// <param name="medians">Their medians, [group][measure].</param>
sealed class GroupMedians(GroupMedianLearner learner, float[] overall, int[] groups, float[][] medians) : ILearnedFeatures
{
    readonly Dictionary<int, float[]> ofGroup = groups.Zip(medians).ToDictionary(pair => pair.First, pair => pair.Second);

    public string Learner => learner.Name;

    public IReadOnlyList<string> Inputs => learner.Inputs;

    public IReadOnlyList<FeatureColumn> Columns => learner.Columns;

    public float[] Overall => overall;

    public int[] Groups => groups;

    public float[][] Medians => medians;

    public void Compute(ReadOnlySpan<float> inputs, Span<float> values)
    {
        var keys = learner.Keys;
        var group = 0;
        for (var key = 0; key < keys.Length; key++)
            group = group * keys[key].Count + keys[key].BandOf(inputs[key]);

        var found = ofGroup.GetValueOrDefault(group, overall);
        for (var measure = 0; measure < values.Length; measure++)
            values[measure] = learner.Measures[measure].IsDeviation ? inputs[keys.Length + measure] - found[measure] : found[measure];
    }
}

using CreditScoring.Features;

namespace CreditScoring.Learning.Trials;

/// <summary>Means over the training clients whose credit counts the same number of instalments, to two decimals: the same offer, it seems.</summary>
sealed class SameTermLearner : IFeatureLearner
{
    static readonly string[] means = ["EXT_SOURCE_1", "EXT_SOURCE_3", "GOODS_CREDIT"];

    public string Name => "same-term";

    public IReadOnlyList<FeatureColumn> Columns { get; } = [.. new[] { "CTAR_EXT1_MEAN", "CTAR_EXT3_MEAN", "CTAR_GOODS_MEAN" }.Select(LearnedNames.Column)];

    public IReadOnlyList<string> Inputs { get; } = ["CREDIT_ANNUITY"];

    public bool ReadsOutcomes => false;

    public ILearnedFeatures Learn(TrainingRows rows)
    {
        var keys = LearnedNames.Values(rows.Matrix, "CREDIT_ANNUITY");
        var sums = new Dictionary<int, (double Sum, int Known)[]>();
        for (var mean = 0; mean < means.Length; mean++)
        {
            var values = LearnedNames.Values(rows.Matrix, means[mean]);
            for (var row = 0; row < values.Length; row++)
                if (KeyOf(keys[row]) is { } key && !float.IsNaN(values[row]))
                {
                    if (!sums.TryGetValue(key, out var sum))
                        sums[key] = sum = new (double, int)[means.Length];
                    sum[mean] = (sum[mean].Sum + values[row], sum[mean].Known + 1);
                }
        }

        return new SameTerm(this, sums.ToDictionary(pair => pair.Key, pair => Array.ConvertAll(pair.Value, sum => (float)(sum.Sum / sum.Known))));
    }

    static int? KeyOf(float instalments) => float.IsNaN(instalments) ? null : (int)Math.Round(instalments * 100.0);

    sealed class SameTerm(SameTermLearner learner, Dictionary<int, float[]> ofKey) : ILearnedFeatures
    {
        public IReadOnlyList<string> Inputs => learner.Inputs;

        public IReadOnlyList<FeatureColumn> Columns => learner.Columns;

        public void Compute(ReadOnlySpan<float> inputs, Span<float> values)
        {
            if (KeyOf(inputs[0]) is { } key && ofKey.TryGetValue(key, out var found))
                found.CopyTo(values);
            else
                values.Fill(float.NaN);
        }
    }
}

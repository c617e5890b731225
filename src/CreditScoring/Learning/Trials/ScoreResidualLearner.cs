using CreditScoring.Features;
using CreditScoring.Numerics;

namespace CreditScoring.Learning.Trials;

/// <summary>What each external score says beyond the other features: the score less its prediction by least squares from the numbers of the core.</summary>
/// <remarks>Each number less its mean, over its standard deviation, a missing one at the mean. Features made of external scores explain nothing here.</remarks>
sealed class ScoreResidualLearner : IFeatureLearner
{
    const double Ridge = 1e-3;

    static readonly string[] scores = ["EXT_SOURCE_1", "EXT_SOURCE_2", "EXT_SOURCE_3"];

    static readonly string[] numbers =
    [
        .. FeatureCatalog.CoreColumns.Where(column => column.Kind == FeatureKind.Numeric).Select(column => column.Name)
            .Where(name => !name.Contains("EXT", StringComparison.Ordinal)),
    ];

    public string Name => "score-residuals";

    public IReadOnlyList<FeatureColumn> Columns { get; } = [.. new[] { "EXTP_1_RES", "EXTP_2_RES", "EXTP_3_RES" }.Select(LearnedNames.Column)];

    public IReadOnlyList<string> Inputs { get; } = [.. scores, .. numbers];

    public bool ReadsOutcomes => false;

    public ILearnedFeatures Learn(TrainingRows rows)
    {
        var columns = numbers.Select(name => LearnedNames.Values(rows.Matrix, name)).ToArray();
        var scales = Array.ConvertAll(columns, Scale.Of);
        var fits = scores.Select(score =>
        {
            var known = LearnedNames.Values(rows.Matrix, score);
            var cases = Enumerable.Range(0, known.Length).Where(row => !float.IsNaN(known[row])).ToList();

            return cases.Count <= numbers.Length
                ? []
                : LeastSquares.Fit(
                    [.. cases.Select(row => Regressors(scales, [.. columns.Select(column => column[row])]))], [.. cases.Select(row => (double)known[row])], Ridge);
        });

        return new ScoreResiduals(this, scales, [.. fits]);
    }

    static double[] Regressors(Scale[] scales, ReadOnlySpan<float> values)
    {
        var regressors = new double[scales.Length + 1];
        regressors[0] = 1;
        for (var number = 0; number < scales.Length; number++)
            regressors[number + 1] = scales[number].Standardise(values[number]);

        return regressors;
    }

    sealed class ScoreResiduals(ScoreResidualLearner learner, Scale[] scales, double[][] fits) : ILearnedFeatures
    {
        public IReadOnlyList<string> Inputs => learner.Inputs;

        public IReadOnlyList<FeatureColumn> Columns => learner.Columns;

        public void Compute(ReadOnlySpan<float> inputs, Span<float> values)
        {
            var regressors = Regressors(scales, inputs[scores.Length..]);
            for (var score = 0; score < values.Length; score++)
            {
                var predicted = 0.0;
                for (var regressor = 0; regressor < fits[score].Length; regressor++)
                    predicted += fits[score][regressor] * regressors[regressor];
                values[score] = fits[score].Length == 0 ? float.NaN : (float)(inputs[score] - predicted);
            }
        }
    }
}

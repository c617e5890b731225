using System.Numerics;
using CreditScoring.Features;

namespace CreditScoring.Learning.Trials;

/// <summary>The default rate of the training clients nearest in the external scores and the number of instalments.</summary>
/// <remarks>Each input less its mean, over its standard deviation, a missing one at the mean; Euclidean distance; of equal distances, the earlier row.</remarks>
sealed class NearestClientsLearner : IFeatureLearner
{
    /// <summary>Number of clients asked.</summary>
    public const int Neighbours = 500;

    public string Name => "nearest-clients";

    public IReadOnlyList<FeatureColumn> Columns { get; } = [LearnedNames.Column("KNN500_TARGET")];

    public IReadOnlyList<string> Inputs { get; } = ["EXT_SOURCE_1", "EXT_SOURCE_2", "EXT_SOURCE_3", "CREDIT_ANNUITY"];

    public bool ReadsOutcomes => true;

    public ILearnedFeatures Learn(TrainingRows rows)
    {
        var columns = Inputs.Select(name => LearnedNames.Values(rows.Matrix, name)).ToArray();
        var scales = Array.ConvertAll(columns, Scale.Of);
        var points = new Vector4[rows.Defaults.Length];
        for (var row = 0; row < points.Length; row++)
            points[row] = PointOf([.. columns.Select(column => column[row])], scales);

        return new NearestClients(this, scales, points, rows.Defaults);
    }

    static Vector4 PointOf(ReadOnlySpan<float> inputs, Scale[] scales)
    {
        var point = Vector4.Zero;
        for (var input = 0; input < scales.Length; input++)
            point[input] = (float)scales[input].Standardise(inputs[input]);

        return point;
    }

    sealed class NearestClients(NearestClientsLearner learner, Scale[] scales, Vector4[] points, float[] defaults) : ILearnedFeatures
    {
        public IReadOnlyList<string> Inputs => learner.Inputs;

        public IReadOnlyList<FeatureColumn> Columns => learner.Columns;

        public void Compute(ReadOnlySpan<float> inputs, Span<float> values)
        {
            var own = PointOf(inputs, scales);
            var distances = new float[points.Length];
            var order = new int[points.Length];
            for (var row = 0; row < points.Length; row++)
                (distances[row], order[row]) = (Vector4.DistanceSquared(own, points[row]), row);

            var asked = Math.Min(Neighbours, points.Length);
            var limit = Quickselect(distances.AsSpan().ToArray(), asked - 1);
            var (sum, count) = (0.0, 0);
            foreach (var within in new[] { true, false }) // the nearer ones first, then those at the limit, in row order
                for (var row = 0; row < points.Length && count < asked; row++)
                    if (within ? distances[row] < limit : distances[row] == limit)
                        (sum, count) = (sum + defaults[row], count + 1);

            values[0] = (float)(sum / count);
        }

        // The value that would stand at a place were they sorted.
        static float Quickselect(float[] values, int place)
        {
            for (int low = 0, high = values.Length - 1; low < high;)
            {
                var pivot = values[low + (high - low) / 2];
                var (left, right) = (low, high);
                while (left <= right)
                {
                    while (values[left] < pivot)
                        left++;
                    while (values[right] > pivot)
                        right--;
                    if (left <= right)
                    {
                        (values[left], values[right]) = (values[right], values[left]);
                        (left, right) = (left + 1, right - 1);
                    }
                }

                if (place <= right)
                    high = right;
                else if (place >= left)
                    low = left;
                else
                    break;
            }

            return values[place];
        }
    }
}

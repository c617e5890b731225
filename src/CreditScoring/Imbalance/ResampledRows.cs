using CreditScoring.Features;
using CreditScoring.Learning;

namespace CreditScoring.Imbalance;

/// <summary>What a model is trained on after resampling.</summary>
/// <param name="Matrix">Features of the rows; a repeated client keeps its identifier, an invented one is named <c>synthetic-1</c>, <c>synthetic-2</c>, …</param>
/// <param name="Defaults">1 for default, 0 for repaid, in row order.</param>
/// <param name="Origins">Position among the training clients that each row came from; -1 for an invented one.</param>
public sealed record ResampledRows(FeatureMatrix Matrix, float[] Defaults, int[] Origins)
{
    /// <summary>Some of the training clients, in the order given; a position may come more than once.</summary>
    /// <exception cref="ArgumentException">An outcome has no client left.</exception>
    internal static ResampledRows Of(TrainingRows rows, int[] positions, string method)
    {
        var defaults = Array.ConvertAll(positions, row => rows.Defaults[row]);
        if (!defaults.Contains(0f) || !defaults.Contains(1f))
            throw new ArgumentException(
                $"After {method}, {positions.Length} clients are left and all have the same outcome; there is nothing to learn from. Use another method.", nameof(positions));

        return new ResampledRows(rows.Matrix.Rows(positions), defaults, positions);
    }

    /// <summary>The rows as training clients for a second step.</summary>
    internal TrainingRows AsTraining() => TrainingRows.All(Matrix, Defaults);

    /// <summary>These rows after a second step made <paramref name="next"/> of them, with origins among the clients of the first.</summary>
    internal ResampledRows Then(ResampledRows next) =>
        next with { Origins = Array.ConvertAll(next.Origins, row => row < 0 ? row : Origins[row]) };
}

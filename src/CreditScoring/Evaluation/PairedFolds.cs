using CreditScoring.Numerics;

namespace CreditScoring.Evaluation;

/// <summary>Whether one way is better than another, both judged on the same folds.</summary>
/// <param name="Mean">Mean difference over the folds; above 0 when the second way has more.</param>
/// <param name="Error">Its standard error.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end of the 95 % interval.</param>
/// <param name="P">Probability, in [0, 1], of so great a gain by chance (one-sided).</param>
/// <remarks>
/// Training sides of folds overlap, so that fold differences are not independent: their variance is taken as (1 / J + validation / training) times
/// that of the J differences. Source: Nadeau and Bengio (2003), Inference for the generalization error, Machine Learning 52.
/// </remarks>
public readonly record struct PairedFolds(double Mean, double Error, double Low, double High, double P)
{
    /// <summary>Tests the differences of folds.</summary>
    /// <param name="differences">Of each fold, of all repeats: second less first; at least two.</param>
    /// <param name="folds">Number of folds of one repeat, at least 2: one in so many clients is held out.</param>
    /// <exception cref="ArgumentException">There are fewer than two differences.</exception>
    public static PairedFolds Of(IReadOnlyList<double> differences, int folds)
    {
        if (differences.Count < 2 || folds < 2)
            throw new ArgumentException($"{differences.Count} differences of {folds} folds were given; there must be at least two of each.", nameof(differences));

        var mean = differences.Average();
        var variance = differences.Sum(difference => (difference - mean) * (difference - mean)) / (differences.Count - 1);
        var error = Math.Sqrt((1.0 / differences.Count + 1.0 / (folds - 1)) * variance);
        var degrees = differences.Count - 1;
        var half = StudentT.Quantile975(degrees) * error;

        return new PairedFolds(mean, error, mean - half, mean + half, error > 0 ? StudentT.UpperTail(mean / error, degrees) : mean > 0 ? 0 : 1);
    }
}

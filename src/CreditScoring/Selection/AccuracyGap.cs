using CreditScoring.Evaluation;
using CreditScoring.Numerics;

namespace CreditScoring.Selection;

/// <summary>Accuracy on the training clients less accuracy on the held-out ones; a large gap is overfitting.</summary>
/// <param name="Mean">The gap, in [-1, 1].</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end of that interval.</param>
public sealed record AccuracyGap(double Mean, double Low, double High)
{
    /// <summary>The gap of one fit.</summary>
    /// <param name="train">Accuracy on all clients trained on, in [0, 1]: known, not estimated.</param>
    /// <param name="test">Accuracy on the held-out clients, in [0, 1].</param>
    /// <param name="heldOut">Number of held-out clients, at least 1.</param>
    /// <remarks>
    /// Given the model, only its accuracy on clients it has not seen is uncertain: Wilson's score interval of a share.
    /// Source: Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of the American Statistical Association 22.
    /// </remarks>
    public static AccuracyGap OfFold(double train, double test, int heldOut)
    {
        var (low, high) = Wilson.Interval(test, heldOut);

        return new AccuracyGap(train - test, train - high, train - low);
    }

    /// <summary>The mean gap over folds, whose training sides overlap.</summary>
    /// <param name="gaps">Of each fold; at least one.</param>
    /// <param name="foldsOfRepeat">Folds of one repeat, at least 2.</param>
    /// <returns>With a single fold, that fold's own interval.</returns>
    /// <remarks>Student's interval with the corrected variance of <see cref="PairedFolds"/> (Nadeau and Bengio, 2003).</remarks>
    public static AccuracyGap OfFolds(IReadOnlyList<AccuracyGap> gaps, int foldsOfRepeat)
    {
        if (gaps.Count == 1)
            return gaps[0];

        var all = PairedFolds.Of([.. gaps.Select(gap => gap.Mean)], foldsOfRepeat);

        return new AccuracyGap(all.Mean, all.Low, all.High);
    }
}

using CreditScoring.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Evaluation;

public sealed class AucDifferenceTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        // Defaults 3 and 1 against repaid 2 and 0: placements of defaults 1 and 1/2, of repaid 1/2 and 1; AUC 3/4. The other prediction is perfect:
        // all placements 1. Differences of defaults 0 and 1/2, of repaid 1/2 and 0: variance 1/8 each; error sqrt(1/16 + 1/16).
        var difference = AucDifference.Of([3, 1, 2, 0], [3, 2, 1, 0], [1, 1, 0, 0]);

        Assert.Equal(0.25, difference.Difference, 1e-12);
        Assert.Equal(Math.Sqrt(0.125), difference.Error, 1e-12);
        Assert.Equal(0.25 + 1.959963984540054 * Math.Sqrt(0.125), difference.High, 1e-12);
    }

    [Fact]
    public void Is_nothing_between_predictions_in_the_same_order() => Prop.ForAll(Samples.Predictions(), sample =>
    {
        var difference = AucDifference.Of(sample.Predictions, [.. sample.Predictions.Select(value => 3 * value - 7)], sample.Outcomes);

        return difference is { Difference: 0, Error: 0 };
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Turns_around_when_the_predictions_are_swapped() => Prop.ForAll(Samples.Predictions(), sample =>
    {
        double[] other = [.. sample.Predictions.Reverse()];
        var (one, swapped) = (AucDifference.Of(sample.Predictions, other, sample.Outcomes), AucDifference.Of(other, sample.Predictions, sample.Outcomes));

        return Math.Abs(one.Difference + swapped.Difference) < 1e-12 && Math.Abs(one.Low + swapped.High) < 1e-12;
    }).QuickCheckThrowOnFailure();
}

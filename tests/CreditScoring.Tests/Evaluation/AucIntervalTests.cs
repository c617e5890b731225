using CreditScoring.Evaluation;
using CreditScoring.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Evaluation;

public sealed class AucIntervalTests
{
    // Two of each outcome. Placements of the defaults among the repaid: 0.8 above both (1), 0.4 above one (1/2); of the repaid among the
    // defaults: 0.6 below one (1/2), 0.2 below both (1). Variances 1/8 each, so the error is sqrt(1/16 + 1/16) = 0.35355; AUC 3/4.
    [Fact]
    public void Matches_the_worked_example()
    {
        var interval = AucInterval.Of([0.8, 0.4, 0.6, 0.2], [1, 1, 0, 0]);

        Assert.Equal(0.75, interval.Auc, 1e-15);
        Assert.Equal(0.75 - 1.959963984540054 * Math.Sqrt(0.125), interval.Low, 1e-12);
        Assert.Equal(1, interval.High);
    }

    [Fact]
    public void Has_the_area_of_the_curve_at_its_centre() => Prop.ForAll(Samples.Predictions(), sample =>
    {
        var interval = AucInterval.Of(sample.Predictions, sample.Outcomes);

        return Math.Abs(interval.Auc - RocCurve.Of(sample.Predictions, sample.Outcomes).Auc) < 1e-12 && interval.Low <= interval.Auc && interval.Auc <= interval.High;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Covers_the_true_area_about_19_times_in_20()
    {
        // Normal scores one apart have a true AUC of Phi(1 / sqrt 2) = 0.76025.
        const double truth = 0.7602499389065233;
        var random = new Random64(7);
        var covered = 0;
        for (var draw = 0; draw < 400; draw++)
        {
            var outcomes = Enumerable.Range(0, 200).Select(row => row < 60 ? 1f : 0f).ToArray();
            var interval = AucInterval.Of(Array.ConvertAll(outcomes, outcome => random.NextNormal() + outcome), outcomes);
            covered += interval.Low <= truth && truth <= interval.High ? 1 : 0;
        }

        Assert.InRange(covered / 400.0, 0.92, 0.98);
    }
}

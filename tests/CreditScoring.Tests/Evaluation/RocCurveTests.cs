using CreditScoring.Evaluation;
using CreditScoring.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Evaluation;

public sealed class RocCurveTests
{
    // Six clients by hand. Pairs (default, repaid): 0.9 beats 3; 0.6 beats 0.4 and 0.1, loses to 0.7; 0.4 ties 0.4, beats 0.1, loses to 0.7.
    // (3 + 2 + 1.5) / 9 = 0.7222...
    static readonly double[] Predictions = [0.9, 0.6, 0.4, 0.7, 0.4, 0.1];
    static readonly float[] Outcomes = [1, 1, 1, 0, 0, 0];

    [Fact]
    public void Matches_the_worked_example() => Assert.Equal(6.5 / 9, RocCurve.Of(Predictions, Outcomes).Auc, 1e-15);

    // Flagged from the top: 0.9 (1/3, 0), 0.7 (1/3, 1/3), 0.6 (2/3, 1/3), 0.4 (1, 2/3): the greatest distance is 1/3.
    [Fact]
    public void Gives_the_greatest_distance_between_the_outcomes() => Assert.Equal(1 / 3.0, RocCurve.Of(Predictions, Outcomes).Ks, 1e-15);

    [Fact]
    public void Runs_from_nobody_flagged_to_everybody_flagged()
    {
        var points = RocCurve.Of(Predictions, Outcomes).Points;

        Assert.Equal((0, 0), (points[0].FalsePositiveRate, points[0].TruePositiveRate));
        Assert.Equal((1, 1), (points[^1].FalsePositiveRate, points[^1].TruePositiveRate));
        Assert.Equal(6, points.Count); // five distinct predictions and the start
    }

    [Fact]
    public void Counts_pairs_whatever_the_predictions() => Prop.ForAll(Samples.Predictions(), sample =>
    {
        var (predictions, outcomes) = sample;
        double wins = 0, pairs = 0;
        for (var bad = 0; bad < outcomes.Length; bad++)
            for (var good = 0; good < outcomes.Length; good++)
                if (outcomes[bad] == 1 && outcomes[good] == 0)
                {
                    pairs++;
                    wins += predictions[bad] > predictions[good] ? 1 : predictions[bad] == predictions[good] ? 0.5 : 0;
                }

        return Math.Abs(RocCurve.Of(predictions, outcomes).Auc - wins / pairs) < 1e-12;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Refuses_a_sample_with_one_outcome()
    {
        var error = Assert.Throws<ArgumentException>(() => RocCurve.Of([0.1, 0.2], [0, 0]));

        Assert.Contains("0 of 2 defaulted", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_both_ends_when_thinned()
    {
        var random = new Random64(1);
        var predictions = Enumerable.Range(0, 1000).Select(_ => random.NextDouble()).ToArray();
        var thin = RocCurve.Of(predictions, Array.ConvertAll(predictions, p => random.NextDouble() < p ? 1f : 0f)).Thin(50);

        Assert.Equal(50, thin.Count);
        Assert.Equal((0, 1), (thin[0].TruePositiveRate, thin[^1].TruePositiveRate));
    }
}

using CreditScoring.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Evaluation;

public sealed class MeasureTests
{
    [Fact]
    public void The_accuracy_ratio_is_the_Gini_coefficient_ties_or_not() => Prop.ForAll(Samples.Predictions(), sample =>
        Math.Abs(GainCurve.Of(sample.Predictions, sample.Outcomes).AccuracyRatio - RocCurve.Of(sample.Predictions, sample.Outcomes).Gini) < 1e-9)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_of_the_Brier_score_add_up_for_any_number_of_groups() => Prop.ForAll(Samples.Predictions(), Gen.Choose(1, 12).ToArbitrary(), (sample, groups) =>
        Math.Abs(BrierParts.Of(Pds(sample.Predictions), sample.Outcomes, groups).Brier - ProbabilityErrors.Brier(Pds(sample.Predictions), sample.Outcomes)) < 1e-9)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_rows_changes_no_measure() => Prop.ForAll(Samples.Predictions(), sample =>
    {
        var pds = Pds(sample.Predictions);
        var (backwards, outcomes) = (pds.Reverse().ToArray(), sample.Outcomes.Reverse().ToArray());

        return Math.Abs(BrierParts.Of(pds, sample.Outcomes).Reliability - BrierParts.Of(backwards, outcomes).Reliability) < 1e-9
            && Math.Abs(CalibrationError.EqualCount(pds, sample.Outcomes) - CalibrationError.EqualCount(backwards, outcomes)) < 1e-9
            && Math.Abs(PrecisionRecallCurve.Of(pds, sample.Outcomes).AveragePrecision - PrecisionRecallCurve.Of(backwards, outcomes).AveragePrecision) < 1e-12;
    }).QuickCheckThrowOnFailure();

    // Two of four clients default; the riskiest defaults, the two next are told alike and one of them defaults.
    [Fact]
    public void Gain_and_lift_match_the_worked_example()
    {
        var gains = GainCurve.Of([0.9, 0.5, 0.5, 0.1], [1, 1, 0, 0]);

        Assert.Equal(0.5, gains.Gain(0.25));
        Assert.Equal(0.75, gains.Gain(0.5)); // half-way through the two alike
        Assert.Equal(2, gains.Lift(0.25));
        Assert.Equal(1, gains.Lift(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => gains.Lift(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => gains.Gain(1.1));
    }

    [Fact]
    public void A_client_at_the_cut_off_is_flagged_and_one_at_a_bound_belongs_to_the_group_above()
    {
        Assert.Equal(new Confusion(1, 0, 0, 1), Confusion.Of([0.5, 0.4999], [1, 0], 0.5));
        Assert.Equal(0.5 * 0.5 + 0.5 * 0.4999, CalibrationError.EqualWidth([0.5, 0.4999], [1, 0], 2), 1e-12);
        Assert.Equal(0.5 * (1 - 1) + 0.5 * 0.2, CalibrationError.EqualWidth([1, 0.2], [1, 0], 10), 1e-12);
    }

    [Fact]
    public void Nobody_flagged_has_no_precision_and_no_default_found() =>
        Assert.Equal((0.0, 0.0, 0.0, 1.0), (Nobody.Precision, Nobody.Recall, Nobody.FBeta(2), Nobody.Selection));

    static Confusion Nobody => Confusion.Of([0.1, 0.2], [1, 0], 0.5);

    static double[] Pds(double[] predictions) => Array.ConvertAll(predictions, value => 1 / (1 + Math.Exp(-value)));
}

using CreditScoring.Evaluation;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Evaluation;

/// <summary>Values of scikit-learn 1.2.1, SciPy 1.10.1 and statsmodels 0.13.5 (Debian 12), on <see cref="ReferenceClients"/>; the function stands beside each.</summary>
public sealed class ReferenceValuesTests
{
    static readonly double[] Tied = ReferenceClients.Tied;
    static readonly double[] Distinct = ReferenceClients.Distinct;
    static readonly float[] Defaults = ReferenceClients.Defaults;
    static readonly float[] OtherDefaults = ReferenceClients.OtherDefaults;

    [Fact]
    public void The_clients_are_those_of_the_reference()
    {
        Assert.Equal(37, Defaults.Sum());
        Assert.Equal(34, OtherDefaults.Sum());
    }

    [Fact]
    public void Ranking_measures_equal_those_of_scikit_learn()
    {
        var roc = RocCurve.Of(Tied, Defaults);

        Assert.Equal(0.5830348420709867, roc.Auc, 1e-14);                                                  // metrics.roc_auc_score
        Assert.Equal(0.16606968414197332, roc.Gini, 1e-14);                                                // 2 roc_auc_score - 1
        Assert.Equal(0.3116248778899382, roc.Ks, 1e-14);                                                   // scipy.stats.ks_2samp
        Assert.Equal(0.3746917541654384, PrecisionRecallCurve.Of(Tied, Defaults).AveragePrecision, 1e-14); // metrics.average_precision_score
    }

    // metrics.precision_recall_curve: 21 cut-offs; recall and precision at the three lowest, 0.04, 0.08 and 0.12.
    [Fact]
    public void The_precision_recall_curve_equals_that_of_scikit_learn()
    {
        var points = PrecisionRecallCurve.Of(Tied, Defaults).Points;

        Assert.Equal(21, points.Count);
        Assert.Equal((0.04, 1.0, 0.30833333), (points[^1].CutOff, points[^1].Recall, Math.Round(points[^1].Precision, 8)));
        Assert.Equal((0.08, 0.94594595, 0.30701754), (points[^2].CutOff, Math.Round(points[^2].Recall, 8), Math.Round(points[^2].Precision, 8)));
        Assert.Equal((0.12, 0.86486486, 0.2962963), (points[^3].CutOff, Math.Round(points[^3].Recall, 8), Math.Round(points[^3].Precision, 8)));
    }

    [Fact]
    public void The_gain_curve_equals_cumulated_sums_of_NumPy()
    {
        var gains = GainCurve.Of(Distinct, OtherDefaults);

        Assert.Equal(0.37140902872777, gains.AccuracyRatio, 1e-13); // numpy.trapz over the curve, less 1/2, over (1 - rate) / 2
        Assert.Equal(0.17647058823529413, gains.Gain(0.1), 1e-14);  // numpy.cumsum
        Assert.Equal(0.3235294117647059, gains.Gain(0.2), 1e-14);
        Assert.Equal(0.3235294117647059 / 0.2, gains.Lift(0.2), 1e-13);
    }

    [Fact]
    public void Errors_of_probabilities_equal_those_of_scikit_learn()
    {
        Assert.Equal(0.2564666666666667, ProbabilityErrors.Brier(Tied, Defaults), 1e-14);      // metrics.brier_score_loss
        Assert.Equal(0.7372801074512658, ProbabilityErrors.LogLoss(Tied, Defaults), 1e-14);    // metrics.log_loss
        Assert.Equal(0.205852417302799, CalibrationError.EqualWidth(Distinct, OtherDefaults), 1e-13);   // calibration.calibration_curve, uniform
        Assert.Equal(0.20750636132315523, CalibrationError.EqualCount(Distinct, OtherDefaults), 1e-13); // ten parts of numpy.array_split
    }

    // numpy.array_split into ten parts by rank; the sum is metrics.brier_score_loss.
    [Fact]
    public void The_parts_of_the_Brier_score_equal_those_of_NumPy_and_add_up()
    {
        var parts = BrierParts.Of(Distinct, OtherDefaults);

        Assert.Equal(0.06615290484237515, parts.Reliability, 1e-14);
        Assert.Equal(0.023888888888888894, parts.Resolution, 1e-14);
        Assert.Equal(0.20305555555555554, parts.Uncertainty, 1e-14);
        Assert.Equal(0.003529563156770196, parts.Within, 1e-14);
        Assert.Equal(0.24884913466581202, parts.Brier, 1e-14);
    }

    // statsmodels GLM, binomial: params and bse.
    [Fact]
    public void The_calibration_line_equals_that_of_statsmodels()
    {
        var line = CalibrationLine.Of(Tied, Defaults);

        Assert.Equal(0.19145235964998755, line.Slope, 1e-7);
        Assert.Equal(0.16599757355373845, line.SlopeError, 1e-7);
        Assert.Equal(-0.7449591167287333, line.Intercept, 1e-7);
        Assert.Equal(0.20382485879584555, line.InterceptError, 1e-7);
    }

    // metrics.confusion_matrix, precision_score, recall_score, fbeta_score at Tied >= 0.3.
    [Fact]
    public void The_confusion_and_what_follows_equal_those_of_scikit_learn()
    {
        var found = Confusion.Of(Tied, Defaults, 0.3);

        Assert.Equal(new Confusion(TruePositives: 32, FalsePositives: 49, FalseNegatives: 5, TrueNegatives: 34), found);
        Assert.Equal(0.3950617283950617, found.Precision, 1e-14);
        Assert.Equal(0.8648648648648649, found.Recall, 1e-14);
        Assert.Equal(0.5423728813559322, found.FBeta(1), 1e-14);
        Assert.Equal(0.6986899563318777, found.FBeta(2), 1e-14);
        Assert.Equal(0.4432132963988919, found.FBeta(0.5), 1e-14);
    }

    // The definition of DeLong and others (1988) over all pairs, in NumPy; p from scipy.stats.norm.
    [Fact]
    public void The_paired_test_of_two_areas_equals_its_definition()
    {
        var difference = AucDifference.Of(Tied, ReferenceClients.Rival, Defaults);

        Assert.Equal(-0.09866492999023119, difference.Difference, 1e-14);
        Assert.Equal(0.07391164279214125, difference.Error, 1e-14);
        Assert.Equal(0.18190784648674463, difference.P, 1e-12);
    }

    // scipy.stats.norm.sf, and statsmodels proportion_confint with method wilson.
    [Fact]
    public void Tails_and_intervals_of_shares_equal_those_of_SciPy_and_statsmodels()
    {
        Assert.Equal(0.3085375387259869, NormalLaw.UpperTail(0.5), 1e-15);
        Assert.Equal(1 - 0.3085375387259869, NormalLaw.UpperTail(-0.5), 1e-15);
        Assert.Equal(0.0018658133003840375, NormalLaw.UpperTail(2.9), 1e-16);
        Assert.Equal(0.0009676032132183563, NormalLaw.UpperTail(3.1), 1e-16);
        Assert.Equal(9.865876450376946e-10, NormalLaw.UpperTail(6), 1e-22);
        Assert.Equal((0.0695083342702, 0.2618619371059), (Math.Round(Wilson.Interval(0.14, 50).Low, 13), Math.Round(Wilson.Interval(0.14, 50).High, 13)));
        Assert.Equal((0, 0.1611251580528), (Wilson.Interval(0, 20).Low, Math.Round(Wilson.Interval(0, 20).High, 13)));
    }
}

using CreditScoring.Calibration;
using CreditScoring.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Calibration;

public sealed class CalibrationTests
{
    [Fact]
    public void Platt_finds_the_curve_the_outcomes_were_drawn_from()
    {
        var (logOdds, outcomes) = Draw(60_000, seed: 3, truth: value => LogOdds.ToProbability(0.5 * value - 1));
        var platt = PlattCalibration.Fit(logOdds, outcomes);

        Assert.Equal(0.5, platt.Slope, 0.03);
        Assert.Equal(-1, platt.Intercept, 0.03);
    }

    // Outcomes 0 1 0 1 in order of log-odds: the middle pair violates the order and is pooled to 1/2; ends are half a client from 0 and 1.
    [Fact]
    public void Isotonic_pools_adjacent_violators()
    {
        var isotonic = IsotonicCalibration.Fit([-3, -1, 1, 3], [0, 1, 0, 1]);

        Assert.Equal([-3, 0, 3], isotonic.LogOdds);
        Assert.Equal([0.125, 0.5, 0.875], isotonic.Pds);
        Assert.Equal(0.3125, isotonic.Calibrate(-1.5), 1e-15); // half-way between two steps
    }

    [Fact]
    public void Isotonic_treats_equal_predictions_as_one_step() =>
        Assert.Equal([0.25, 0.75], IsotonicCalibration.Fit([0, 0, 0, 0, 1, 1, 1, 1], [0, 1, 0, 0, 1, 1, 1, 0]).Pds);

    [Fact]
    public void Never_reverses_two_clients_and_stays_inside_0_and_1() => Prop.ForAll(Samples.Predictions(), sample =>
    {
        foreach (var calibration in (ICalibration[])
            [
                new NoCalibration(), PlattCalibration.Fit(sample.Predictions, sample.Outcomes), BetaCalibration.Fit(sample.Predictions, sample.Outcomes),
                IsotonicCalibration.Fit(sample.Predictions, sample.Outcomes),
            ])
        {
            var pds = Enumerable.Range(-40, 81).Select(step => calibration.Calibrate(step / 20.0)).ToList();
            if (pds.Zip(pds.Skip(1)).Any(pair => pair.Second < pair.First) || pds.Any(pd => !(pd > 0 && pd < 1)))
                return false;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_staircase_is_left_to_the_isotonic_curve_and_a_logistic_curve_to_Platt()
    {
        var staircase = Draw(20_000, seed: 5, truth: value => value < -1 ? 0.02 : value < 0.5 ? 0.3 : 0.35);
        var logistic = Draw(2_000, seed: 5, truth: value => LogOdds.ToProbability(0.6 * value - 1));

        Assert.Equal("isotonic", Choose(staircase).Calibration.Method);
        Assert.Equal("platt", Choose(logistic).Calibration.Method);
    }

    [Fact]
    public void Probabilities_that_are_true_are_left_as_they_are_and_a_bent_curve_to_beta()
    {
        var exact = Draw(2_000, seed: 5, truth: LogOdds.ToProbability);
        var bent = Draw(20_000, seed: 5, truth: value => new BetaCalibration(0.3, 0.3, 2).Calibrate(value));

        Assert.Equal("none", Choose(exact).Calibration.Method);
        Assert.Equal("beta", Choose(bent).Calibration.Method);
    }

    [Fact]
    public void Held_out_probabilities_come_from_the_other_folds()
    {
        // Had the client's own outcome been used, its probability would move when the outcome does.
        var (logOdds, outcomes) = Draw(500, seed: 9, truth: LogOdds.ToProbability);
        int[] folds = [.. Enumerable.Range(0, 500).Select(row => row % 2)];
        var kept = CalibrationChoice.Of(logOdds, outcomes, folds, 2).Pds[0];
        outcomes[0] = 1 - outcomes[0];

        Assert.Equal(kept, CalibrationChoice.Of(logOdds, outcomes, folds, 2).Pds[0], 1e-12);
    }

    // statsmodels 0.13.5, GLM binomial on ln(p) and -ln(1 - p), no penalty; where a coefficient came out below 0, on the other alone, as Kull and others do.
    [Fact]
    public void Beta_equals_the_regression_of_its_authors()
    {
        var both = BetaCalibration.Fit(Array.ConvertAll(ReferenceClients.Distinct, LogOdds.OfProbability), ReferenceClients.OtherDefaults);
        var lowOnly = BetaCalibration.Fit(Array.ConvertAll(ReferenceClients.Tied, LogOdds.OfProbability), ReferenceClients.Defaults);
        var none = BetaCalibration.Fit(Array.ConvertAll(ReferenceClients.Rival, LogOdds.OfProbability), ReferenceClients.Defaults);

        Assert.Equal((-1.043633, 0.369486, 0.453675), (Math.Round(both.Intercept, 6), Math.Round(both.Low, 6), Math.Round(both.High, 6)));
        Assert.Equal((-0.484301, 0.315978, 0), (Math.Round(lowOnly.Intercept, 6), Math.Round(lowOnly.Low, 6), lowOnly.High));
        Assert.Equal((0, 1e-6), (none.Low, none.High)); // the order is kept, the curve is flat: these predictions are worse than chance
    }

    [Fact]
    public void The_choice_for_a_fold_does_not_see_the_fold()
    {
        // The outcomes of fold 0 are turned round: the methods chosen and fitted for its clients must not notice, while the choice on all does.
        var (logOdds, outcomes) = Draw(3_000, seed: 4, truth: LogOdds.ToProbability);
        int[] folds = [.. outcomes.Select((_, row) => row % 5)];
        var before = CalibrationChoice.Of(logOdds, outcomes, folds, 5);
        var after = CalibrationChoice.Of(logOdds, [.. outcomes.Select((outcome, row) => folds[row] == 0 ? 1 - outcome : outcome)], folds, 5);

        Assert.Equal(before.OfFolds[0], after.OfFolds[0]);
        Assert.All(Enumerable.Range(0, logOdds.Length).Where(row => folds[row] == 0), row => Assert.Equal(before.Pds[row], after.Pds[row]));
        Assert.NotEqual(before.LossOf("none"), after.LossOf("none"));
    }

    [Fact]
    public void States_what_each_method_loses()
    {
        var choice = Choose(Draw(2_000, seed: 5, truth: LogOdds.ToProbability));

        Assert.Equal(["none", "platt", "beta", "isotonic"], choice.Losses.Select(loss => loss.Method));
        Assert.Equal(choice.Losses.Min(loss => loss.LogLoss), choice.LossOf(choice.Calibration.Method));
    }

    static CalibrationChoice Choose((double[] LogOdds, float[] Outcomes) sample) =>
        CalibrationChoice.Of(sample.LogOdds, sample.Outcomes, [.. sample.Outcomes.Select((_, row) => row % 5)], 5);

    static (double[] LogOdds, float[] Outcomes) Draw(int count, ulong seed, Func<double, double> truth)
    {
        var random = new Random64(seed);
        var logOdds = Enumerable.Range(0, count).Select(_ => 1.5 * random.NextNormal()).ToArray();

        return (logOdds, Array.ConvertAll(logOdds, value => random.NextDouble() < truth(value) ? 1f : 0f));
    }
}

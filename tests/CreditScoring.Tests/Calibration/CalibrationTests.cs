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
        foreach (var calibration in (ICalibration[])[PlattCalibration.Fit(sample.Predictions, sample.Outcomes), IsotonicCalibration.Fit(sample.Predictions, sample.Outcomes)])
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
        var logistic = Draw(2_000, seed: 5, truth: LogOdds.ToProbability);

        Assert.Equal("isotonic", Choose(staircase).Calibration.Method);
        Assert.Equal("platt", Choose(logistic).Calibration.Method);
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

    static CalibrationChoice Choose((double[] LogOdds, float[] Outcomes) sample) =>
        CalibrationChoice.Of(sample.LogOdds, sample.Outcomes, [.. sample.Outcomes.Select((_, row) => row % 5)], 5);

    static (double[] LogOdds, float[] Outcomes) Draw(int count, ulong seed, Func<double, double> truth)
    {
        var random = new Random64(seed);
        var logOdds = Enumerable.Range(0, count).Select(_ => 1.5 * random.NextNormal()).ToArray();

        return (logOdds, Array.ConvertAll(logOdds, value => random.NextDouble() < truth(value) ? 1f : 0f));
    }
}

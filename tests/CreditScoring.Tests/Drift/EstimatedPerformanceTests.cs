using System.Text.Json;
using CreditScoring.Calibration;
using CreditScoring.Decisions;
using CreditScoring.Drift;
using CreditScoring.Evaluation;
using CreditScoring.Explanation;
using CreditScoring.Numerics;
using Xunit.Abstractions;

namespace CreditScoring.Tests.Drift;

public sealed class EstimatedPerformanceTests(ITestOutputHelper output)
{
    static readonly JsonElement Expected = DriftReference.Json("extras.json").GetProperty("cbpe");
    static readonly DecisionCosts Costs = new();

    [Theory]
    [InlineData("reference", "cbpe_reference.csv")]
    [InlineData("analysis", "cbpe_analysis.csv")]
    public void Every_figure_agrees_with_the_reference(string sample, string file)
    {
        var expected = Expected.GetProperty($"{sample}_estimated");
        var scores = DriftReference.Numbers(file, "score");
        var found = EstimatedPerformance.Of(scores, [.. scores.Select(Calibration().Calibrate)], 0.2, Costs);

        var figures = new Dictionary<string, double>
        {
            ["roc_auc"] = found.Auc.Value, ["gini"] = found.Gini.Value, ["event_rate"] = found.DefaultRate.Value, ["threshold"] = found.CutOff,
            ["TP"] = found.Confusion.TruePositives, ["FP"] = found.Confusion.FalsePositives, ["FN"] = found.Confusion.FalseNegatives,
            ["TN"] = found.Confusion.TrueNegatives, ["precision"] = found.Confusion.Precision, ["recall"] = found.Confusion.Recall,
            ["f1"] = found.Confusion.F1, ["accuracy"] = found.Confusion.Accuracy, ["expected_log_loss"] = found.LogLoss.Value,
            ["expected_brier"] = found.Brier.Value,
        };
        foreach (var figure in expected.EnumerateObject())
            Assert.InRange(DriftReference.Deviation(figure.Value.GetDouble(), figures[figure.Name]), 0, 1e-11);
        Assert.Equal(expected.EnumerateObject().Count(), figures.Count);
    }

    [Fact]
    public void The_librarys_own_calibration_tells_nearly_the_same()
    {
        var scores = DriftReference.Numbers("cbpe_analysis.csv", "score");
        var fitted = IsotonicCalibration.Fit(
            DriftReference.Numbers("cbpe_reference.csv", "score"), [.. DriftReference.Numbers("cbpe_reference.csv", "y").Select(y => (float)y)]);
        var found = EstimatedPerformance.Of(scores, [.. scores.Select(fitted.Calibrate)], 0.2, Costs);
        var expected = Expected.GetProperty("analysis_estimated");
        output.WriteLine($"Gini {found.Gini}, default rate {found.DefaultRate}");

        Assert.Equal(expected.GetProperty("gini").GetDouble(), found.Gini.Value, 0.01);
        Assert.Equal(expected.GetProperty("event_rate").GetDouble(), found.DefaultRate.Value, 0.002);
    }

    [Fact]
    public void Three_clients_are_worked_by_hand()
    {
        // The first is declined at 1/11: cost 1 x 0.5; the two accepted cost 10 x 0.05 + 10 x 0.02.
        var found = EstimatedPerformance.Of([0.5, 0.05, 0.02], [0.5, 0.05, 0.02], Costs.CutOff, Costs);

        Assert.Equal(0.57 / 3, found.DefaultRate.Value, 1e-15);
        Assert.Equal(0.07 / 2, found.AcceptedDefaultRate!.Value.Value, 1e-15);
        Assert.Equal((0.5 + 0.5 + 0.2) / 3, found.CostPerClient.Value, 1e-15);
        // Variance of the cost: (1 x 0.25 + 100 x 0.0475 + 100 x 0.0196) / 9.
        Assert.Equal(0.4 + 1.959963984540054 * Math.Sqrt(6.96 / 9), found.CostPerClient.High, 1e-12);
        Assert.Equal(0, found.CostPerClient.Low);
    }

    [Fact]
    public void Nineteen_draws_of_the_outcomes_in_twenty_fall_within_the_bands()
    {
        var random = new Random64(7);
        var pds = Enumerable.Range(0, 1500).Select(_ => 0.02 + 0.3 * Math.Pow(random.NextDouble(), 2)).ToArray();
        var band = EstimatedPerformance.Of(pds, pds, Costs.CutOff, Costs);
        const int draws = 400;
        var inside = new int[4];
        for (var draw = 0; draw < draws; draw++)
        {
            var defaults = pds.Select(pd => random.NextDouble() < pd ? 1f : 0).ToArray();
            double[] realised =
            [
                RocCurve.Of(pds, defaults).Auc, defaults.Average(), Costs.PerClient(pds, defaults, Costs.CutOff),
                pds.Zip(defaults, (pd, y) => (pd - y) * (pd - y)).Average(),
            ];
            Estimate[] estimates = [band.Auc, band.DefaultRate, band.CostPerClient, band.Brier];
            for (var figure = 0; figure < realised.Length; figure++)
                inside[figure] += realised[figure] >= estimates[figure].Low && realised[figure] <= estimates[figure].High ? 1 : 0;
        }

        // 95 % of 400, four standard errors wide.
        Assert.All(inside, count => Assert.InRange(count / (double)draws, 0.905, 0.99));
    }

    [Fact]
    public void Certain_outcomes_give_the_realised_figures_without_a_band()
    {
        double[] predictions = [0.1, 0.4, 0.35, 0.8], outcomes = [0, 0, 1, 1];
        var found = EstimatedPerformance.Of(predictions, outcomes, 0.2, Costs);

        Assert.Equal(RocCurve.Of(predictions, [0, 0, 1, 1]).Auc, found.Auc.Value, 1e-15);
        Assert.Equal(found.Auc.Value, found.Auc.High);
        Assert.Equal(Costs.PerClient(predictions, [0, 0, 1, 1], 0.2), found.CostPerClient.Value, 1e-15);
    }

    [Fact]
    public void Log_odds_are_decided_by_their_calibrated_probability()
    {
        var calibration = new IsotonicCalibration([-5, 0], [0.01, 0.5]);
        var found = EstimatedPerformance.Of([-5.0, -4.5, -1], calibration, Costs);

        Assert.Equal(2, found.Confusion.FalseNegatives + found.Confusion.TrueNegatives, 1e-12);
        Assert.Equal(Costs.CutOff, found.CutOff);
    }

    [Fact]
    public void Nobody_accepted_has_no_rate_among_the_accepted() =>
        Assert.Null(EstimatedPerformance.Of([0.5, 0.6], [0.5, 0.6], 0.2, Costs).AcceptedDefaultRate);

    [Fact]
    public void The_warning_names_what_stays_unseen_in_both_languages()
    {
        Assert.Contains("will not show it", EstimatedPerformance.Warning(Language.English), StringComparison.Ordinal);
        Assert.Contains("ne le verront pas", EstimatedPerformance.Warning(Language.French), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_no_probability()
    {
        Assert.Throws<ArgumentException>(() => EstimatedPerformance.Of([0.5], [1.5], 0.2, Costs));
        Assert.Throws<ArgumentException>(() => EstimatedPerformance.Of([1.0], [0.5], 0.2, Costs));
        Assert.Throws<ArgumentException>(() => EstimatedPerformance.Of([0.5, 0.6], [0.5], 0.2, Costs));
        Assert.Throws<ArgumentException>(() => EstimatedPerformance.Of([0.5, 0.6], [0.0, 0], 0.2, Costs));
    }

    // The reference's curve: steps of equal probability, flat from their first to their last score, and not kept away from 0 and 1.
    static IsotonicCalibration Calibration()
    {
        var rows = DriftReference.Numbers("cbpe_reference.csv", "score").Zip(DriftReference.Numbers("cbpe_reference.csv", "y"))
            .GroupBy(row => row.First, row => row.Second).OrderBy(group => group.Key);
        var steps = new List<(double Defaults, int Count, double First, double Last)>();
        foreach (var group in rows)
        {
            var step = (Defaults: group.Sum(), Count: group.Count(), First: group.Key, Last: group.Key);
            while (steps.Count > 0 && steps[^1].Defaults * step.Count >= step.Defaults * steps[^1].Count)
            {
                step = (step.Defaults + steps[^1].Defaults, step.Count + steps[^1].Count, steps[^1].First, step.Last);
                steps.RemoveAt(steps.Count - 1);
            }

            steps.Add(step);
        }

        var knots = steps.SelectMany(step => new[] { step.First, step.Last }.Distinct().Select(score => (score, Pd: step.Defaults / step.Count))).ToArray();

        return new IsotonicCalibration([.. knots.Select(knot => knot.score)], [.. knots.Select(knot => knot.Pd)]);
    }
}

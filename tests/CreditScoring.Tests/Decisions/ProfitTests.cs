using CreditScoring.Decisions;
using CreditScoring.Evaluation;
using CreditScoring.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Decisions;

public sealed class ProfitTests
{
    // The definition of Verbraken and others (2014), integrated numerically over 200,000 losses with every cut-off tried for each, in NumPy.
    [Fact]
    public void The_expected_maximum_profit_equals_its_integral()
    {
        var tied = ExpectedMaximumProfit.Of(ReferenceClients.Tied, ReferenceClients.Defaults);
        var distinct = ExpectedMaximumProfit.Of(ReferenceClients.Distinct, ReferenceClients.OtherDefaults);
        var other = ExpectedMaximumProfit.Of(ReferenceClients.Distinct, ReferenceClients.OtherDefaults, new EmpParameters(0.3, 0.2, 0.1));

        Assert.Equal((0.034236116445, 0.194205775), (tied.Profit, tied.Declined), Near);
        Assert.Equal((0.029351352653828, 0.19198624375), (distinct.Profit, distinct.Declined), Near);
        Assert.Equal((0.088656597222135, 0.4693683125), (other.Profit, other.Declined), Near);
    }

    // A perfect ranking: all defaults, a quarter, and nobody else are declined for any loss above 0. 1/4 (0.1 + 0.35 / 2) and 1/4 (0.1 + 0.35).
    [Fact]
    public void A_perfect_ranking_matches_the_worked_example()
    {
        var found = ExpectedMaximumProfit.Of([0.9, 0.1, 0.2, 0.3], [1, 0, 0, 0]);

        Assert.Equal(0.06875, found.Profit, 1e-15);
        Assert.Equal(0.1125, found.Declined, 1e-15);
    }

    [Fact]
    public void Profit_is_never_below_that_of_accepting_everybody() => Prop.ForAll(Samples.Predictions(), sample =>
        ExpectedMaximumProfit.Of(sample.Predictions, sample.Outcomes) is { Profit: >= 0, Declined: >= 0 and <= 1 }).QuickCheckThrowOnFailure();

    [Fact]
    public void Refuses_chances_of_loss_above_1() =>
        Assert.Throws<ArgumentException>(() => ExpectedMaximumProfit.Of([0.9, 0.1], [1, 0], new EmpParameters(0.8, 0.3)));

    // Accepted below 0.5: one of 1,000 repaid (+50) and one of 2,000 in default (-1,000); two declined bring nothing. -950 / 4.
    [Fact]
    public void Profit_by_loan_matches_the_worked_example() =>
        Assert.Equal(-237.5, new LoanEconomics().PerApplication([0.1, 0.2, 0.5, 0.9], [0, 1, 0, 1], [1000, 2000, 500, 700], 0.5), 1e-12);

    [Fact]
    public void The_assumed_margin_and_loss_keep_the_cut_off_of_the_costs() => Assert.Equal(new DecisionCosts().CutOff, new LoanEconomics().CutOff, 1e-15);

    [Fact]
    public void Refuses_a_missing_amount() =>
        Assert.Throws<ArgumentException>(() => new LoanEconomics().PerApplication([0.1, 0.2], [0, 1], [1000, float.NaN], 0.5));

    [Fact]
    public void The_cost_curve_is_the_cost_at_each_cut_off() => Prop.ForAll(Samples.Predictions(), sample =>
    {
        var costs = new DecisionCosts();
        double[] cutOffs = [.. sample.Predictions, double.NegativeInfinity, double.PositiveInfinity];

        return CostCurve.Of(sample.Predictions, sample.Outcomes, costs, cutOffs).All(point =>
            Math.Abs(point.Cost - costs.PerClient(sample.Predictions, sample.Outcomes, point.CutOff)) < 1e-12
            && Math.Abs(point.Accepted - sample.Predictions.Count(pd => pd < point.CutOff) / (double)sample.Predictions.Length) < 1e-12);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_probabilities_that_are_true_the_empirical_cut_off_covers_that_of_the_costs_and_tuning_gains_nothing()
    {
        var random = new Random64(8);
        var pds = Enumerable.Range(0, 4000).Select(_ => LogOdds.ToProbability(random.NextNormal() - 2.5)).ToArray();
        var defaults = Array.ConvertAll(pds, pd => random.NextDouble() < pd ? 1f : 0f);
        var found = CutOffEvidence.Of(pds, defaults, new DecisionCosts(), new BootstrapOptions { Draws = 200 });

        Assert.InRange(1 / 11.0, found.Empirical.Low, found.Empirical.High);
        Assert.True(found.TunedLessGiven.Value > 0);
        Assert.InRange(found.Cost.Value, found.Cost.Low, found.Cost.High);
    }

    static bool Near((double, double) one, (double, double) other) => Math.Abs(one.Item1 - other.Item1) < 1e-7 && Math.Abs(one.Item2 - other.Item2) < 1e-4;
}

using CreditScoring.Decisions;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Decisions;

public sealed class DecisionTests
{
    static readonly DecisionCosts Costs = new();
    static readonly DecisionRule Rule = DecisionRule.FromCosts(Costs);

    [Fact]
    public void The_cut_off_follows_from_the_costs() => Assert.Equal(1 / 11.0, Costs.CutOff, 1e-15);

    [Fact]
    public void The_cut_off_is_500_points_and_50_points_double_the_odds()
    {
        Assert.Equal(500, PointsScale.OfPd(1 / 11.0), 1e-9);
        Assert.Equal(550, PointsScale.OfPd(1 / 21.0), 1e-9); // odds 20 to 1
        Assert.Equal(450, PointsScale.OfPd(1 / 6.0), 1e-9);  // odds 5 to 1
    }

    [Fact]
    public void Points_and_probabilities_go_both_ways() => Prop.ForAll(
        Gen.Choose(1, 9999).Select(value => value / 10_000.0).ToArbitrary(),
        pd => Math.Abs(PointsScale.ToPd(PointsScale.OfPd(pd)) - pd) < 1e-12).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(525.0001, Decision.Accept)]
    [InlineData(524.9999, Decision.Refer)]
    [InlineData(500, Decision.Refer)]
    [InlineData(475.0001, Decision.Refer)]
    [InlineData(474.9999, Decision.Decline)]
    public void Zones_end_25_points_from_the_cut_off(double points, Decision decision) => Assert.Equal(decision, Rule.Decide(PointsScale.ToPd(points)));

    // Declined at 0.5: one who repaid (cost 1); accepted: one who defaults (cost 10); the other two are right. 11 / 4.
    [Fact]
    public void Cost_per_client_matches_the_worked_example() => Assert.Equal(2.75, Costs.PerClient([0.9, 0.7, 0.2, 0.1], [1, 0, 1, 0], 0.5), 1e-15);

    [Fact]
    public void The_empirical_cut_off_costs_no_more_than_any_other() => Prop.ForAll(Samples.Predictions(), sample =>
    {
        var least = Costs.PerClient(sample.Predictions, sample.Outcomes, Costs.EmpiricalCutOff(sample.Predictions, sample.Outcomes));

        return sample.Predictions.Append(2).All(cutOff => least <= Costs.PerClient(sample.Predictions, sample.Outcomes, cutOff) + 1e-12);
    }).QuickCheckThrowOnFailure();
}

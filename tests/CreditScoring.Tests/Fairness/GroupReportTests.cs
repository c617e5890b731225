using CreditScoring.Evaluation;
using CreditScoring.Fairness;
using CreditScoring.Features;

namespace CreditScoring.Tests.Fairness;

public sealed class GroupReportTests
{
    static readonly BootstrapOptions Options = new() { Draws = 200 };

    // A: 40 accepted of 50, 30 of its 30 repaying; B: 20 of 50, 10 of its 30. Stated 0.1 when accepted and 0.9 when not; 20 of 50 default in each group.
    [Fact]
    public void Matches_the_worked_example()
    {
        var (pds, defaults) = TwoGroups();
        var report = GroupReport.Of(new ClientGrouping("gender", [new("B", Range(50, 50)), new("A", Range(0, 50))]), pds, defaults, 0.5, Options)!;

        Assert.Equal("A", report.Reference);
        Assert.Equal([0.4, 0.8], report.Groups.Select(group => Math.Round(group.Selection.Value, 12)));
        Assert.Equal([0.5, 1], report.Groups.Select(group => Math.Round(group.SelectionRatio.Value, 12)));
        Assert.Equal([10 / 30.0 - 1, 0], report.Groups.Select(group => group.OpportunityDifference.Value));
        Assert.Equal([-0.18, 0.14], report.Groups.Select(group => Math.Round(group.CalibrationGap.Value, 12)));
        Assert.Equal(new BootstrapInterval(1, 1, 1), report.Groups[1].SelectionRatio);
        Assert.True(report.Groups[0].SelectionRatio is { Low: > 0.2 and < 0.45, High: > 0.55 and < 0.8 });
        Assert.All(report.Groups, group => Assert.Equal(50, group.Calibration.Sum(part => part.Count)));
    }

    [Fact]
    public void A_group_with_too_few_of_an_outcome_is_named_and_not_judged()
    {
        var (pds, defaults) = TwoGroups();
        var grouping = new ClientGrouping("age", [new("one", Range(0, 40)), new("two", Range(40, 50)), new("few", Range(90, 10))]);

        Assert.Equal(["few"], GroupReport.Of(grouping with { Groups = [new("one", Range(0, 50)), new("two", Range(50, 50)), new("few", Range(90, 10))] }, pds, defaults, 0.5, Options)!.TooSmall);
        Assert.Null(GroupReport.Of(grouping with { Groups = [new("one", Range(0, 50)), new("few", Range(90, 10))] }, pds, defaults, 0.5, Options));
    }

    [Theory]
    [InlineData(24.999, "18-24")]
    [InlineData(25, "25-34")]
    [InlineData(54.999, "45-54")]
    [InlineData(55, "55-")]
    public void Age_bands_begin_on_the_birthday(double age, string band)
    {
        var matrix = new FeatureMatrix([FeatureColumn.Numeric("DAYS_BIRTH")], ["1", "2", "3"], [[(float)(-365.25 * age), -365.25f * 40, float.NaN]]);

        Assert.Equal([0], ClientGrouping.All(matrix).Single().Groups.First(group => group.Name == band).Rows);
        Assert.Equal(2, ClientGrouping.All(matrix).Single().Groups.Sum(group => group.Rows.Length)); // of unknown age: in no group
    }

    static int[] Range(int start, int count) => [.. Enumerable.Range(start, count)];

    static (double[] Pds, float[] Defaults) TwoGroups()
    {
        var (pds, defaults) = (new double[100], new float[100]);
        for (var client = 0; client < 100; client++)
        {
            var (place, isFirst) = (client % 50, client < 50);
            defaults[client] = place >= 30 ? 1 : 0;
            var isAccepted = isFirst ? place < 40 : place < 10 || place >= 40;
            pds[client] = isAccepted ? 0.1 : 0.9;
        }

        return (pds, defaults);
    }
}

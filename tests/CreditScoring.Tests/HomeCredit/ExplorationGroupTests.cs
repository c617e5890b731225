using CreditScoring.HomeCredit;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.HomeCredit;

public sealed class ExplorationGroupTests
{
    const double Normal975 = 1.959963984540054;

    [Fact]
    public void Matches_the_worked_example()
    {
        // p = 0.1, n = 100, z² = 3.841458820694: (0.1 + 0.019207294 -+ 1.959963985 sqrt(0.0009 + 0.000096036)) / 1.038414588, by hand.
        var group = new ExplorationGroup("", 100, 10);

        Assert.Equal(0.1, group.Rate, 1e-15);
        Assert.Equal(0.0552291, group.Low, 1e-6);
        Assert.Equal(0.1743657, group.High, 1e-6);
    }

    // Wilson's ends are the rates that a score test just does not reject: |p - end| = z sqrt(end (1 - end) / n).
    [Fact]
    public void Its_ends_are_the_rates_a_score_test_just_accepts() => Prop.ForAll(Groups.ToArbitrary(), group =>
    {
        foreach (var end in new[] { group.Low, group.High })
            if (Math.Abs(Math.Abs(group.Rate - end) - Normal975 * Math.Sqrt(end * (1 - end) / group.Clients)) > 1e-9)
                return false;

        return group.Low >= 0 && group.Low <= group.Rate && group.Rate <= group.High && group.High <= 1;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Says_nothing_without_clients()
    {
        var group = new ExplorationGroup("", 0, 0);

        Assert.True(double.IsNaN(group.Rate));
        Assert.Equal((0, 1), (group.Low, group.High));
    }

    static Gen<ExplorationGroup> Groups { get; } =
        from clients in Gen.Choose(1, 5000)
        from defaults in Gen.Choose(0, clients)
        select new ExplorationGroup("", clients, defaults);
}

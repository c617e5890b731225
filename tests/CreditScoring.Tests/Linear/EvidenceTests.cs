using CreditScoring.Linear;

namespace CreditScoring.Tests.Linear;

public sealed class EvidenceTests
{
    // 90 repaid and 10 defaulted; 2 clients as risky as all are added to each bin.
    static readonly Evidence Evidence = new(new BinCounts(90, 10), 2);

    [Fact]
    public void Matches_the_worked_example()
    {
        // ln((45 / 90 + 2 / 100) / (2 / 10 + 2 / 100)) = ln(0.52 / 0.22); times (0.5 - 0.2).
        Assert.Equal(0.860201265, Evidence.Woe(new BinCounts(45, 2)), 1e-9);
        Assert.Equal(0.3 * 0.860201265, Evidence.Information(new BinCounts(45, 2)), 1e-9);
    }

    [Fact]
    public void Is_above_zero_for_the_safe_below_for_the_risky_and_zero_for_the_average()
    {
        Assert.True(Evidence.Woe(new BinCounts(50, 1)) > 0);
        Assert.True(Evidence.Woe(new BinCounts(5, 5)) < 0);
        Assert.Equal(0, Evidence.Woe(new BinCounts(9, 1)), 1e-15);
        Assert.Equal(0, Evidence.Woe(new BinCounts(0, 0)), 1e-15);
    }

    [Theory]
    [InlineData(40, 0)]
    [InlineData(0, 7)]
    public void Is_finite_and_tells_something_when_a_bin_has_one_outcome_only(int repaid, int defaults)
    {
        Assert.True(double.IsFinite(Evidence.Woe(new BinCounts(repaid, defaults))));
        Assert.True(Evidence.Information(new BinCounts(repaid, defaults)) > 0);
    }
}

using CreditScoring.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Numerics;

public sealed class LogOddsTests
{
    [Fact]
    public void Matches_the_worked_example() =>
        // ln(0.2 / 0.8) = -ln 4, by hand.
        Assert.Equal(-1.3862943611198906, LogOdds.OfProbability(0.2), 1e-15);

    [Fact]
    public void Certainty_is_infinite()
    {
        Assert.Equal(double.NegativeInfinity, LogOdds.OfProbability(0));
        Assert.Equal(double.PositiveInfinity, LogOdds.OfProbability(1));
        Assert.Equal(0, LogOdds.ToProbability(double.NegativeInfinity));
        Assert.Equal(1, LogOdds.ToProbability(double.PositiveInfinity));
    }

    [Fact]
    public void Goes_there_and_back() =>
        Prop.ForAll(Gen.Choose(1, 999_999).Select(share => share / 1e6).ToArbitrary(), probability =>
            Math.Abs(LogOdds.ToProbability(LogOdds.OfProbability(probability)) - probability) < 1e-12).QuickCheckThrowOnFailure();
}

using CreditScoring.HomeCredit.Synthetic;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.HomeCredit.Synthetic;

public sealed class StableMathTests
{
    [Fact]
    public void Exponential_agrees_with_the_platforms() =>
        Prop.ForAll(Gen.Choose(-30_000, 30_000).ToArbitrary(), thousandths =>
            Math.Abs(StableMath.Exp(thousandths / 1000.0) / Math.Exp(thousandths / 1000.0) - 1) < 1e-13).QuickCheckThrowOnFailure();

    [Fact]
    public void Logarithm_agrees_with_the_platforms() =>
        Prop.ForAll(Gen.Choose(1, 2_000_000_000).ToArbitrary(), thousandths =>
            Math.Abs(StableMath.Log(thousandths / 1000.0) - Math.Log(thousandths / 1000.0)) < 1e-13).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963985)] // from any table of the normal law
    [InlineData(0.01, -2.326347874)]
    [InlineData(0.999, 3.090232306)]
    public void Normal_quantile_agrees_with_the_tables(double probability, double expected) =>
        Assert.Equal(expected, StableMath.NormalQuantile(probability), 1e-7);
}

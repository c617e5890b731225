using CreditScoring.Numerics;

namespace CreditScoring.Tests.Numerics;

public sealed class ChiSquareLawTests
{
    // Printed tables: values exceeded with probability 5 % and 0.1 %.
    [Theory]
    [InlineData(3.841, 1, 0.05)]
    [InlineData(10.828, 1, 0.001)]
    [InlineData(16.919, 9, 0.05)]
    [InlineData(124.342, 100, 0.05)]
    [InlineData(149.449, 100, 0.001)]
    public void Agrees_with_the_printed_table(double x, double degrees, double tail)
    {
        Assert.Equal(tail, ChiSquareLaw.UpperTail(x, degrees), tail * 2e-3);
        Assert.Equal(x, ChiSquareLaw.Quantile(tail, degrees), x * 2e-4);
    }

    [Fact]
    public void Is_exponential_at_two_degrees_and_normal_squared_at_one()
    {
        foreach (var x in new[] { 1e-6, 0.3, 1, 7.5, 40, 1200 })
        {
            Assert.Equal(1, ChiSquareLaw.UpperTail(x, 2) / Math.Exp(-x / 2), 1e-12);
            Assert.Equal(1, ChiSquareLaw.UpperTail(x, 1) / (2 * NormalLaw.UpperTail(Math.Sqrt(x))), 1e-12);
        }
    }

    [Fact]
    public void Reaches_the_ends_and_refuses_what_lies_beyond()
    {
        Assert.Equal(1, ChiSquareLaw.UpperTail(0, 3));
        Assert.Equal(0, ChiSquareLaw.UpperTail(double.PositiveInfinity, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquareLaw.UpperTail(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquareLaw.UpperTail(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquareLaw.Quantile(1, 1));
    }
}

using CreditScoring.Numerics;

namespace CreditScoring.Tests.Numerics;

public sealed class StudentTTests
{
    // Printed tables of the distribution: t exceeded with probability 2.5 %, 5 %, 1 %, 0.1 %.
    [Theory]
    [InlineData(12.7062, 1, 0.025)]
    [InlineData(2.7764, 4, 0.025)]
    [InlineData(2.1318, 4, 0.05)]
    [InlineData(2.5395, 19, 0.01)]
    [InlineData(3.5518, 20, 0.001)]
    [InlineData(1.9600, 1e7, 0.025)]
    public void Agrees_with_the_printed_table(double t, double degrees, double tail)
    {
        Assert.Equal(tail, StudentT.UpperTail(t, degrees), tail * 1e-3);
        Assert.Equal(1 - tail, StudentT.UpperTail(-t, degrees), tail * 1e-3);
    }

    [Fact]
    public void Is_Cauchys_distribution_at_one_degree_and_has_a_closed_form_at_two()
    {
        foreach (var t in new[] { 0, 0.3, 1, 7.5, 40 })
        {
            Assert.Equal(0.5 - Math.Atan(t) / Math.PI, StudentT.UpperTail(t, 1), 1e-12);
            Assert.Equal(0.5 - t / (2 * Math.Sqrt(2 + t * t)), StudentT.UpperTail(t, 2), 1e-12);
        }
    }

    [Fact]
    public void Finds_the_quantile_whose_tail_it_is()
    {
        Assert.Equal(2.776445105, StudentT.Quantile975(4), 1e-8);
        Assert.Equal(0.025, StudentT.UpperTail(StudentT.Quantile975(9), 9), 1e-12);
    }

    [Fact]
    public void Reaches_the_ends()
    {
        Assert.Equal(0, StudentT.UpperTail(double.PositiveInfinity, 3));
        Assert.Equal(1, StudentT.UpperTail(double.NegativeInfinity, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.UpperTail(1, 0));
    }
}

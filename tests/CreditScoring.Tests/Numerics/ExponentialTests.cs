using System.Runtime.Intrinsics;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Numerics;

public class ExponentialTests
{
    [Fact]
    public void Is_within_two_units_in_the_last_place()
    {
        var random = new Random64(1);
        for (var item = 0; item < 100_000; item++)
        {
            var x = (random.NextDouble() - 0.5) * (item % 2 == 0 ? 2 : 1_400);
            var expected = Math.Exp(x);

            Assert.True(Math.Abs(Exponential.Of(Vector512.Create(x))[3] - expected) <= 2 * (Math.BitIncrement(expected) - expected), $"e^{x:R}");
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(double.NegativeInfinity, 0)]
    public void Keeps_to_what_is_known(double x, double expected) => Assert.Equal(expected, Exponential.Of(Vector512.Create(x))[0], 1e-300);

    [Fact]
    public void Logistic_function_is_that_of_the_log_odds()
    {
        foreach (var x in new[] { -1e9, -40, -1.5, 0, 0.1, 3, 40, 1e9 })
            Assert.Equal(LogOdds.ToProbability(x), Exponential.Logistic(Vector512.Create(x))[7], 1e-15);
    }
}

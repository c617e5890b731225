using CreditScoring.Drift;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Drift;

public sealed class NumberSorterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(20_000)]
    public void Sorts_as_comparing_does(int count)
    {
        var random = new Random64((ulong)count);
        double[] numbers = [.. Enumerable.Range(0, count).Select(item => (item % 5) switch
        {
            0 => random.NextNormal(),
            1 => -1e300 * random.NextDouble(),
            2 => random.NextInt32(7) - 3,
            3 => double.Epsilon * random.NextInt32(3),
            _ => item % 2 == 0 ? double.NegativeInfinity : double.PositiveInfinity,
        })];
        double[] expected = [.. numbers.Order()];

        NumberSorter.Sort(numbers);

        Assert.Equal(expected, numbers);
    }

    [Fact]
    public void Leaves_equal_numbers_as_they_are()
    {
        double[] same = [.. Enumerable.Repeat(365243.0, 5000)];

        NumberSorter.Sort(same);

        Assert.All(same, number => Assert.Equal(365243, number));
    }
}

using CreditScoring.Numerics;

namespace CreditScoring.Tests.Numerics;

public class BinomialLawTests
{
    [Theory]
    [InlineData(1000, 0.003, 3, 0.5771465148207763)] // summed in exact integers
    [InlineData(1000, 0.003, 20, 7.23919825718152e-11)]
    [InlineData(2, 0.5, 1, 0.75)]
    [InlineData(2, 0.5, 2, 0.25)]
    public void Is_the_sum_of_its_terms(int tries, double chance, int least, double expected) => Assert.Equal(1, BinomialLaw.UpperTail(tries, chance, least) / expected, 1e-10);

    [Theory]
    [InlineData(10, 0.3, 0, 1)]
    [InlineData(10, 0, 1, 0)]
    [InlineData(10, 1, 10, 1)]
    [InlineData(10, 0.3, 11, 0)]
    public void Knows_what_is_sure(int tries, double chance, int least, double expected) => Assert.Equal(expected, BinomialLaw.UpperTail(tries, chance, least));
}

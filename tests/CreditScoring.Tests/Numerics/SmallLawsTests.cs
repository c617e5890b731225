using CreditScoring.Numerics;

namespace CreditScoring.Tests.Numerics;

public sealed class SmallLawsTests
{
    // Anderson and Darling (1952), table 1: critical values of Cramér and von Mises' statistic.
    [Theory]
    [InlineData(0.34730, 0.10)]
    [InlineData(0.46136, 0.05)]
    [InlineData(0.74346, 0.01)]
    [InlineData(1.16786, 0.001)]
    public void Cramer_and_von_mises_law_agrees_with_the_printed_table(double statistic, double tail) =>
        Assert.Equal(tail, CramerVonMisesLaw.UpperTail(statistic), tail * 1e-3);

    [Fact]
    public void Cramer_and_von_mises_law_counts_the_orders_of_small_samples()
    {
        // Of the 6 orders of 2 and 2 values, AABB and BBAA reach 1 + 4 + 1 = 6, the others 2.
        Assert.Equal(2 / 6.0, CramerVonMisesLaw.ExactUpperTail(2, 2, 6), 1e-15);
        Assert.Equal(1, CramerVonMisesLaw.ExactUpperTail(2, 2, 2), 1e-15);

        // Of the 10 orders of 3 and 2, AAABB and BBAAA walk 2, 4, 6, 3 sixths apart: 4 + 16 + 36 + 9 = 65, the most.
        Assert.Equal(2 / 10.0, CramerVonMisesLaw.ExactUpperTail(3, 2, 65), 1e-15);
        Assert.Equal(0, CramerVonMisesLaw.ExactUpperTail(3, 2, 66));
    }

    [Fact]
    public void Rank_sums_of_two_and_two_values_are_spread_1_1_2_1_1() =>
        Assert.Equal([1, 5 / 6.0, 4 / 6.0, 2 / 6.0, 1 / 6.0], Enumerable.Range(0, 5).Select(least => RankSumLaw.UpperTail(2, 2, least)).ToArray());

    [Fact]
    public void Rank_sums_of_eight_and_many_values_are_symmetric_and_whole()
    {
        Assert.Equal(1, RankSumLaw.UpperTail(8, 500, 0));
        Assert.Equal(1, RankSumLaw.UpperTail(8, 500, 1500) + RankSumLaw.UpperTail(8, 500, 4000 - 1499), 1e-12);
    }

    [Fact]
    public void Fishers_lady_guesses_three_of_four_cups_by_chance_half_the_time() =>
        // Fisher (1935): 16 of 70 tables on each side, and 1 of 70: 34 / 70.
        Assert.Equal(34 / 70.0, HypergeometricLaw.TwoSided(3, 1, 1, 3), 1e-12);

    [Fact]
    public void Draws_follow_the_hypergeometric_law()
    {
        // 5 marked of 12, 4 taken: probabilities 35, 175, 210, 70 and 5 in 495.
        var random = new Random64(1);
        var seen = new int[5];
        for (var draw = 0; draw < 49_500; draw++)
            seen[HypergeometricLaw.Draw(random, 5, 7, 4)]++;

        var statistic = seen.Zip([3500, 17_500, 21_000, 7000, 500], (count, expected) => Math.Pow(count - expected, 2) / expected).Sum();
        Assert.InRange(ChiSquareLaw.UpperTail(statistic, 4), 0.001, 1);
    }

    [Fact]
    public void Draws_keep_within_what_is_there()
    {
        var random = new Random64(2);

        Assert.Equal(3, HypergeometricLaw.Draw(random, 3, 0, 3));
        Assert.Equal(0, HypergeometricLaw.Draw(random, 0, 9, 3));
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.InRange(HypergeometricLaw.Draw(random, 6, 2, 7), 5, 6));
    }

    [Fact]
    public void Eigenvectors_rebuild_the_matrix()
    {
        // Eigenvalues of [[2, 1], [1, 2]] are 3 and 1, along (1, 1) and (1, -1).
        var two = SymmetricEigen.Of(new double[,] { { 2, 1 }, { 1, 2 } });
        Assert.Equal([3.0, 1.0], two.Values.Select(value => Math.Round(value, 14)));
        Assert.Equal(two.Vectors[0][0], two.Vectors[0][1], 1e-14);

        var random = new Random64(3);
        var matrix = new double[6, 6];
        for (var row = 0; row < 6; row++)
            for (var column = 0; column <= row; column++)
                matrix[row, column] = matrix[column, row] = random.NextNormal();
        var eigen = SymmetricEigen.Of(matrix);
        for (var row = 0; row < 6; row++)
            for (var column = 0; column < 6; column++)
                Assert.Equal(matrix[row, column], Enumerable.Range(0, 6).Sum(each => eigen.Values[each] * eigen.Vectors[each][row] * eigen.Vectors[each][column]), 1e-12);
    }
}

using CreditScoring.Linear;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Linear;

public sealed class RoundingPriceTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        // Pairs by exact score: (1, 2) reversed, (1, 3) tied, (2, 3) kept: one of three. Client 2 of 400.6 comes below 400 as 399.
        // AUC with the defaults in client 1: exact 1 (riskiest), whole 0.25: one client tied, one safer in exact points now riskier.
        var price = RoundingPrice.Of([400.4, 400.6, 401], [400, 399, 400], [1, 0, 0], cutOff: 400);

        Assert.Equal(1.0 / 3, price.Reversed, 1e-12);
        Assert.Equal(1.0 / 3, price.OtherSide, 1e-12);
        Assert.Equal(1.6, price.MostPoints, 1e-9);
        Assert.Equal(0.25 - 1, price.Auc, 1e-12);
    }

    [Fact]
    public void Counts_reversed_pairs_as_looking_at_each_would()
    {
        var random = new Random64(4);
        double[] exact = [.. Enumerable.Range(0, 300).Select(_ => Math.Round(random.NextNormal(), 1) * 20)];
        int[] rounded = [.. exact.Select(score => (int)(score + 10 * random.NextNormal()))];
        float[] defaults = [.. Enumerable.Range(0, 300).Select(row => (float)(row % 2))];
        var (pairs, reversed) = (0, 0);
        for (var one = 0; one < 300; one++)
            for (var other = 0; other < 300; other++)
                if (exact[one] < exact[other])
                    (pairs, reversed) = (pairs + 1, reversed + (rounded[one] > rounded[other] ? 1 : 0));

        Assert.Equal((double)reversed / pairs, RoundingPrice.Of(exact, rounded, defaults, 0).Reversed, 1e-12);
        Assert.True(reversed > 0);
    }
}

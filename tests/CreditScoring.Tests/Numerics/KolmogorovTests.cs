using CreditScoring.Numerics;
using CreditScoring.Tests.Drift;

namespace CreditScoring.Tests.Numerics;

public sealed class KolmogorovTests
{
    // Miller (1956), Table of percentage points of Kolmogorov statistics: the distance exceeded with probability 5 % and 1 %.
    [Theory]
    [InlineData(1, 0.975, 0.05)]
    [InlineData(10, 0.40925, 0.05)]
    [InlineData(20, 0.29408, 0.05)]
    [InlineData(20, 0.35241, 0.01)]
    [InlineData(100, 0.13403, 0.05)]
    public void One_sample_agrees_with_the_printed_table(int n, double distance, double tail) =>
        Assert.Equal(tail, KolmogorovOneSample.UpperTail(n, distance), tail * 1e-3);

    [Fact]
    public void One_sample_agrees_with_scipy_over_every_reference_case()
    {
        double worst = 0;
        var compared = 0;
        foreach (var each in DriftReference.Json("expected.json").GetProperty("cases").EnumerateArray())
            if (each.TryGetProperty("scipy", out var scipy) && scipy.TryGetProperty("ks_asymp", out var expected))
            {
                double n = each.GetProperty("n_ref_clean").GetInt32(), m = each.GetProperty("n_cur_clean").GetInt32();
                var found = KolmogorovOneSample.UpperTail((long)Math.Round(n * m / (n + m)), expected.GetProperty("statistic").GetDouble());
                worst = Math.Max(worst, DriftReference.Deviation(expected.GetProperty("p").GetDouble(), found));
                compared++;
            }

        Assert.Equal(60, compared);
        Assert.InRange(worst, 0, 1e-8);
    }

    [Fact]
    public void The_matrix_and_the_expansion_of_one_sample_agree()
    {
        foreach (var scaled in new[] { 0.5, 0.8, 1.2, 1.8, 2.2 })
            Assert.Equal(KolmogorovOneSample.ByMatrix(400, Math.Sqrt(scaled / 400)), KolmogorovOneSample.ByExpansion(400, Math.Sqrt(scaled / 400)), 5e-7);
    }

    [Fact]
    public void Two_samples_count_the_orders_of_the_pooled_values()
    {
        // Of 6 orders of 2 and 2 values, 2 have all of one sample first; of 10 orders of 3 and 2, again 2.
        Assert.Equal(2 / 6.0, KolmogorovTwoSample.UpperTail(2, 2, 1), 1e-15);
        Assert.Equal(2 / 10.0, KolmogorovTwoSample.UpperTail(3, 2, 1), 1e-15);
        Assert.Equal(2 / 10.0, KolmogorovTwoSample.UpperTail(2, 3, 1), 1e-15);
        Assert.Equal(1, KolmogorovTwoSample.UpperTail(4, 4, 0));
    }

    [Fact]
    public void Equal_and_unequal_sizes_tell_the_same_story()
    {
        // 400 and 400 by reflection lie between 400 and 399 and 400 and 401 by the lattice, near their asymptote.
        var equal = KolmogorovTwoSample.UpperTail(400, 400, 0.1);

        Assert.Equal(equal, KolmogorovTwoSample.UpperTail(400, 401, 0.1), 0.1 * equal);
        Assert.Equal(equal, KolmogorovOneSample.UpperTail(200, 0.1), 0.1 * equal);
    }
}

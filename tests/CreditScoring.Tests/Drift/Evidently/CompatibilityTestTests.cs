using CreditScoring.Drift;
using CreditScoring.Drift.Evidently;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Drift.Evidently;

public sealed class CompatibilityTestTests
{
    [Theory]
    [InlineData(DriftRule.Below, false, true, false)]
    [InlineData(DriftRule.AtMost, true, true, false)]
    [InlineData(DriftRule.Above, false, false, true)]
    [InlineData(DriftRule.AtLeast, true, false, true)]
    public void A_score_drifts_on_one_side_of_its_threshold(DriftRule rule, bool isAt, bool isBelow, bool isAbove)
    {
        bool Drifts(double score) => new CompatibilityTest("x", "X", [], rule, 0.1, _ => TestScore.Of(score)).Run(Numbers([1], [1])).IsDrift;

        Assert.Equal((isAt, isBelow, isAbove), (Drifts(0.1), Drifts(Math.BitDecrement(0.1)), Drifts(Math.BitIncrement(0.1))));
    }

    [Fact]
    public void Small_samples_are_ranked_exactly()
    {
        // 1 2 3 before 4 5 6: one order of 20 has the current sample so high, two of 20 are as far apart.
        var apart = Numbers([1, 2, 3], [4, 5, 6]);

        Assert.Equal(1 / 20.0, Score("mannw", apart), 1e-15);
        Assert.Equal(2 / 20.0, Score("ks", apart), 1e-15);
        Assert.Equal(2 / 20.0, Score("cramer_von_mises", apart), 1e-15);
        Assert.Equal(1, Score("mannw", Numbers([4, 5, 6], [1, 2, 3])), 1e-15);
    }

    [Fact]
    public void Characteristic_functions_of_small_samples_agree_with_a_published_example()
    {
        // Goerg and Kaiser (2009), Nonparametric testing of distributions, Stata Journal 9: p = 0.00442 and 0.06364.
        var first = Numbers([-0.35, 2.55, 1.73, 0.73, 0.35, 2.69, 0.46, -0.94, -0.37, 12.07], [-1.15, -0.15, 2.48, 3.25, 3.71, 4.29, 5.00, 7.74, 8.38, 8.60]);
        var second = Numbers(
            [0, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 5, 5, 5, 5, 6, 10, 10, 10, 10], [10, 4, 0, 5, 10, 10, 0, 5, 6, 7, 10, 3, 1, 7, 0, 8, 1, 5, 8, 10]);

        Assert.Equal(0.00442, Score("es", first), 1e-4);
        Assert.Equal(0.06364, Score("es", second), 5e-4);
    }

    [Fact]
    public void Above_ten_thousand_rows_kolmogorov_takes_the_law_of_one_sample()
    {
        var pair = Numbers([.. Enumerable.Range(0, 10_001).Select(row => (double)row)], [.. Enumerable.Range(0, 500).Select(row => row * 19.0)]);
        var distance = 1 - (499 * 19 + 1) / 10_001.0; // The current sample ends at 9,481.

        Assert.Equal(KolmogorovOneSample.UpperTail(476, distance), Score("ks", pair), 1e-12);
    }

    [Fact]
    public void The_choice_turns_over_above_one_thousand_rows_of_reference()
    {
        double[] current = [1.5, 2, 3, 4, 5, 6];
        var thousand = Enumerable.Range(0, 1000).Select(row => row + 0.5).ToArray();

        Assert.Equal("ks", CompatibilityTests.Default(Numbers(thousand, current)).Name);
        Assert.Equal("wasserstein", CompatibilityTests.Default(Numbers([.. thousand, 7], current)).Name);
    }

    [Theory]
    [InlineData("anderson", new double[] { 1, 1, 1 }, new double[] { 1, 1 }, "equal")]
    [InlineData("es", new double[] { 1, 1, 1, 1, 1 }, new double[] { 1, 1, 1, 1, 2 }, "interquartile")]
    [InlineData("es", new double[] { 1, 2, 3, 4 }, new double[] { 1, 2, 3, 4 }, "five")]
    [InlineData("t_test", new double[] { 1, 1 }, new double[] { 1, 1 }, "nothing")]
    [InlineData("empirical_mmd", new double[] { 1 }, new double[] { 1, 2 }, "two values")]
    [InlineData("psi", new double[0], new double[] { 1 }, "reference")]
    [InlineData("psi", new double[] { 1 }, new double[0], "current")]
    [InlineData("chisquare", new double[] { 1 }, new double[] { 1 }, "single level")]
    [InlineData("g_test", new double[] { 1, 2 }, new double[] { 1 }, "as many rows")]
    [InlineData("fisher_exact", new double[] { 1, 2, 3 }, new double[] { 1, 2, 3 }, "two levels")]
    [InlineData("fisher_exact", new double[] { 1, 2 }, new double[] { 1 }, "one size")]
    public void A_test_that_does_not_apply_says_why(string test, double[] reference, double[] current, string reason)
    {
        var verdict = CompatibilityTests.Named(test).Run(Numbers(reference, current));

        Assert.Null(verdict.Score);
        Assert.False(verdict.IsDrift);
        Assert.Contains(reason, verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_kernel_is_not_built_beyond_what_memory_holds() =>
        Assert.Contains("limited to 2000 rows", CompatibilityTests.Named("empirical_mmd").Run(Numbers(new double[2000], [1, 2])).Reason, StringComparison.Ordinal);

    [Fact]
    public void Permutations_are_the_same_at_every_run() =>
        Assert.Equal(Score("TVD", Numbers([1, 2, 2, 3], [1, 1, 3])), Score("TVD", Numbers([1, 2, 2, 3], [1, 1, 3])));

    static double Score(string test, SamplePair pair) => CompatibilityTests.Named(test).Run(pair).Score!.Value;

    static SamplePair Numbers(double[] reference, double[] current) => SamplePair.Of(ColumnSample.OfNumbers(reference), ColumnSample.OfNumbers(current));
}

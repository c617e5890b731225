using System.Text.Json;
using CreditScoring.Numerics;
using CreditScoring.Tests.Drift;

namespace CreditScoring.Tests.Numerics;

public sealed class MultipleTestingTests
{
    [Fact]
    public void Adjusts_p_values_as_worked_by_hand()
    {
        double[] p = [0.02, 0.50, 0.01, 0.03];

        // In order 0.01, 0.02, 0.03, 0.50.
        AssertClose([0.08, 1, 0.04, 0.12], MultipleTesting.Bonferroni(p));
        // Times 4, 3, 2, 1, then never below the one before.
        AssertClose([0.06, 0.50, 0.04, 0.06], MultipleTesting.Holm(p));
        // Times 4/1, 4/2, 4/3, 4/4, then never above the next.
        AssertClose([0.04, 0.50, 0.04, 0.04], MultipleTesting.BenjaminiHochberg(p));
        // The same times 1 + 1/2 + 1/3 + 1/4 = 25/12, kept at 1.
        AssertClose([1 / 12.0, 1, 1 / 12.0, 1 / 12.0], MultipleTesting.BenjaminiYekutieli(p));
    }

    [Theory]
    [InlineData("current_null")]
    [InlineData("current_drift")]
    public void Adjusts_a_whole_table_as_the_reference_does(string sample)
    {
        var expected = DriftReference.Json("extras.json").GetProperty($"multiple_testing_s5000_{sample}");
        var p = Values(expected.GetProperty("p"));
        var methods = new Dictionary<string, Func<IReadOnlyList<double>, double[]>>
        {
            ["bonferroni"] = MultipleTesting.Bonferroni, ["holm"] = MultipleTesting.Holm,
            ["fdr_bh"] = MultipleTesting.BenjaminiHochberg, ["fdr_by"] = MultipleTesting.BenjaminiYekutieli,
        };
        foreach (var (name, adjust) in methods)
        {
            var adjusted = adjust(p);
            Assert.All(Values(expected.GetProperty(name).GetProperty("adjusted")).Zip(adjusted), pair => Assert.InRange(DriftReference.Deviation(pair.First, pair.Second), 0, 1e-12));
            Assert.Equal(expected.GetProperty(name).GetProperty("n_rejected").GetInt32(), adjusted.Count(value => value <= 0.05));
        }
    }

    [Fact]
    public void Nothing_tested_is_nothing_adjusted()
    {
        Assert.Empty(MultipleTesting.Holm([]));
        Assert.Empty(MultipleTesting.BenjaminiYekutieli([]));
    }

    static double[] Values(JsonElement list) => [.. list.EnumerateArray().Select(DriftReference.Number)];

    static void AssertClose(double[] expected, double[] found) => Assert.Equal(expected, found, (left, right) => Math.Abs(left - right) < 1e-12);
}

using CreditScoring.Linear;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Linear;

public sealed class PairedMeanTests
{
    [Fact]
    public void Is_about_as_wide_as_the_standard_error_says()
    {
        // 1,000 standard normal differences: half-width 1.96 / sqrt(1000) = 0.062.
        var random = new Random64(1);
        double[] differences = [.. Enumerable.Range(0, 1_000).Select(_ => random.NextNormal())];
        var found = PairedMean.Of(differences, 2_000, seed: 1);

        Assert.Equal(differences.Average(), found.Mean, 1e-12);
        Assert.Equal(0.062, (found.High - found.Low) / 2, 0.006);
        Assert.InRange(found.Mean, found.Low, found.High);
    }

    [Fact]
    public void Is_sure_of_equal_differences() => Assert.Equal(new PairedMean(0.5, 0.5, 0.5), PairedMean.Of([0.5, 0.5, 0.5, 0.5], 100, 1));

    [Fact]
    public void Too_few_draws_and_no_client_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedMean.Of([1], 99, 1));
        Assert.Throws<ArgumentException>(() => PairedMean.Of([], 100, 1));
    }
}

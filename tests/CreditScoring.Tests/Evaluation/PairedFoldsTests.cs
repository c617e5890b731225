using CreditScoring.Evaluation;

namespace CreditScoring.Tests.Evaluation;

public sealed class PairedFoldsTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        // Mean 0.002; variance 2.5e-6; error sqrt((1/5 + 1/4) 2.5e-6) = 0.00106066; t = 1.88562 with 4 degrees of freedom.
        var test = PairedFolds.Of([0.000, 0.001, 0.002, 0.003, 0.004], folds: 5);

        Assert.Equal(0.002, test.Mean, 1e-12);
        Assert.Equal(0.001060660171780, test.Error, 1e-12);
        Assert.Equal(0.002 + 2.776445105 * 0.00106066017178, test.High, 1e-8);
        Assert.Equal(0.002 - 2.776445105 * 0.00106066017178, test.Low, 1e-8);
        Assert.Equal(0.0662, test.P, 1e-4);
    }

    [Fact]
    public void Turns_around_when_the_two_ways_are_swapped()
    {
        var (one, other) = (PairedFolds.Of([0.01, -0.02, 0.03], 3), PairedFolds.Of([-0.01, 0.02, -0.03], 3));

        Assert.Equal(one.High, -other.Low, 1e-15);
        Assert.Equal(1, one.P + other.P, 1e-12);
    }

    [Fact]
    public void Does_not_grow_sure_by_repeating_the_same_folds()
    {
        double[] once = [0.001, 0.003, 0.002, 0.000, 0.004];
        var many = PairedFolds.Of([.. Enumerable.Repeat(once, 200).SelectMany(each => each)], 5);

        // The variance never falls below a quarter of that of one fold.
        Assert.True(many.Error > 0.5 * 0.0014);
    }

    [Fact]
    public void Is_sure_of_equal_differences()
    {
        Assert.Equal(0, PairedFolds.Of([0.01, 0.01], 2).P);
        Assert.Equal(1, PairedFolds.Of([0.0, 0.0], 2).P);
        Assert.Throws<ArgumentException>(() => PairedFolds.Of([0.01], 2));
    }
}

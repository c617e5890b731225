using CreditScoring.Numerics;

namespace CreditScoring.Tests.Numerics;

public sealed class LeastSquaresTests
{
    [Fact]
    public void Fits_the_line_of_a_worked_example()
    {
        // Points (1, 1), (2, 2), (3, 2): slope 1/2, intercept 2/3, by hand.
        var fit = LeastSquares.Fit([[1, 1], [1, 2], [1, 3]], [1, 2, 2]);

        Assert.Equal(2.0 / 3, fit[0], 1e-7);
        Assert.Equal(0.5, fit[1], 1e-7);
    }

    [Fact]
    public void Recovers_coefficients_of_very_different_sizes()
    {
        var random = new Random64(1);
        double[][] rows = [.. Enumerable.Range(0, 200).Select(_ => new[] { 1, 1e6 * random.NextDouble(), 1e-3 * random.NextNormal() })];
        var fit = LeastSquares.Fit(rows, [.. rows.Select(row => 5 + 2e-6 * row[1] - 300 * row[2])]);

        Assert.Equal(5, fit[0], 1e-6);
        Assert.Equal(2e-6, fit[1], 1e-12);
        Assert.Equal(-300, fit[2], 1e-5);
    }

    [Fact]
    public void Shares_the_effect_between_equal_columns() =>
        Assert.Equal([1.0, 1.0], LeastSquares.Fit([[1, 1], [2, 2], [3, 3]], [2, 4, 6]), (expected, actual) => Math.Abs(expected - actual) < 1e-3);

    [Fact]
    public void Refuses_fewer_cases_than_regressors() => Assert.Throws<ArgumentException>(() => LeastSquares.Fit([[1, 2, 3]], [1]));
}

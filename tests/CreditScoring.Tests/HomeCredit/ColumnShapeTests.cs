using CreditScoring.HomeCredit;

namespace CreditScoring.Tests.HomeCredit;

public sealed class ColumnShapeTests
{
    // Values 1, 2, 3, 4 with outcomes 0, 0, 1, 1: covariance 0.5, deviations sqrt(1.25) and 0.5, so 0.5 / (1.1180 * 0.5) = 0.8944.
    [Fact]
    public void Matches_the_worked_example()
    {
        var shape = ColumnShape.Of("X", [1, 2, float.NaN, 3, 4, 9], [0, 0, 1, 1, 1, float.NaN]);

        Assert.Equal(1 / 6.0, shape.Missing, 1e-15);
        Assert.Equal(3, shape.Median);
        Assert.Equal(0.894427190999916, shape.Correlation, 1e-12);
    }

    [Fact]
    public void A_column_that_never_varies_has_no_correlation() => Assert.True(double.IsNaN(ColumnShape.Of("X", [5, 5, 5], [0, 1, 0]).Correlation));
}

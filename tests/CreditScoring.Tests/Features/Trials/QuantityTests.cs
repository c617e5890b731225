using CreditScoring.Features;
using CreditScoring.Features.Trials;

namespace CreditScoring.Tests.Features.Trials;

public sealed class QuantityTests
{
    [Fact]
    public void Names_and_computes_each_figure()
    {
        var speed = new Quantity<Row>("SPEED", "WAY / TIME", row => row.Speed);
        var rows = new Selection<Row>([new(2), new(double.NaN), new(6)]);

        Assert.All(
            new (Aggregate<Row> Found, string Name, string Formula, double Value)[]
            {
                (speed.Sum, "SPEED_SUM", "Sum of WAY / TIME", 8),
                (speed.Mean, "SPEED_MEAN", "Mean WAY / TIME", 4),
                (speed.Min, "SPEED_MIN", "Least WAY / TIME", 2),
                (speed.Max, "SPEED_MAX", "Greatest WAY / TIME", 6),
                (speed.StandardDeviation, "SPEED_STD", "Sample standard deviation of WAY / TIME", Math.Sqrt(8)),
                (speed.Slope, "SPEED", "Least-squares slope of WAY / TIME against the position of the row", 2), // 4 more, 2 rows on
            },
            figure => Assert.Equal(
                (figure.Name, figure.Formula, figure.Value), (figure.Found.Name, figure.Found.Formula, figure.Found.Value(rows))));
    }

    [Fact]
    public void Says_in_a_feature_of_what_rows_it_is_made() => Assert.Equal(
        "Greatest AMT_CREDIT, refused applications.",
        TrialCatalog.Features.Single(feature => feature.Definition.Name == "PR_CREDIT_MAX").Definition.Formula);

    sealed record Row(double Speed);
}

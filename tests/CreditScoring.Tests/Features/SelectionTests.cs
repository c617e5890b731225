using CreditScoring.Features;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Features;

public sealed class SelectionTests
{
    [Fact]
    public void Leaves_missing_values_out()
    {
        var rows = Rows(double.NaN, 4, -1, double.NaN);

        Assert.Equal((3, 1.5, -1, 4), (rows.Sum(Value), rows.Mean(Value), rows.Min(Value), rows.Max(Value)));
        Assert.Equal(4, rows.Count);
        Assert.Equal(double.NaN, rows.OfLast(Value));
    }

    [Fact]
    public void Is_missing_over_no_value() => Assert.All(new[] { Rows(), Rows(double.NaN) }, rows =>
    {
        Assert.Equal(double.NaN, rows.Sum(Value));
        Assert.Equal(double.NaN, rows.Mean(Value));
        Assert.Equal(double.NaN, rows.Min(Value));
        Assert.Equal(double.NaN, rows.Max(Value));
    });

    [Fact]
    public void Shares_out_of_all_rows()
    {
        Assert.Equal(0.5, Rows(1, -1, double.NaN, 2).Share(row => row.Value > 0));
        Assert.Equal(double.NaN, Rows().Share(_ => true));
    }

    [Fact]
    public void Keeps_the_mean_between_the_least_and_the_greatest_value() => Prop.ForAll(
        Gen.NonEmptyListOf(Gen.Choose(-1_000, 1_000)).ToArbitrary(), values =>
        {
            var rows = Rows([.. values.Select(value => (double)value)]);

            return rows.Min(Value) <= rows.Mean(Value) + 1e-9 && rows.Mean(Value) <= rows.Max(Value) + 1e-9;
        }).QuickCheckThrowOnFailure();

    static double Value(Box box) => box.Value;

    static Selection<Box> Rows(params double[] values) => new([.. values.Select(value => new Box(value))]);

    sealed record Box(double Value);
}

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

    [Fact]
    public void Takes_the_last_rows_as_far_as_there_are_any()
    {
        Assert.Equal((2, 5), (Rows(1, 2, 3).TakeLast(2).Count, Rows(1, 2, 3).TakeLast(2).Sum(Value)));
        Assert.Equal((3, 0), (Rows(1, 2, 3).TakeLast(9).Count, Rows().TakeLast(2).Count));
    }

    [Fact]
    public void Keeps_the_first_row_of_each_key() =>
        Assert.Equal(1 + 4, Rows(1, 3, 4, 5).FirstOfEach(row => (int)row.Value % 2).Sum(Value));

    [Fact]
    public void Keeps_the_first_two_rows_of_each_key() =>
        Assert.Equal(1 + 3 + 4, Rows(1, 3, 4, 5, 7).FirstOfEach(row => (int)row.Value % 2, count: 2).Sum(Value));

    [Theory]
    [InlineData(2, 1 + 3)]
    [InlineData(4, 1 + 3 + 4)]
    public void Takes_at_most_so_many_of_the_first_rows(int count, double sum) =>
        Assert.Equal(sum, Rows(1, 3, 4).TakeFirst(count).Sum(Value));

    [Fact]
    public void Counts_different_known_values() => Assert.Equal(2, Rows(4, double.NaN, 1, 4).Distinct(Value));

    [Fact]
    public void Spreads_over_known_values_with_one_degree_less()
    {
        Assert.Equal(Math.Sqrt(2), Rows(1, double.NaN, 3).StandardDeviation(Value), 1e-12); // (1 + 1) / (2 - 1)
        Assert.Equal(double.NaN, Rows(1, double.NaN).StandardDeviation(Value));
    }

    [Fact]
    public void Fits_a_line_through_the_positions_that_are_known()
    {
        Assert.Equal(1.5, Rows(1, 2, 4).Slope(Value), 1e-12); // (-1)(1) + (1)(4) = 3, over 2
        Assert.Equal(2, Rows(0, double.NaN, 4).Slope(Value), 1e-12);
        Assert.Equal(double.NaN, Rows(double.NaN, 3).Slope(Value));
    }

    [Fact]
    public void Finds_again_the_slope_of_any_line() => Prop.ForAll(
        Gen.Choose(2, 30).ToArbitrary(), Gen.Choose(-100, 100).ToArbitrary(), (count, slope) => Math.Abs(
            Rows([.. Enumerable.Range(0, count).Select(row => 7.0 + slope * row)]).Slope(Value) - slope) < 1e-9)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Fits_a_line_against_time_wherever_the_rows_stand()
    {
        // Months -4, -1 and -1, values 1, 4 and 7: means -2 and 4, products 6 + 0 + 3, squares 4 + 1 + 1.
        Assert.Equal(1.5, Timed((-1, 4), (-4, 1), (-1, 7), (-3, double.NaN)).Slope(row => row.Value, row => row.Month), 1e-12);
        Assert.Equal(double.NaN, Timed((-1, 4), (-1, 7)).Slope(row => row.Value, row => row.Month));
    }

    [Fact]
    public void Goes_from_each_row_to_the_next()
    {
        var steps = Rows(5, 9, double.NaN, 2, 1).Steps();

        Assert.Equal((4, -1, 4), (steps.Count, steps.Min(step => step.Change(Value)), steps.Max(step => step.Change(Value))));
        Assert.Equal((0, 0), (Rows(3).Steps().Count, Rows().Steps().Count));
    }

    [Fact]
    public void Sorts_and_leaves_equal_rows_as_they_stand()
    {
        var rows = Timed((-1, 4), (-4, 1), (-1, 7), (double.NaN, 3)).OrderBy(row => row.Month);

        Assert.Equal((3, 7), (rows.OfFirst(row => row.Value), rows.OfLast(row => row.Value)));
        Assert.Equal(4, rows.TakeLast(2).OfFirst(row => row.Value));
        Assert.Equal(double.NaN, Rows().OfFirst(Value));
    }

    static Selection<Timely> Timed(params (double Month, double Value)[] rows) =>
        new([.. rows.Select(row => new Timely(row.Month, row.Value))]);

    static double Value(Box box) => box.Value;

    static Selection<Box> Rows(params double[] values) => new([.. values.Select(value => new Box(value))]);

    sealed record Box(double Value);

    sealed record Timely(double Month, double Value);
}

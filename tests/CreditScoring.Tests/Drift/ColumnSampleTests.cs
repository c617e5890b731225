using CreditScoring.Drift;
using CreditScoring.Features;

namespace CreditScoring.Tests.Drift;

public sealed class ColumnSampleTests
{
    [Fact]
    public void Sorts_the_values_and_counts_missing_and_infinite_rows_apart()
    {
        var sample = ColumnSample.OfNumbers([3.0, double.NaN, 1, double.PositiveInfinity, -0.0, double.NegativeInfinity, double.PositiveInfinity]);

        Assert.Equal([0.0, 1, 3], sample.Values.ToArray());
        Assert.False(double.IsNegative(sample.Values[0]));
        Assert.Equal((3, 1, 1, 2, 7), (sample.Count, sample.Missing, sample.NegativeInfinite, sample.PositiveInfinite, sample.Rows));
    }

    [Fact]
    public void Divides_the_squared_deviations_by_the_count() =>
        // Values 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squared deviations sum to 32, 32 / 8 = 4.
        Assert.Equal((5.0, 2.0), (Numbers(2, 4, 4, 4, 5, 5, 7, 9).Mean, Numbers(2, 4, 4, 4, 5, 5, 7, 9).StandardDeviation));

    [Fact]
    public void Single_precision_reads_as_the_same_column() =>
        Assert.Equal([0.5, 2], ColumnSample.OfNumbers([2f, float.NaN, 0.5f]).Values.ToArray());

    [Fact]
    public void Counts_levels_in_ordinal_order_and_takes_the_empty_text_as_missing()
    {
        var sample = ColumnSample.OfLevels(["b", "B", null, "b", ""]);

        Assert.Equal([new LevelCount("B", 1), new LevelCount("b", 2)], sample.Levels);
        Assert.Equal((3, 2, FeatureKind.Category), (sample.Count, sample.Missing, sample.Kind));
    }

    [Fact]
    public void Refuses_a_level_counted_twice() =>
        Assert.Throws<ArgumentException>(() => ColumnSample.OfCounts([new("a", 1), new("a", 2)], missing: 0));

    [Fact]
    public void Is_whole_only_when_every_row_is_a_whole_number()
    {
        Assert.True(Numbers(1, 2, -3).IsWhole);
        Assert.False(Numbers(1, 2.5).IsWhole);
        Assert.False(Numbers(1, double.NaN).IsWhole);
    }

    [Fact]
    public void Takes_infinities_among_the_values_on_request()
    {
        var sample = Numbers(2, double.PositiveInfinity, double.NegativeInfinity, double.NaN).WithInfinities();

        Assert.Equal([double.NegativeInfinity, 2, double.PositiveInfinity], sample.Values.ToArray());
        Assert.Equal((3, 1, 4), (sample.Count, sample.Missing, sample.Rows));
    }

    [Fact]
    public void A_pair_counts_each_distinct_value_on_both_sides()
    {
        var pair = SamplePair.Of(Numbers(1, 1, 2), Numbers(2, 3, 3));

        Assert.Equal([1.0, 2, 3], pair.Values);
        Assert.Equal([2, 1, 0], pair.ReferenceCounts);
        Assert.Equal([0, 1, 2], pair.CurrentCounts);
    }

    [Fact]
    public void A_pair_counts_each_level_on_both_sides()
    {
        var pair = SamplePair.Of(ColumnSample.OfLevels(["a", "c"]), ColumnSample.OfLevels(["b", "c", "c"]));

        Assert.Equal(["a", "b", "c"], pair.Levels);
        Assert.Equal([1, 0, 1], pair.ReferenceCounts);
        Assert.Equal([0, 1, 2], pair.CurrentCounts);
    }

    [Fact]
    public void Refuses_to_pair_numbers_with_levels() =>
        Assert.Throws<ArgumentException>(() => SamplePair.Of(Numbers(1), ColumnSample.OfLevels(["a"])));

    static ColumnSample Numbers(params double[] numbers) => ColumnSample.OfNumbers(numbers);
}

using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Selection.Profiles;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Selection.Profiles;

public sealed class FeatureProfileTests
{
    const float Absent = float.NaN;

    // Eight clients: two without a value, four with 2 (one default, one outcome unknown), one with 5 who defaulted, one with -1.
    [Fact]
    public void Matches_the_worked_example_of_a_number()
    {
        var profile = Profile(FeatureColumn.Numeric("N"), [2, Absent, 5, 2, -1, 2, Absent, 2], [1, 1, 1, 0, 0, 0, 0, float.NaN]);

        Assert.Equal(0.25, profile.Missing);
        Assert.Equal(new OutcomeCounts(8, 7, 3), profile.All);
        Assert.Equal(new OutcomeCounts(2, 2, 1), profile.WithoutValue);
        Assert.Equal(new FeatureQuantiles(-1, -1, 2, 2, 2, 5, 5), profile.Quantiles);
        Assert.Equal(
            [new FeatureBin(-1, -1, new(1, 1, 0)), new FeatureBin(2, 2, new(4, 3, 1)), new FeatureBin(5, 5, new(1, 1, 1))], profile.Bins);
        Assert.Equal(1 / 3.0, profile.Bins[1].Counts.DefaultRate!.Value, 1e-15);
    }

    [Fact]
    public void Matches_the_worked_example_of_a_category()
    {
        var profile = Profile(FeatureColumn.Category("C", ["red", "green", "blue"]), [1, 1, 0, Absent, 3, 1, 0], [1, 0, 1, 0, 1, 0, 0]);

        Assert.Equal([new FeatureLevel("green", new(3, 3, 1)), new FeatureLevel("red", new(2, 2, 1))], profile.Levels);
        Assert.Equal(new OutcomeCounts(1, 1, 1), profile.OtherLevels); // the word not listed
        Assert.Equal(new OutcomeCounts(1, 1, 0), profile.WithoutValue);
        Assert.Null(profile.Quantiles);
    }

    [Fact]
    public void Shows_the_twelve_greatest_levels_and_adds_up_the_rest()
    {
        var words = Enumerable.Range(0, 15).Select(level => $"level {level}").ToList();
        var values = Enumerable.Range(0, 15).SelectMany(level => Enumerable.Repeat((float)level, 20 - level)).ToArray();
        var profile = Profile(FeatureColumn.Category("C", words), values, []);

        Assert.Equal(words.Take(12), profile.Levels.Select(level => level.Word));
        Assert.Equal(8 + 7 + 6, profile.OtherLevels.Clients);
    }

    // 0, 1, … 999: the quantiles at 1 % and 99 % are 9 and 989, a twentieth of their distance is 49, and the nearest fair width 50.
    [Fact]
    public void Bins_have_a_round_width_and_the_last_is_open()
    {
        var values = Enumerable.Range(0, 1000).Select(value => (float)value).Append(1_000_000).ToArray();
        var bins = Profile(FeatureColumn.Numeric("N"), values, []).Bins;

        Assert.Equal(20, bins.Count);
        Assert.Equal(new FeatureBin(0, 50, new(50, 0, 0)), bins[0]);
        Assert.Equal(new FeatureBin(50, 100, new(50, 0, 0)), bins[1]);
        Assert.Equal(new FeatureBin(950, null, new(51, 0, 0)), bins[19]);
    }

    [Fact]
    public void A_value_that_nearly_all_share_stands_between_what_is_below_and_above()
    {
        var values = Enumerable.Repeat(0f, 10_000).Concat(Enumerable.Range(1, 40).Select(value => value * 1.5f)).Append(-4).ToArray();

        Assert.Equal(
            [new FeatureBin(null, 0, new(1, 0, 0)), new FeatureBin(0, 0, new(10_000, 0, 0)), new FeatureBin(0, null, new(40, 0, 0))],
            Profile(FeatureColumn.Numeric("N"), values, []).Bins);
    }

    [Fact]
    public void Bins_follow_each_other_and_add_up_to_the_clients_whatever_the_values() => Prop.ForAll(Numbers().ToArbitrary(), values =>
    {
        var profile = Profile(FeatureColumn.Numeric("N"), values, Array.ConvertAll(values, value => value > 3 ? 1f : 0f));
        var sum = profile.Bins.Aggregate(profile.WithoutValue, (counts, bin) => counts + bin.Counts);
        var areInOrder = profile.Bins.Zip(profile.Bins.Skip(1)).All(pair => pair.First.Upper <= pair.Second.Lower);
        var counted = profile.Bins.All(bin => bin.Counts.Clients == values.Count(value =>
            bin.Lower == bin.Upper ? value == bin.Lower : (bin.Lower ?? double.MinValue) <= value && value < (bin.Upper ?? double.MaxValue) && !(IsAlone(profile, bin.Lower) && value == bin.Lower)));

        return sum == profile.All && areInOrder && counted && profile.Bins.Count <= 33;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Are_the_same_for_any_number_of_threads_and_order_of_the_rows()
    {
        var (matrix, outcomes) = SomeModel.Sample();
        var rows = Enumerable.Range(0, matrix.RowCount).ToArray();
        new Random64(9).Shuffle<int>(rows);
        var expected = FeatureProfile.Of(matrix, outcomes);

        foreach (var profiles in new[]
        {
            FeatureProfile.Of(matrix, outcomes, threads: 3),
            FeatureProfile.Of(matrix.Rows(rows), Array.ConvertAll(rows, row => outcomes[row]), threads: 2),
        })
            foreach (var (first, second) in expected.Zip(profiles))
            {
                Assert.Equal(first.Bins, second.Bins);
                Assert.Equal(first.Levels, second.Levels);
                Assert.Equal(first with { Bins = [], Levels = [] }, second with { Bins = [], Levels = [] });
            }
    }

    [Fact]
    public void A_feature_that_nobody_has_is_wholly_missing()
    {
        var outcomes = Enumerable.Range(0, 40).Select(row => row % 2 == 0 ? 1f : 0f).ToArray();
        var profile = Profile(FeatureColumn.Numeric("N"), Array.ConvertAll(outcomes, _ => Absent), outcomes);

        Assert.Equal(1, profile.Missing);
        Assert.Empty(profile.Bins);
        Assert.Equal(0.5, profile.Auc!.Value.Interval.Auc);
    }

    [Fact]
    public void Says_which_value_it_refuses()
    {
        var infinite = Assert.Throws<ArgumentException>(() => Profile(FeatureColumn.Numeric("N"), [1, float.NegativeInfinity], []));
        Assert.Contains("Feature N has the value -infinity in row 1", infinite.Message, StringComparison.Ordinal);

        var level = Assert.Throws<ArgumentException>(() => Profile(FeatureColumn.Category("C", ["a"]), [0, 2], []));
        Assert.Contains("Feature C has level 2 in row 1", level.Message, StringComparison.Ordinal);

        var outcome = Assert.Throws<ArgumentException>(() => Profile(FeatureColumn.Numeric("N"), [1, 1], [0, 2]));
        Assert.Contains("client 1 is neither", outcome.Message, StringComparison.Ordinal);
    }

    static bool IsAlone(FeatureProfile profile, double? value) => profile.Bins.Any(bin => bin.Lower == value && bin.Upper == value);

    static Gen<float[]> Numbers() =>
        from size in Gen.Choose(1, 3000)
        from scale in Gen.Elements(0.001f, 1f, 70_000f)
        from power in Gen.Choose(0, 6)
        from values in Gen.Choose(-50, 1000).ArrayOf(size)
        select Array.ConvertAll(values, value => value < -40 ? Absent : scale * MathF.Pow(value / 1000f, power) * MathF.Sign(value));

    static FeatureProfile Profile(FeatureColumn column, float[] values, float[] outcomes) =>
        FeatureProfile.Of(new FeatureMatrix([column], [.. values.Select((_, row) => $"{row}")], [values]), outcomes)[0];
}

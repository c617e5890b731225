using CreditScoring.Drift;
using CreditScoring.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Drift;

public sealed class ColumnTestsTests
{
    [Fact]
    public void The_distance_of_Kolmogorov_and_Smirnov_counts_values_at_or_below_each()
    {
        // 1 2 3 4 against 3 4 5 6: at 2, two quarters are below and none of the others.
        var pair = Numbers([1, 2, 3, 4], [3, 4, 5, 6]);

        Assert.Equal(0.5, ColumnTests.KolmogorovDistance(pair), 1e-15);
    }

    [Fact]
    public void The_direction_is_the_share_of_pairs_above_less_those_below()
    {
        // Of 16 pairs 13 have the current value above, one below, two are equal: 3-4 with 3, 4-3.
        var pair = Numbers([1, 2, 3, 4], [3, 4, 5, 6]);

        Assert.Equal((13 - 1) / 16.0, ColumnTests.Direction(pair), 1e-15);
    }

    [Fact]
    public void Total_variation_is_the_share_that_would_have_to_change_level() =>
        Assert.Equal(0.3, ColumnTests.TotalVariation(Levels(("a", 50, 20), ("b", 30, 30), ("c", 20, 50))), 1e-15);

    [Fact]
    public void Counts_are_tested_on_both_samples()
    {
        // 30 of 100 against 45 of 100: expected 37.5 and 62.5; 4 × 7.5² / 37.5 … = 3 + 1.8 = 4.8 on one degree: p 0.0285.
        Assert.Equal(0.028459736916310526, ColumnTests.Homogeneity([30, 70], [45, 55]), 1e-12);
    }

    [Fact]
    public void Rare_levels_are_counted_together_and_a_single_cell_tells_nothing()
    {
        Assert.Equal(1, ColumnTests.Homogeneity([2, 1, 1], [1, 2, 0]));
        Assert.Equal(ColumnTests.Homogeneity([60, 40], [70, 30]), ColumnTests.Homogeneity([60, 1, 2, 3, 34], [70, 3, 2, 1, 24]), 0.2);
    }

    [Fact]
    public void Values_beyond_all_others_are_as_likely_as_any_choice_of_the_pooled_extremes()
    {
        // The two greatest of four are both current: one way of six; so are none of the least. Twice the less likely side.
        var range = ColumnTests.All(Numbers([1, 2], [3, 4]), 0.05, new DriftOptions()).First(evidence => evidence.Kind == DriftKind.Range);

        Assert.Equal(1, range.Effect);
        Assert.Equal(2 / 6.0, range.PValue, 1e-12);
    }

    [Fact]
    public void A_level_never_seen_is_unlikely_when_the_reference_has_no_rare_ones()
    {
        var sure = Evidence(Levels(("a", 500, 480), ("b", 500, 500), ("new", 0, 20)), DriftKind.UnseenLevels);
        var open = Evidence(SamplePair.Of(
            ColumnSample.OfLevels(Enumerable.Range(0, 1000).Select(row => $"level {row}")), ColumnSample.OfLevels(Enumerable.Range(990, 1000).Select(row => $"level {row}"))), DriftKind.UnseenLevels);

        Assert.Equal((0.02, 1e-6 > sure.PValue), (sure.Effect, true));
        Assert.Equal(["new"], sure.Levels);
        Assert.Equal((0.99, 1.0), (open.Effect, open.PValue)); // where each level is new, one more is no news
    }

    [Fact]
    public void How_many_unseen_rows_to_expect_follows_from_the_levels_seen_once()
    {
        // None of 1,000 rows is alone on its level: (0 + 1 + 2 √1) / 1,000 of the rows may be new by chance; three of 1,000 are.
        Assert.Equal(0.5771465148207763, Evidence(Levels(("a", 500, 497), ("b", 500, 500), ("new", 0, 3)), DriftKind.UnseenLevels).PValue, 1e-10);
    }

    [Fact]
    public void A_level_that_is_gone_is_named()
    {
        var lost = Evidence(Levels(("a", 900, 1000), ("gone", 100, 0)), DriftKind.LostLevels);

        Assert.Equal(0.1, lost.Effect, 1e-15);
        Assert.Equal(["gone"], lost.Levels);
        Assert.True(lost.PValue < 1e-20);
    }

    [Fact]
    public void A_column_that_comes_to_hold_one_value_is_told()
    {
        var constant = Evidence(Numbers([.. Enumerable.Range(0, 200).Select(row => row % 2.0)], [.. Enumerable.Repeat(1.0, 100)]), DriftKind.Constant);

        Assert.Equal(0.5, constant.Effect, 1e-15);
        Assert.True(constant.PValue < 1e-15);
        Assert.DoesNotContain(ColumnTests.All(Numbers([1, 1], [1, 1]), 0.05, new DriftOptions()), evidence => evidence.Kind == DriftKind.Constant);
    }

    [Fact]
    public void No_column_breaks_a_test_and_each_probability_is_one() => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
    {
        var random = new Random64((ulong)seed.Get);
        var pair = SamplePair.Of(ColumnSample.OfNumbers(Some(random)), ColumnSample.OfNumbers(Some(random)));

        Assert.All(
            new[] { pair, pair.AsCategories() }.SelectMany(one => ColumnTests.All(one, 0.05, new DriftOptions())),
            evidence => Assert.True(evidence is { PValue: >= 0 and <= 1, Effect: >= 0 and <= 1 }, evidence.ToString()));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ranks_alone_count_for_the_distance_and_the_direction() => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
    {
        var random = new Random64((ulong)seed.Get);
        var (before, now) = (Some(random), Some(random));
        var (plain, bent) = (Numbers(before, now), Numbers(Array.ConvertAll(before, Bent), Array.ConvertAll(now, Bent)));

        return ColumnTests.KolmogorovDistance(plain) == ColumnTests.KolmogorovDistance(bent) && ColumnTests.Direction(plain) == ColumnTests.Direction(bent)
            && ColumnTests.Direction(plain) == -ColumnTests.Direction(Numbers(now, before));

        static double Bent(double value) => double.IsFinite(value) ? Math.Exp(value / 4) : value;
    }).QuickCheckThrowOnFailure();

    static DriftEvidence Evidence(SamplePair pair, DriftKind kind) => ColumnTests.All(pair, 0.05, new DriftOptions()).First(evidence => evidence.Kind == kind);

    static SamplePair Numbers(double[] reference, double[] current) => SamplePair.Of(ColumnSample.OfNumbers(reference.AsSpan()), ColumnSample.OfNumbers(current.AsSpan()));

    static SamplePair Levels(params (string Level, int Reference, int Current)[] counts) => SamplePair.Of(
        ColumnSample.OfCounts(counts.Select(count => new LevelCount(count.Level, count.Reference)), 0), ColumnSample.OfCounts(counts.Select(count => new LevelCount(count.Level, count.Current)), 0));

    // Empty, constant, tied, missing and infinite samples among them.
    static double[] Some(Random64 random)
    {
        var (kind, count) = (random.NextInt32(4), random.NextInt32(60));

        return [.. Enumerable.Range(0, count).Select(_ => random.NextInt32(12) switch
        {
            0 => double.NaN,
            1 => kind == 3 ? double.PositiveInfinity : 1,
            _ => kind == 0 ? 7 : kind == 1 ? random.NextInt32(4) : random.NextNormal(),
        })];
    }
}

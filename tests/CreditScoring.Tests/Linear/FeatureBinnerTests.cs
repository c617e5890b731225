using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Linear;
using CreditScoring.Numerics;
using CreditScoring.Tests.Learning;

namespace CreditScoring.Tests.Linear;

public sealed class FeatureBinnerTests
{
    static readonly FeatureColumn Home = FeatureColumn.Category("HOME", ["owner", "tenant", "parents", "castle"]);

    [Fact]
    public void Puts_each_value_into_the_bin_that_counted_it()
    {
        var rows = Rows(FeatureColumn.Numeric("VALUE"), 3_000, value => 0.3 - 0.05 * value);
        var binning = FeatureBinner.Bin(rows, 0, new BinningOptions());
        var (values, clients, defaults) = (rows.Matrix.Column(0), new int[binning.Bins.Count], new int[binning.Bins.Count]);
        for (var row = 0; row < values.Length; row++)
        {
            clients[binning.BinOf(values[row])]++;
            defaults[binning.BinOf(values[row])] += (int)rows.Defaults[row];
        }

        Assert.Equal(binning.Bins.Select(bin => bin.Clients), clients);
        Assert.Equal(binning.Bins.Select(bin => bin.Defaults), defaults);
        Assert.True(binning.Bins.Count > 3);
    }

    [Fact]
    public void Bins_begin_at_their_lower_end_and_stop_before_their_upper_one()
    {
        var binning = FeatureBinner.Bin(Rows(FeatureColumn.Numeric("VALUE"), 3_000, value => 0.3 - 0.05 * value), 0, new BinningOptions());
        for (var bin = 1; bin < binning.Bins.Count - 1; bin++)
        {
            var lower = binning.Bins[bin].Lower!.Value;
            Assert.Equal(bin, binning.BinOf(lower));
            Assert.Equal(bin - 1, binning.BinOf(MathF.BitDecrement(lower)));
        }

        Assert.Equal(binning.Bins.Count - 1, binning.BinOf(float.NaN));
        Assert.Equal(0, binning.BinOf(float.NegativeInfinity));
        Assert.Equal(binning.Bins.Count - 2, binning.BinOf(float.PositiveInfinity));
    }

    [Fact]
    public void Bins_keep_to_the_rules_and_the_rate_goes_one_way()
    {
        var options = new BinningOptions { MaxBins = 4, MinShare = 0.1, MinDefaults = 20, MinRateGap = 0.01 };
        var binning = FeatureBinner.Bin(Rows(FeatureColumn.Numeric("VALUE"), 3_000, value => 0.3 - 0.05 * value), 0, options);
        var known = binning.Bins.SkipLast(1).ToList();

        Assert.Equal(BinTrend.Descending, binning.Trend);
        Assert.InRange(known.Count, 2, 4);
        Assert.All(known, bin => Assert.True(bin.Clients >= 300 && bin.Defaults >= 20));
        Assert.All(known.Zip(known.Skip(1)), pair => Assert.True(pair.First.DefaultRate - pair.Second.DefaultRate >= 0.01));
        Assert.All(known.Zip(known.Skip(1)), pair => Assert.True(pair.First.Woe < pair.Second.Woe));
    }

    [Fact]
    public void A_feature_that_goes_against_its_expected_direction_gets_one_bin()
    {
        double Safer(float value) => 0.3 - 0.05 * value;

        var refused = FeatureBinner.Bin(Rows(FeatureColumn.Numeric("VALUE", direction: 1), 3_000, Safer), 0, new BinningOptions());
        var followed = FeatureBinner.Bin(Rows(FeatureColumn.Numeric("VALUE", direction: -1), 3_000, Safer), 0, new BinningOptions());
        var ignored = FeatureBinner.Bin(Rows(FeatureColumn.Numeric("VALUE", direction: 1), 3_000, Safer), 0, new BinningOptions { FollowDirections = false });

        Assert.True(refused.Information < 0.02);
        Assert.True(followed.Information > 0.1);
        Assert.Equal(followed.Information, ignored.Information);
    }

    [Fact]
    public void Missing_values_have_a_bin_whose_evidence_is_zero_when_they_are_few()
    {
        var many = FeatureBinner.Bin(Rows(FeatureColumn.Numeric("VALUE"), 3_000, _ => 0.1, missing: 0.3), 0, new BinningOptions());
        var few = FeatureBinner.Bin(Rows(FeatureColumn.Numeric("VALUE"), 3_000, _ => 0.1, missing: 0.01), 0, new BinningOptions());
        var none = FeatureBinner.Bin(Rows(FeatureColumn.Numeric("VALUE"), 3_000, _ => 0.1, missing: 0), 0, new BinningOptions());

        Assert.NotEqual(0, many.Bins[^1].Woe);
        Assert.True(few.Bins[^1].Clients > 0);
        Assert.Equal(0, few.Bins[^1].Woe);
        Assert.Equal((0, 0.0), (none.Bins[^1].Clients, none.Bins[^1].Woe));
    }

    [Fact]
    public void Levels_stand_in_the_order_of_their_risk_and_rare_ones_with_words_never_seen()
    {
        // Owners repay, tenants do not, parents are between, and there is hardly a castle.
        var random = new Random64(3);
        float[] levels = [.. Enumerable.Range(0, 3_000).Select(row => row % 100 == 0 ? 3f : row % 3)];
        float[] defaults = [.. levels.Select(level => random.NextDouble() < (level switch { 0 => 0.04, 1 => 0.3, _ => 0.12 }) ? 1f : 0f)];
        var binning = FeatureBinner.Bin(TrainingRows.All(Matrix(Home, levels), defaults), 0, new BinningOptions());

        Assert.True(binning.BinOf(0) < binning.BinOf(2) && binning.BinOf(2) < binning.BinOf(1));
        Assert.Equal(binning.BinOf(3), binning.BinOf(4)); // a castle, and a word that the list does not have
        Assert.Equal([0, 1, 2, 3, 4], binning.Bins.SelectMany(bin => bin.Levels ?? []).Order());
        Assert.Equal(BinTrend.Ascending, binning.Trend);
    }

    [Fact]
    public void Thresholds_have_three_digits_unless_their_neighbours_are_nearer()
    {
        var wide = FeatureBinner.Bin(Rows(FeatureColumn.Numeric("VALUE"), 3_000, value => 0.3 - 0.05 * value), 0, new BinningOptions());
        var narrow = FeatureBinner.Bin(Rows(FeatureColumn.Numeric("VALUE"), 3_000, value => 0.3 - 0.05 * 1_000 * (value - 40), scale: value => 40 + value / 1_000), 0, new BinningOptions());

        Assert.All(wide.Bins.SkipLast(1).Skip(1), bin => Assert.Equal(Math.Round(bin.Lower!.Value, bin.Lower < 1 ? 3 : 2), bin.Lower.Value, 1e-6));
        Assert.True(narrow.Bins.Count > 3);
    }

    [Fact]
    public void An_option_out_of_range_is_named()
    {
        var rows = Rows(FeatureColumn.Numeric("VALUE"), 100, _ => 0.5);

        Assert.Contains("PreBins", Assert.Throws<ArgumentOutOfRangeException>(() => FeatureBinner.Bin(rows, 0, new BinningOptions { PreBins = 61 })).Message, StringComparison.Ordinal);
        Assert.Contains("Smoothing", Assert.Throws<ArgumentOutOfRangeException>(() => FeatureBinner.Bin(rows, 0, new BinningOptions { Smoothing = 0 })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => FeatureBinner.Bin(TrainingRows.All(rows.Matrix, new float[100]), 0, new BinningOptions()));
    }

    [Fact]
    public void Bins_that_leave_a_gap_or_a_level_out_are_refused()
    {
        FeatureBin Bin(float? lower, float? upper, params int[] levels) => new() { Lower = lower, Upper = upper, Levels = levels, Clients = 1, Defaults = 0, Woe = 0 };
        var missing = Bin(null, null) with { IsMissing = true, Levels = null };

        Assert.Throws<ArgumentException>(() => new FeatureBinning(FeatureColumn.Numeric("VALUE"), BinTrend.Ascending, 0, [Bin(null, 1), Bin(2, null), missing]));
        Assert.Throws<ArgumentException>(() => new FeatureBinning(FeatureColumn.Numeric("VALUE"), BinTrend.Ascending, 0, [Bin(null, null)]));
        Assert.Throws<ArgumentException>(() => new FeatureBinning(Home, BinTrend.Ascending, 0, [Bin(null, null, 0, 1, 2, 3), missing]));
    }

    static TrainingRows Rows(FeatureColumn column, int clients, Func<float, double> rate, double missing = 0.1, Func<float, float>? scale = null)
    {
        var random = new Random64(7);
        float[] values = [.. Enumerable.Range(0, clients).Select(_ => (scale ?? (value => value))((float)(6 * random.NextDouble())))];
        float[] defaults = [.. values.Select(value => random.NextDouble() < rate(value) ? 1f : 0f)];

        return TrainingRows.All(Matrix(column, [.. values.Select(value => random.NextDouble() < missing ? float.NaN : value)]), defaults);
    }

    static FeatureMatrix Matrix(FeatureColumn column, float[] values) => new([column], SomeClients.Matrix((column.Name, values)).Clients, [values]);
}

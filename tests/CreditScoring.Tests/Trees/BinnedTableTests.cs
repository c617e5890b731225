using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Trees;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Trees;

public class BinnedTableTests
{
    [Fact]
    public void Cuts_few_values_between_each_two()
    {
        var table = BinnedTable.Of(SomeTrees.Matrix([3, 1, 1, float.NaN, 2, -0f, 0f]));

        Assert.Equal([0.5f, 1.5f, 2.5f], Thresholds(table.Bins[0]));
        Assert.Equal([3, 1, 1, 4, 2, 0, 0], table.Column(0).Select(code => (int)code));
    }

    [Fact]
    public void Puts_a_value_on_a_threshold_into_the_upper_bin()
    {
        var bins = BinnedTable.Of(SomeTrees.Matrix([1, 3])).Bins[0];

        Assert.Equal(1, bins.Code(2));
        Assert.Equal(0, bins.Code(MathF.BitDecrement(2)));
    }

    [Fact]
    public void Tells_neighbouring_floats_apart()
    {
        var bins = BinnedTable.Of(SomeTrees.Matrix([1, MathF.BitIncrement(1)])).Bins[0];

        Assert.Equal((0, 1), (bins.Code(1), bins.Code(MathF.BitIncrement(1))));
    }

    [Fact]
    public void Gives_a_value_that_fills_a_bin_one_of_its_own()
    {
        // Half of the rows are 0; the other half must keep nearly all of the bins.
        float[] values = [.. Enumerable.Repeat(0f, 5_000), .. Enumerable.Range(1, 5_000).Select(value => (float)value)];
        var table = BinnedTable.Of(SomeTrees.Matrix(values));

        Assert.Equal(0.5f, Thresholds(table.Bins[0])[0]);
        Assert.InRange(table.Bins[0].Count, 250, 255);
        Assert.InRange(table.Column(0).Skip(5_000).CountBy(code => code).Max(bin => bin.Value), 15, 25);
    }

    [Fact]
    public void Agrees_with_its_thresholds_and_fills_bins_evenly() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<PositiveInt>(), (seed, size) =>
        {
            var random = new Random64((ulong)seed.Get);
            var most = 2 + random.NextInt32(254);
            float[] values = [.. Enumerable.Range(0, 20 * size.Get).Select(_ => (float)Math.Round(random.NextNormal() * size.Get * 10))];
            var bins = BinnedTable.Of(SomeTrees.Matrix(values), most).Bins[0];
            var thresholds = Thresholds(bins);

            return bins.Count <= most
                && thresholds.SequenceEqual(thresholds.Order())
                && values.All(value => bins.Code(value) == thresholds.Count(threshold => threshold <= value));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Keeps_a_bin_per_level_of_a_category()
    {
        var bins = BinnedTable.Of(SomeTrees.Matrix([FeatureColumn.Category("job", ["a", "b", "c"])], [2, 0, 3, float.NaN]), maxBins: 2).Bins[0];

        Assert.Equal([0, 1, 2, 3, 4], new[] { 0, 1, 2, 3, float.NaN }.Select(bins.Code));
    }

    [Fact]
    public void Gathers_the_rarest_levels_when_there_are_more_than_codes()
    {
        var column = FeatureColumn.Category("town", [.. Enumerable.Range(0, 1_000).Select(town => "town " + town)]);
        float[] values = [.. Enumerable.Range(0, 1_000).Select(town => (float)town), .. Enumerable.Range(700, 254).Select(town => (float)town)];
        var bins = BinnedTable.Of(SomeTrees.Matrix([column], values)).Bins[0];

        Assert.Equal(255, bins.Count);
        Assert.Equal((254, 254, 254), (bins.Code(0), bins.Code(699), bins.Code(1_000)));
        Assert.Equal((0, 253), (bins.Code(700), bins.Code(953)));
    }

    [Fact]
    public void Names_the_feature_and_client_of_a_value_it_cannot_bin()
    {
        string Refused(FeatureColumn column, float value) =>
            Assert.Throws<ArgumentException>(() => BinnedTable.Of(SomeTrees.Matrix([column], [1, value]))).Message;

        Assert.Contains("Feature age of client client 1 is Infinity; give a finite number", Refused(FeatureColumn.Numeric("age"), float.PositiveInfinity));
        Assert.Contains("is 1.5; give a whole number from 0 to 2", Refused(FeatureColumn.Category("job", ["a", "b"]), 1.5f));
        Assert.Contains("is 3; give", Refused(FeatureColumn.Category("job", ["a", "b"]), 3));
    }

    [Fact]
    public void Refuses_an_empty_matrix() =>
        Assert.Contains("0 clients and 1 features", Assert.Throws<ArgumentException>(() => BinnedTable.Of(SomeTrees.Matrix(Array.Empty<float>()))).Message);

    static float[] Thresholds(FeatureBins bins) => [.. Enumerable.Range(0, bins.Count - 1).Select(bins.ThresholdAfter)];
}

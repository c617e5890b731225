using CreditScoring.Api.Features;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Features;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Api.Tests.Features;

public sealed class HistogramTests
{
    [Fact]
    public void Counts_whole_numbers_one_by_one()
    {
        // 0, 0, 1, 3 by hand: two clients without a child, one with one, none with two, one with three, who defaulted.
        var bins = Histogram.Of(Some.Values(Some.Feature(FeatureUnit.Count), [0, 0, 1, 3], defaults: 3));

        Assert.Equal(
            [new(0, 1, 2, 0, 0), new(1, 2, 1, 0, 0), new(2, 3, 0, 0, 0), new DistributionBin(3, 4, 0, 1, 0)],
            bins);
    }

    [Fact]
    public void Opens_the_ends_where_rare_values_would_stretch_the_axis()
    {
        float[] values = [.. Enumerable.Range(0, 1000).Select(value => value % 100f), 1e9f];

        var bins = Histogram.Of(Some.Values(Some.Feature(FeatureUnit.Money), values));

        Assert.Equal(0, bins[0].Lower);
        Assert.Null(bins[^1].Upper);
        Assert.Equal(95, bins[^1].Lower);
    }

    [Fact]
    public void Counts_a_client_at_a_boundary_in_the_interval_above() =>
        Assert.Equal(new DistributionBin(1, 2, 1, 0, 0), Histogram.Of(Some.Values(Some.Feature(FeatureUnit.Count), [0, 1]))[1]);

    [Fact]
    public void Has_no_interval_when_nothing_is_known() =>
        Assert.Empty(Histogram.Of(Some.Values(Some.Feature(FeatureUnit.Money), [float.NaN])));

    [Fact]
    public void Shows_one_value_that_all_share_in_one_interval() =>
        Assert.Equal(2, Assert.Single(Histogram.Of(Some.Values(Some.Feature(FeatureUnit.None), [0.3f, 0.3f]))).Repaid);

    [Fact]
    public void Counts_every_known_value_once() => Prop.ForAll(ArbMap.Default.ArbFor<float[]>(), given =>
    {
        var values = Array.ConvertAll(given, value => float.IsFinite(value) ? value : float.NaN);
        var bins = Histogram.Of(Some.Values(Some.Feature(FeatureUnit.None), values));

        return bins.Sum(bin => bin.Repaid) == values.Count(value => !float.IsNaN(value)) && bins.Count <= 48;
    }).QuickCheckThrowOnFailure();
}

using System.Globalization;
using CreditScoring.Drift;
using CreditScoring.Features;

namespace CreditScoring.Tests.Drift;

public sealed class PopulationStabilityTests
{
    [Fact]
    public void Every_reference_case_gives_the_index_of_banks()
    {
        var compared = 0;
        foreach (var each in DriftReference.Json("expected.json").GetProperty("cases").EnumerateArray())
        {
            if (!each.TryGetProperty("scipy", out var scipy))
                continue;

            var isNumeric = each.GetProperty("type").GetString() == "num";
            var kind = isNumeric ? FeatureKind.Numeric : FeatureKind.Category;
            var expected = scipy.GetProperty(isNumeric ? "bank_psi_10" : "bank_psi");
            var column = each.GetProperty("column").GetString()!;
            var found = PopulationStability.Of(SamplePair.Of(
                DriftReference.Sample(each.GetProperty("reference").GetString()!, column, kind), DriftReference.Sample(each.GetProperty("current").GetString()!, column, kind)));

            Assert.InRange(DriftReference.Deviation(expected.GetProperty("value").GetDouble(), found.Psi), 0, 1e-12);
            Assert.Equal(
                expected.GetProperty(isNumeric ? "bins_non_missing" : "ref_levels").GetInt32(),
                found.Bins.Count(bin => bin.Kind is StabilityBinKind.Values or StabilityBinKind.Level));
            compared++;
        }

        Assert.Equal(92, compared);
    }

    [Fact]
    public void Two_bins_are_worked_by_hand()
    {
        // Half below and half above becomes 40 and 60 of 100: (0.4 - 0.5) ln 0.8 + (0.6 - 0.5) ln 1.2.
        var found = PopulationStability.Of(SamplePair.Of(Numbers(Enumerable.Repeat(1.0, 50).Concat(Enumerable.Repeat(2.0, 50))),
            Numbers(Enumerable.Repeat(1.0, 40).Concat(Enumerable.Repeat(2.0, 60)))), edges: [1]);

        Assert.Equal(0.040546510810816, found.Psi, 1e-12);
        Assert.Equal(StabilityLight.Green, found.Light);
        // 3.841459 x (1/100 + 1/100): with 100 rows a side, twice this is still chance.
        Assert.Equal(0.07682918, found.Chance95, 1e-7);
        Assert.False(found.IsBeyondChance);
    }

    [Fact]
    public void A_value_on_an_edge_belongs_below_it()
    {
        var found = PopulationStability.Of(SamplePair.Of(Numbers([1, 2, 3]), Numbers([2, 2, 2.5])), edges: [1.5, 2]);

        Assert.Equal([(1, 0), (1, 2), (1, 1), (0, 0)], found.Bins.Select(bin => (bin.Reference, bin.Current)));
        Assert.Equal((1.5, 2), (found.Bins[1].Lower, found.Bins[1].Upper));
    }

    [Fact]
    public void Missing_rows_and_new_levels_have_bins_of_their_own()
    {
        var found = PopulationStability.Of(SamplePair.Of(ColumnSample.OfLevels(["a", "a", "b", null]), ColumnSample.OfLevels(["a", "c", null, null])));

        Assert.Equal(
            [(StabilityBinKind.Level, "a", 2, 1), (StabilityBinKind.Level, "b", 1, 0), (StabilityBinKind.NewLevel, null, 0, 1), (StabilityBinKind.Missing, null, 1, 2)],
            found.Bins.Select(bin => (bin.Kind, bin.Level, bin.Reference, bin.Current)));
        Assert.Equal(StabilityLight.Red, found.Light);
    }

    [Fact]
    public void Infinite_rows_count_as_missing() =>
        Assert.Equal((0, 1), Last(PopulationStability.Of(SamplePair.Of(Numbers([1, 2]), Numbers([1, double.PositiveInfinity])))));

    [Theory]
    [InlineData(0.4, StabilityLight.Green)] // 0.0405
    [InlineData(0.3, StabilityLight.Amber)] // -0.2 ln 0.6 + 0.2 ln 1.4 = 0.1695
    [InlineData(0.2, StabilityLight.Red)] // -0.3 ln 0.4 + 0.3 ln 1.6 = 0.4159
    public void Lights_turn_at_a_tenth_and_at_a_quarter(double share, StabilityLight light)
    {
        var reference = ColumnSample.OfCounts([new("a", 5000), new("b", 5000)], 0);
        var current = ColumnSample.OfCounts([new("a", (int)(10_000 * share)), new("b", 10_000 - (int)(10_000 * share))], 0);

        Assert.Equal(light, PopulationStability.Of(SamplePair.Of(reference, current)).Light);
    }

    [Fact]
    public void The_same_sample_has_no_index()
    {
        var sample = Numbers([1, 2, 3, double.NaN]);

        Assert.Equal(0, PopulationStability.Of(SamplePair.Of(sample, sample)).Psi);
        Assert.Equal(0, PopulationStability.Of(SamplePair.Of(Numbers([double.NaN]), Numbers([double.NaN]))).Chance95);
    }

    [Fact]
    public void What_chance_explains_agrees_with_the_reference()
    {
        foreach (var each in DriftReference.Json("extras.json").GetProperty("psi_null_quantile").EnumerateObject())
        {
            var sizes = each.Name.Split(',').Select(part => int.Parse(part.Split('=')[1], CultureInfo.InvariantCulture)).ToArray();

            Assert.Equal(each.Value.GetProperty("mean").GetDouble(), PopulationStability.ChanceMean(sizes[0], sizes[1], sizes[2]), 1e-15);
            Assert.InRange(DriftReference.Deviation(each.Value.GetProperty("q95").GetDouble(), PopulationStability.ChanceQuantile(sizes[0], sizes[1], sizes[2], 0.05)), 0, 1e-11);
            Assert.InRange(DriftReference.Deviation(each.Value.GetProperty("q999").GetDouble(), PopulationStability.ChanceQuantile(sizes[0], sizes[1], sizes[2], 0.001)), 0, 1e-11);
        }
    }

    [Fact]
    public void Refuses_samples_without_rows_and_edges_that_do_not_rise()
    {
        Assert.Throws<ArgumentException>(() => PopulationStability.Of(SamplePair.Of(Numbers([]), Numbers([1]))));
        Assert.Throws<ArgumentException>(() => PopulationStability.Of(SamplePair.Of(Numbers([1]), Numbers([1])), edges: [2, 2]));
    }

    static (int, int) Last(PopulationStability stability) => (stability.Bins[^1].Reference, stability.Bins[^1].Current);

    static ColumnSample Numbers(IEnumerable<double> numbers) => ColumnSample.OfNumbers(numbers.ToArray());
}

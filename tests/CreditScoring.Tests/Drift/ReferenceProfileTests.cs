using CreditScoring.Drift;
using CreditScoring.Features;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Drift;

public sealed class ReferenceProfileTests
{
    [Fact]
    public void Columns_of_few_values_and_of_levels_get_the_same_report_as_from_the_rows()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var (reference, current) = (Coarse(seed, 3000, 0), Coarse(seed + 100, 2000, seed % 3 * 0.2));
            var (rows, profile) = (DriftComparison.Compare(reference, current, new DriftOptions()), ReferenceProfile.Of(reference).Compare(current, new DriftOptions()));

            Assert.Equal(Json(rows), Json(profile));
        }
    }

    [Fact]
    public void Missing_infinite_range_and_the_index_on_tenths_are_exact_whatever_the_values()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var (reference, current) = (Fine(seed, 5000, 0), Fine(seed + 100, 1500, 0.3));
            var rows = DriftComparison.Compare(reference, current, new DriftOptions()).Columns[0];
            var profile = ReferenceProfile.Of(reference).Compare(current, new DriftOptions()).Columns[0];

            foreach (var kind in new[] { DriftKind.Missing, DriftKind.Infinite, DriftKind.Range })
            {
                Assert.Equal(Of(rows, kind) with { AdjustedPValue = 1 }, Of(profile, kind) with { AdjustedPValue = 1 }, Same);
                Assert.True(Of(profile, kind).IsExact);
            }

            Assert.Equal(rows.Stability!.Psi, profile.Stability!.Psi);
            Assert.Equal(rows.Stability.Bins, profile.Stability.Bins);
            Assert.True(profile.Stability.IsExact);
            Assert.Equal((true, false), (rows.IsDirectionExact, profile.IsDirectionExact)); // values between two edges count as equal
            Assert.Equal(rows.Reference!.Quantiles, profile.Reference!.Quantiles);
            Assert.Equal(rows.Reference with { Quantiles = [] }, profile.Reference with { Quantiles = [] });
        }
    }

    [Fact]
    public void The_distance_of_many_values_is_a_lower_bound_within_a_stated_one()
    {
        var isBelow = false;
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var (reference, current) = (Fine(seed, 5000, 0), Fine(seed + 500, 400 + 50 * (int)seed, seed % 4 * 0.1));
            var exact = Of(DriftComparison.Compare(reference, current, new DriftOptions()).Columns[0], DriftKind.Distribution);
            var known = ReferenceProfile.Of(reference);
            var found = Of(known.Compare(current, new DriftOptions()).Columns[0], DriftKind.Distribution);
            var grid = known.Columns[0].Grid!;

            Assert.False(found.IsExact);
            Assert.InRange(exact.Effect, found.Effect, found.EffectAtMost!.Value);
            Assert.True(found.EffectAtMost - found.Effect <= grid.Between.Max() / (double)grid.Count + 1e-12);
            Assert.True(grid.Between.Max() < grid.Count / 120.0 + 1);
            Assert.True(found.PValue >= exact.PValue);
            isBelow |= found.Effect < exact.Effect;
        }

        Assert.True(isBelow, "The profile never lost anything: the bound was not put to the test.");
    }

    [Fact]
    public void A_column_of_one_value_nearly_everywhere_is_as_fine_as_any()
    {
        var random = new Random64(1);
        var values = Enumerable.Range(0, 50_000).Select(row => row < 2_000 ? random.NextDouble() : 7).ToArray();
        var grid = ReferenceProfile.Of(Numbers(values)).Columns[0].Grid!;

        Assert.InRange(grid.Edges.Count, ProfileGrid.MostEdges, ProfileGrid.MostEdges + 9);
        Assert.Equal(48_000, grid.At[grid.Edges.Index().Single(edge => edge.Item == 7).Index]);
    }

    [Fact]
    public void Two_profiles_on_the_same_edges_add_up_to_that_of_all_rows()
    {
        foreach (var (one, two, both) in new[]
        {
            (Fine(1, 4000, 0), Fine(2, 1500, -9), Fine(1, 4000, 0, Fine(2, 1500, -9))),
            (Coarse(1, 4000, 0), Coarse(2, 1500, 1), Coarse(1, 4000, 0, Coarse(2, 1500, 1))),
        })
        {
            var first = ReferenceProfile.Of(one);
            var merged = first.Merge(ReferenceProfile.Of(two, first));
            var whole = ReferenceProfile.Of(both, first);

            Assert.Equal(5500, merged.Rows);
            foreach (var (found, expected) in merged.Columns.Zip(whole.Columns))
            {
                Assert.Equal((expected.Missing, expected.NegativeInfinite, expected.PositiveInfinite, expected.Count), (found.Missing, found.NegativeInfinite, found.PositiveInfinite, found.Count));
                Assert.Equal(expected.Levels, found.Levels);
                Assert.Equal(expected.Grid?.At, found.Grid?.At);
                Assert.Equal(expected.Grid?.Between, found.Grid?.Between);
                Assert.Equal((expected.Grid?.Least, expected.Grid?.Greatest), (found.Grid?.Least, found.Grid?.Greatest));
                Assert.Equal(expected.Grid?.Mean ?? 0, found.Grid?.Mean ?? 0, 1e-12);
                Assert.Equal(expected.Grid?.StandardDeviation ?? 0, found.Grid?.StandardDeviation ?? 0, 1e-12);
            }

            // Some rows of now lie below the edges of the first, some of these below all rows of both.
            var now = Numbers([.. Enumerable.Repeat(-30.0, 7), .. Enumerable.Repeat(-9.5, 20), .. Enumerable.Repeat(-1.0, 173)]);
            if (merged.Find("x") is not null)
                Assert.Equal(Of(DriftComparison.Compare(both, now, new DriftOptions()).Columns[0], DriftKind.Range), Of(merged.Compare(now, new DriftOptions()).Columns[0], DriftKind.Range), Same);
        }
    }

    [Fact]
    public void Profiles_on_other_edges_or_of_other_columns_are_not_merged()
    {
        var one = ReferenceProfile.Of(Fine(1, 400, 0));

        Assert.Contains("other edges", Assert.Throws<ArgumentException>(() => one.Merge(ReferenceProfile.Of(Fine(2, 400, 0)))).Message, StringComparison.Ordinal);
        Assert.Contains("other columns", Assert.Throws<ArgumentException>(() => one.Merge(ReferenceProfile.Of(Coarse(2, 400, 0)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_too_many_levels_the_rarest_are_counted_together_and_their_tests_say_so()
    {
        var many = Levels(Enumerable.Range(0, 5000).Select(row => row < 3000 ? "common" : $"rare{row % 1000:D4}"));
        var profile = ReferenceProfile.Of(many);
        var report = profile.Compare(Levels(Enumerable.Range(0, 3000).Select(row => row < 1800 ? "common" : $"new{row}")), new DriftOptions()).Columns[0];

        Assert.Equal((500, 1002), (profile.Columns[0].Levels.Count, profile.Columns[0].PooledRows));
        Assert.All(report.Evidence, evidence => Assert.Equal(evidence.Kind == DriftKind.Missing, evidence.IsExact));
        Assert.False(report.Stability!.IsExact);
    }

    [Fact]
    public void Written_and_read_back_it_is_the_same_and_says_the_same()
    {
        foreach (var table in new[] { Fine(1, 4000, 0), Coarse(1, 4000, 0), Singles(3, 4000) })
        {
            var profile = ReferenceProfile.Of(table);
            var bytes = ReferenceProfileFile.Write(profile);
            var read = ReferenceProfileFile.Read("profile.json", bytes);

            Assert.Equal(bytes, ReferenceProfileFile.Write(read));
            Assert.Equal(Json(profile.Compare(table, new DriftOptions())), Json(read.Compare(table, new DriftOptions())));
            Assert.Equal(profile.Columns[0].Grid?.Edges, read.Columns[0].Grid?.Edges);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"format":2,"rows":1,"columns":[]}""")]
    [InlineData("""{"format":1,"rows":1,"columns":[{"name":"x","kind":"Numeric","distinct":1,"tenths":[1],"at":[1,2],"between":[0,0],"extremes":[1,1],"moments":[1,0]}]}""")]
    public void What_is_no_profile_is_refused(string json) =>
        Assert.Contains("profile.json", Assert.Throws<InvalidDataException>(() => ReferenceProfileFile.Read("profile.json", System.Text.Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void Three_hundred_columns_of_300000_fine_values_stay_under_a_megabyte()
    {
        // What a column takes hardly depends on its rows: each edge and count gains a digit for ten times as many.
        var column = ReferenceProfileFile.Write(ReferenceProfile.Of(Singles(1, 300_000))).Length;

        Assert.InRange(300 * column, 100_000, 1_000_000);
    }

    static bool Same(DriftEvidence one, DriftEvidence two) => one with { Levels = [] } == two with { Levels = [] } && one.Levels.SequenceEqual(two.Levels);

    static DriftEvidence Of(ColumnDrift column, DriftKind kind) => column.Evidence.Single(evidence => evidence.Kind == kind);

    static string Json(DriftReport report)
    {
        using var stream = new MemoryStream();
        DriftJson.Write(stream, report);

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    static SampleTable Numbers(double[] values) => new(values.Length, [new SampleColumn("x", FeatureKind.Numeric, () => ColumnSample.OfNumbers(values))]);

    static SampleTable Levels(IEnumerable<string> levels)
    {
        var rows = levels.ToArray();

        return new SampleTable(rows.Length, [new SampleColumn("words", FeatureKind.Category, () => ColumnSample.OfLevels(rows))]);
    }

    static SampleTable Singles(ulong seed, int rows)
    {
        var random = new Random64(seed);
        var values = Enumerable.Range(0, rows).Select(_ => (float)random.NextDouble()).ToArray();

        return new SampleTable(rows, [new SampleColumn("x", FeatureKind.Numeric, () => ColumnSample.OfNumbers(values.AsSpan()))]);
    }

    // Values of 60 kinds, some missing or infinite, and words; a change moves all of it.
    static SampleTable Coarse(ulong seed, int rows, double change, SampleTable? more = null)
    {
        var random = new Random64(seed);
        var numbers = Enumerable.Range(0, rows).Select(_ => random.NextDouble() is < 0.05 ? double.NaN : Math.Floor(60 * Math.Pow(random.NextDouble(), 1 + change))).ToArray();
        var words = Enumerable.Range(0, rows).Select(_ => $"w{(int)(12 * Math.Pow(random.NextDouble(), 1 + 3 * change))}").ToArray();
        if (more is not null)
        {
            var (other, levels) = (more.Columns[0].Sample(), more.Columns[1].Sample());
            numbers = [.. numbers, .. other.Values, .. Enumerable.Repeat(double.NaN, other.Missing)];
            words = [.. words, .. levels.Levels.SelectMany(level => Enumerable.Repeat(level.Level, level.Count))];
        }

        return new SampleTable(numbers.Length, [
            new SampleColumn("few", FeatureKind.Numeric, () => ColumnSample.OfNumbers(numbers)),
            new SampleColumn("words", FeatureKind.Category, () => ColumnSample.OfLevels(words))]);
    }

    static SampleTable Fine(ulong seed, int rows, double change, SampleTable? more = null)
    {
        var random = new Random64(seed);
        var values = Enumerable.Range(0, rows).Select(_ => random.NextDouble() switch
        {
            < 0.03 + 0.05 * 0.3 => double.NaN,
            < 0.06 => double.PositiveInfinity,
            < 0.2 => 0.0,
            _ => Math.Log(random.NextDouble() + 1e-9) + change * random.NextDouble(),
        }).ToArray();
        if (more is not null)
        {
            var other = more.Columns[0].Sample();
            values = [.. values, .. other.Values, .. Enumerable.Repeat(double.NaN, other.Missing), .. Enumerable.Repeat(double.PositiveInfinity, other.PositiveInfinite)];
        }

        return Numbers(values);
    }
}

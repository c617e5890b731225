using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Trees;

public class ColumnPlanTests
{
    [Fact]
    public void Every_varying_feature_lies_in_one_column_from_which_its_code_can_be_read()
    {
        var (matrix, _) = Blocks(900, seed: 1);
        var table = BinnedTable.Of(matrix, threads: 2);
        var seen = new List<int>();
        for (var place = 0; place < table.Plan.Columns.Length; place++)
        {
            if (table.Plan.Columns[place] is not { } column)
                continue;

            Assert.InRange(column.Size, 2, 256);
            seen.AddRange(column.Features);
            for (var row = 0; row < table.RowCount; row++)
            {
                int code = table.Groups[place / RowGroup.Width][row, place % RowGroup.Width];
                for (var member = column.Features.Length - 1; member >= 0; code %= column.Stride(member--))
                    Assert.Equal(table.Code(column.Features[member], row), code / column.Stride(member));
            }
        }

        Assert.Equal(table.Varying, seen.Order());
    }

    [Fact]
    public void Features_with_few_codes_share_bytes_and_blocks_missing_together_share_lanes()
    {
        var table = BinnedTable.Of(Blocks(900, seed: 2).Matrix);
        Assert.True(table.Plan.Columns.Count(column => column is not null) < table.Varying.Length);

        // Features 20 to 49 are missing in seven rows of ten, and together.
        var sets = Enumerable.Range(20, 30).Select(feature => SetOf(table, feature)).Distinct().ToArray();
        Assert.True(Assert.Single(sets) >= 0);
        Assert.NotEqual(sets[0], SetOf(table, 0));
    }

    [Fact]
    public void A_row_is_marked_usual_only_when_all_features_of_the_set_have_their_usual_code()
    {
        var table = BinnedTable.Of(Blocks(900, seed: 3).Matrix);
        var usual = new UsualCodes([.. Enumerable.Range(0, table.Features.Count).Select(table.Column)]);
        foreach (var set in table.Plan.SparseSets.Where(set => set >= 0).Distinct())
        {
            int[] members = [.. table.Varying.Where(feature => SetOf(table, feature) == set)];
            Assert.NotEmpty(members);
            for (var row = 0; row < table.RowCount; row++)
                Assert.Equal(members.Any(feature => table.Code(feature, row) != usual.Code(feature)), (table.Unusual[row] >> set & 1) == 1);
        }
    }

    [Theory]
    [InlineData(1, 1.0)]
    [InlineData(2, 0.5)]
    [InlineData(3, 0.1)]
    public void Sums_by_code_are_those_counted_row_by_row(int threads, double fraction)
    {
        var (matrix, defaults) = Blocks(5_000, seed: 4);
        var table = BinnedTable.Of(matrix);
        using var pool = new TaskPool(threads);
        var gradients = new Gradients(defaults, null, 0);
        int[] rows = [.. Enumerable.Range(0, 5_000).Where(row => row % 3 != 1)];
        gradients.At(new double[5_000], rows, pool);
        var packed = GC.AllocateArray<long>(rows.Length, pinned: true);
        for (var item = 0; item < rows.Length; item++)
            packed[item] = gradients.Packed[rows[item]];
        var search = new SplitSearch(table, new BoostedTreesOptions(), pool);
        var draw = new FeatureDraw(table, fraction, new Random64(9));
        search.Begin(draw, gradients.Scale);

        var leaf = new GrowingLeaf { Count = rows.Length, Total = packed.Sum(), Loss = new LeafLoss(0, 1), Histogram = new long[search.HistogramLength] };
        search.Find(leaf, rows, packed, sibling: null);

        Assert.Equal((int)Math.Round(table.Varying.Length * fraction), draw.Drawn.Length);
        foreach (var feature in draw.Drawn)
        {
            var expected = new long[table.Bins[feature].Count + 1];
            for (var item = 0; item < rows.Length; item++)
                expected[table.Code(feature, rows[item])] += packed[item];
            PackedSums.Accumulate(expected, expected);
            Assert.Equal(expected, search.Sums(leaf, feature).ToArray());
        }
    }

    // The set of lanes in which a feature lies; -1 when its rows are all added.
    static int SetOf(BinnedTable table, int feature)
    {
        var place = Array.FindIndex(table.Plan.Columns, column => column?.Features.Contains(feature) == true);

        return table.Plan.SparseSets[place / RowGroup.LaneWidth];
    }

    // 80 features: 0 to 19 numbers, 20 to 49 missing together in seven rows of ten, 50 to 79 flags and small codes.
    static (FeatureMatrix Matrix, float[] Defaults) Blocks(int rows, ulong seed)
    {
        var random = new Random64(seed);
        var values = Enumerable.Range(0, 80).Select(_ => new float[rows]).ToArray();
        var logOdds = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            var isAbsent = random.NextDouble() < 0.7;
            for (var feature = 0; feature < 80; feature++)
                values[feature][row] = feature switch
                {
                    < 20 => (float)random.NextNormal(),
                    < 50 => isAbsent ? float.NaN : (float)random.NextNormal(),
                    < 70 => random.NextDouble() < 0.2 ? 1 : 0,
                    _ => random.NextInt32(feature - 66),
                };
            logOdds[row] = values[0][row] + values[50][row];
        }

        return (SomeTrees.Matrix(values), SomeTrees.Drawn(logOdds, seed));
    }
}

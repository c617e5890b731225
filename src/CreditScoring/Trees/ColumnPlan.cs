using System.Numerics;

namespace CreditScoring.Trees;

/// <summary>Which features share a byte of a row, and where each byte lies.</summary>
/// <remarks>
/// Features that have their usual code in the same rows (a table that a client is not in, say) get a lane of their own: such a row is then
/// left out of the whole lane at a time, and its sums follow from the leaf's.
/// </remarks>
sealed class ColumnPlan
{
    /// <summary>Features with at most so many codes may share a byte.</summary>
    const int FewCodes = 64;

    /// <summary>Share of rows that a lane must be able to leave out, for the choice of rows to be worth its time.</summary>
    const double LeastUsual = 0.25;

    /// <summary>Share of the first feature's usual rows that the features of a lane must keep in common.</summary>
    const double LeastCommon = 0.85;

    /// <summary>Fewest columns for which rows are chosen.</summary>
    const int LeastColumns = 4;

    /// <summary>Sets of lanes that leave out rows: as many as there are bits in a byte.</summary>
    const int MostSparse = 8;

    ColumnPlan(PackedColumn?[] columns, int[] sparseSets) => (Columns, SparseSets) = (columns, sparseSets);

    /// <summary>The columns, by place: lane after lane, 16 places each; null where a place is empty.</summary>
    public PackedColumn?[] Columns { get; }

    /// <summary>Of each lane: the set of lanes with which it leaves out the rows in which all their features have their usual code, or -1.</summary>
    public int[] SparseSets { get; }

    /// <summary>Number of lanes.</summary>
    public int Lanes => Columns.Length / RowGroup.LaneWidth;

    /// <summary>Plans.</summary>
    /// <param name="codes">Codes of each feature, [feature][row]; those of features that do not vary are empty.</param>
    /// <param name="sizes">Number of codes of each feature.</param>
    public static ColumnPlan Of(byte[][] codes, int[] sizes)
    {
        var usual = new UsualCodes(codes);
        var sparse = new List<List<PackedColumn>>();
        var rest = Enumerable.Range(0, codes.Length).Where(feature => codes[feature].Length > 0).ToList();
        while (sparse.Count < MostSparse && Cluster(rest, usual) is { } cluster)
        {
            rest.RemoveAll(cluster.Contains);
            if (Packed(cluster, sizes, usual) is { Count: >= LeastColumns } columns)
                sparse.Add(columns);
            else
                usual.Forget(cluster, rest);
        }

        rest.Sort();
        var dense = Packed(rest, sizes, usual);

        return new ColumnPlan(
            [.. Spread(dense), .. sparse.SelectMany(Spread)],
            [.. Enumerable.Repeat(-1, LanesOf(dense)), .. sparse.SelectMany((columns, set) => Enumerable.Repeat(set, LanesOf(columns)))]);
    }

    // The features that can be left out together with the one that has its usual code most often.
    static List<int>? Cluster(List<int> features, UsualCodes usual)
    {
        if (features.Count == 0 || features.MaxBy(usual.Share) is var first && usual.Share(first) < LeastUsual)
            return null;

        var cluster = new List<int> { first };
        var common = usual.Rows(first).ToArray();
        var least = LeastCommon * Ones(common);
        foreach (var feature in features.Where(feature => feature != first && usual.Share(feature) >= LeastUsual).OrderByDescending(usual.Share).ThenBy(feature => feature))
        {
            var both = common.Zip(usual.Rows(feature), (left, right) => left & right).ToArray();
            if (Ones(both) < least)
                continue;

            cluster.Add(feature);
            common = both;
        }

        cluster.Sort();

        return cluster;
    }

    static List<PackedColumn> Packed(List<int> features, int[] sizes, UsualCodes usual)
    {
        var bytes = new List<(int Size, List<int> Features)>();
        foreach (var feature in features.Where(feature => sizes[feature] <= FewCodes).OrderByDescending(feature => sizes[feature]))
        {
            // The fullest byte with room for it.
            var best = -1;
            for (var place = 0; place < bytes.Count; place++)
                if (bytes[place].Size * sizes[feature] <= 256 && (best < 0 || bytes[place].Size > bytes[best].Size))
                    best = place;
            if (best < 0)
                bytes.Add((sizes[feature], [feature]));
            else
            {
                bytes[best].Features.Add(feature);
                bytes[best] = (bytes[best].Size * sizes[feature], bytes[best].Features);
            }
        }

        return
        [
            .. features.Where(feature => sizes[feature] > FewCodes).Select(feature => Column([feature])),
            .. bytes.Select(each => Column([.. each.Features])),
        ];

        PackedColumn Column(int[] members) => new(members, [.. members.Select(member => sizes[member])], [.. members.Select(usual.Code)]);
    }

    // Lanes of about the same number of columns.
    static IEnumerable<PackedColumn?> Spread(List<PackedColumn> columns)
    {
        var lanes = LanesOf(columns);
        for (int lane = 0, next = 0; lane < lanes; lane++)
        {
            var count = (columns.Count * (lane + 1) / lanes) - next;
            for (var place = 0; place < RowGroup.LaneWidth; place++)
                yield return place < count ? columns[next + place] : null;
            next += count;
        }
    }

    static int LanesOf(List<PackedColumn> columns) => (columns.Count + RowGroup.LaneWidth - 1) / RowGroup.LaneWidth;

    static int Ones(ulong[] bits) => bits.Sum(BitOperations.PopCount);
}

using System.Runtime.InteropServices;
using CreditScoring.Features;
using CreditScoring.Trees;

namespace CreditScoring.Explanation;

/// <summary>One tree with the background at each of its leaves.</summary>
sealed class TreeBackground
{
    const int Dense = 12; // with so many features or fewer, a leaf's patterns are counted in an array

    readonly LeafPatterns patterns;
    readonly LeafBackground[] leaves;

    public TreeBackground(Tree tree, FeatureMatrix background)
    {
        patterns = new LeafPatterns(tree);
        var counts = Count(background);
        leaves = [.. tree.Leaves.Select((leaf, position) => new LeafBackground(counts[position], patterns.Whole(position), leaf.Value, background.RowCount))];
        Mean = leaves.Sum(leaf => leaf.Mean);
    }

    /// <summary>Mean value over the background, in log-odds.</summary>
    public double Mean { get; }

    /// <summary>Number of leaves.</summary>
    public int LeafCount => leaves.Length;

    /// <summary>The patterns of some clients that follow each other.</summary>
    /// <param name="clients">The clients.</param>
    /// <param name="begin">The first of them.</param>
    /// <param name="end">The one after the last.</param>
    /// <param name="found">Takes, at each leaf, the pattern of each of all clients.</param>
    public void Find(FeatureMatrix clients, int begin, int end, ulong[][] found)
    {
        var (splits, own) = (new ulong[leaves.Length], new ulong[leaves.Length]);
        var row = new ClientRow(clients, patterns);
        for (var client = begin; client < end; client++)
        {
            patterns.Find(row.Of(client), splits, own);
            for (var leaf = 0; leaf < own.Length; leaf++)
                found[leaf][client] = own[leaf];
        }
    }

    /// <summary>The contributions at a leaf for each pattern that occurs, computed once.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="found">Patterns of the clients there; each becomes the place of its contributions.</param>
    /// <returns>Contributions of the features on the way to the leaf, one pattern after the other.</returns>
    public double[] Tabulate(int leaf, Span<ulong> found)
    {
        var places = new Dictionary<ulong, int>();
        foreach (ref var pattern in found)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, pattern, out var isKnown);
            if (!isKnown)
                place = places.Count - 1;
            pattern = (ulong)place;
        }

        var width = patterns.Features[leaf].Length;
        var table = new double[places.Count * width];
        foreach (var (pattern, place) in places)
            leaves[leaf].Add(pattern, table.AsSpan(place * width, width), []);

        return table;
    }

    /// <summary>Adds what is tabulated to a client's contributions.</summary>
    public void Add(int leaf, int place, double[] table, Span<double> contributions)
    {
        var features = patterns.Features[leaf];
        var own = table.AsSpan(place * features.Length, features.Length);
        for (var feature = 0; feature < own.Length; feature++)
            contributions[features[feature]] += own[feature];
    }

    /// <summary>Adds one client's contributions and, in both halves, the interactions of pairs.</summary>
    public void AddPairs(ReadOnlySpan<float> row, Span<double> contributions, double[][] interactions)
    {
        var (splits, own) = (new ulong[leaves.Length], new ulong[leaves.Length]);
        patterns.Find(row, splits, own);
        for (var leaf = 0; leaf < leaves.Length; leaf++)
        {
            var features = patterns.Features[leaf];
            var (parts, pairs) = (new double[features.Length], new double[features.Length * features.Length]);
            leaves[leaf].Add(own[leaf], parts, pairs);
            for (var one = 0; one < features.Length; one++)
            {
                contributions[features[one]] += parts[one];
                for (var two = one + 1; two < features.Length; two++)
                {
                    interactions[features[one]][features[two]] += pairs[one * features.Length + two];
                    interactions[features[two]][features[one]] += pairs[one * features.Length + two];
                }
            }
        }
    }

    Dictionary<ulong, int>[] Count(FeatureMatrix background)
    {
        var counts = new Dictionary<ulong, int>[patterns.Features.Length];
        var dense = new int[counts.Length][];
        for (var leaf = 0; leaf < counts.Length; leaf++)
        {
            counts[leaf] = [];
            dense[leaf] = patterns.Features[leaf].Length <= Dense ? new int[1 << patterns.Features[leaf].Length] : [];
        }

        var (splits, own) = (new ulong[counts.Length], new ulong[counts.Length]);
        var row = new ClientRow(background, patterns);
        for (var client = 0; client < background.RowCount; client++)
        {
            patterns.Find(row.Of(client), splits, own);
            for (var leaf = 0; leaf < own.Length; leaf++)
                if (dense[leaf].Length > 0)
                    dense[leaf][own[leaf]]++;
                else
                    CollectionsMarshal.GetValueRefOrAddDefault(counts[leaf], own[leaf], out _)++;
        }

        for (var leaf = 0; leaf < dense.Length; leaf++)
            for (var pattern = 0; pattern < dense[leaf].Length; pattern++)
                if (dense[leaf][pattern] > 0)
                    counts[leaf].Add((ulong)pattern, dense[leaf][pattern]);

        return counts;
    }

    // One client at a time, of the features that the tree asks for alone: columns are read in order.
    sealed class ClientRow(FeatureMatrix matrix, LeafPatterns patterns)
    {
        readonly int[] asked = [.. patterns.Features.SelectMany(features => features).Distinct()];
        readonly float[] row = new float[matrix.Columns.Count];

        public ReadOnlySpan<float> Of(int client)
        {
            foreach (var feature in asked)
                row[feature] = matrix.Column(feature)[client];

            return row;
        }
    }
}

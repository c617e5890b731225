using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Explanation;

/// <summary>Trees drawn at random over numbers and categories, with missing values, 0 as missing, and features asked for again on the same way.</summary>
static class RandomTrees
{
    /// <summary>Two trees, and a client.</summary>
    public static (BoostedTrees Model, float[] Row) Model(Random64 random, int features, int splits)
    {
        FeatureColumn[] columns = [.. Enumerable.Range(0, features).Select(feature => feature % 3 == 2
            ? FeatureColumn.Category("category " + feature, ["a", "b", "c", "d"])
            : FeatureColumn.Numeric("number " + feature))];

        return (new BoostedTrees(columns, random.NextNormal(), [Tree(random, columns, splits), Tree(random, columns, splits)]), Row(random, columns));
    }

    /// <summary>Clients for a model.</summary>
    public static FeatureMatrix Clients(Random64 random, BoostedTrees model, int count)
    {
        var rows = Enumerable.Range(0, count).Select(_ => Row(random, model.Features)).ToArray();

        return new FeatureMatrix(
            model.Features, [.. rows.Select((_, client) => "client " + client)],
            [.. model.Features.Select((_, feature) => rows.Select(row => row[feature]).ToArray())]);
    }

    /// <summary>Twenty trees whose leaves hold about 1e9, and clients: sums are off by more than 1e-9 for rounding alone.</summary>
    public static (BoostedTrees Model, FeatureMatrix Clients) Huge()
    {
        var random = new Random64(1);
        var columns = Enumerable.Range(0, 6).Select(feature => FeatureColumn.Numeric("number " + feature)).ToArray();
        var model = new BoostedTrees(columns, 0, [.. Enumerable.Range(0, 20).Select(_ => Tree(random, columns, 10)).Select(tree =>
            new Tree(tree.Splits, [.. tree.Leaves.Select(leaf => leaf with { Value = 1e9 * leaf.Value })]))]);

        return (model, Clients(random, model, 8));
    }

    static float[] Row(Random64 random, IReadOnlyList<FeatureColumn> columns) => [.. columns.Select(column => random.NextInt32(4) == 0 ? float.NaN
        : column.Kind == FeatureKind.Category ? random.NextInt32(5) : random.NextInt32(8) == 0 ? 0 : (float)random.NextNormal())];

    static Tree Tree(Random64 random, FeatureColumn[] columns, int count)
    {
        var splits = new List<TreeSplit>();
        for (var split = 0; split < count; split++)
        {
            // A leaf at random becomes the new split's place; the new split keeps it on its left.
            var leaf = random.NextInt32(split + 1);
            for (var parent = 0; parent < split; parent++)
                splits[parent] = splits[parent] with
                {
                    Left = splits[parent].Left == ~leaf ? split : splits[parent].Left,
                    Right = splits[parent].Right == ~leaf ? split : splits[parent].Right,
                };
            var feature = random.NextInt32(columns.Length);
            splits.Add(new TreeSplit
            {
                Feature = feature,
                Threshold = random.NextInt32(20) == 0 ? float.NegativeInfinity : (float)random.NextNormal(),
                LeftLevels = columns[feature].Kind == FeatureKind.Category ? [.. Enumerable.Range(0, 5).Where(_ => random.NextInt32(2) == 0)] : null,
                MissingGoesLeft = random.NextInt32(2) == 0,
                ZeroIsMissing = random.NextInt32(6) == 0,
                Left = ~leaf,
                Right = ~(split + 1),
            });
        }

        return new Tree(splits, [.. Enumerable.Range(0, count + 1).Select(_ => new TreeLeaf(random.NextNormal(), 1 + random.NextInt32(100)))]);
    }
}

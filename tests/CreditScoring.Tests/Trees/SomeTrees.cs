using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Trees;

/// <summary>Samples and models for tests that do not care which.</summary>
static class SomeTrees
{
    public static FeatureMatrix Matrix(IReadOnlyList<FeatureColumn> columns, params float[][] values) =>
        new(columns, [.. Enumerable.Range(0, values[0].Length).Select(row => "client " + row)], values);

    public static FeatureMatrix Matrix(params float[][] values) =>
        Matrix([.. Enumerable.Range(0, values.Length).Select(feature => FeatureColumn.Numeric("feature " + feature))], values);

    /// <summary>Numbers and categories with missing values, and defaults that depend on the first five features.</summary>
    public static (FeatureMatrix Matrix, float[] Defaults) Sample(int rows, int features, ulong seed, int direction = 0)
    {
        var columns = new FeatureColumn[features];
        var values = new float[features][];
        var logOdds = new double[rows];
        for (var feature = 0; feature < features; feature++)
        {
            var random = Random64.ForItem(seed, (ulong)feature);
            var isCategory = feature % 5 == 3;
            columns[feature] = isCategory
                ? FeatureColumn.Category("category " + feature, [.. Enumerable.Range(0, 12).Select(level => "level " + level)])
                : FeatureColumn.Numeric("number " + feature, direction);
            values[feature] = new float[rows];
            for (var row = 0; row < rows; row++)
            {
                var value = isCategory ? random.NextInt32(13) : random.NextNormal();
                var effect = isCategory ? (int)value * 5 % 13 / 6.0 - 1 : value;
                var isMissing = random.NextDouble() < 0.15;
                values[feature][row] = isMissing ? float.NaN : (float)value;
                logOdds[row] += feature >= 5 ? 0 : isMissing ? 0.8 : effect;
            }
        }

        return (Matrix(columns, values), Drawn(logOdds, seed + 1));
    }

    /// <summary>Defaults drawn with given log-odds, less 1.</summary>
    public static float[] Drawn(double[] logOdds, ulong seed)
    {
        var random = new Random64(seed);

        return [.. logOdds.Select(value => random.NextDouble() < LogOdds.ToProbability(value - 1) ? 1f : 0f)];
    }

    /// <summary>A model with missing values and categories in it.</summary>
    public static BoostedTrees Model(ulong seed, int rounds = 20) => Model(seed, rounds, out _);

    public static BoostedTrees Model(ulong seed, int rounds, out FeatureMatrix matrix)
    {
        (matrix, var defaults) = Sample(600, 8, seed);

        return BoostedTreesTrainer.Train(
            matrix, defaults, new BoostedTreesOptions { Rounds = rounds, Leaves = 8, MinRowsPerLeaf = 10, MinRowsPerLevel = 5, CategoryL2 = 1 });
    }

    /// <summary>A tree of one split.</summary>
    public static Tree Stump(float threshold = 0, double left = -1, double right = 1, double leftCover = 1, double rightCover = 1, int feature = 0) =>
        new([new TreeSplit { Feature = feature, Threshold = threshold, Left = ~0, Right = ~1 }], [new TreeLeaf(left, leftCover), new TreeLeaf(right, rightCover)]);

    /// <summary>All of a model that a file would keep, to the last bit.</summary>
    public static string Text(BoostedTrees model) => string.Join('\n', model.Trees.SelectMany(tree => tree.Splits
        .Select(split => $"{split.Feature} {split.Threshold:R} {string.Join(',', split.LeftLevels ?? [])} {split.MissingGoesLeft} {split.ZeroIsMissing} {split.Left} {split.Right} {split.Gain:R}")
        .Concat(tree.Leaves.Select(leaf => $"{leaf.Value:R} {leaf.Cover:R}"))).Prepend($"{model.BaseLogOdds:R}"));

    /// <summary>Chance that a client who defaulted has higher log-odds than one who repaid, ties counting half: counted pair by pair.</summary>
    public static double Auc(double[] logOdds, float[] defaults)
    {
        double wins = 0, pairs = 0;
        for (var bad = 0; bad < defaults.Length; bad++)
            for (var good = 0; good < defaults.Length; good++)
                if (defaults[bad] == 1 && defaults[good] == 0)
                {
                    pairs++;
                    wins += logOdds[bad] > logOdds[good] ? 1 : logOdds[bad] == logOdds[good] ? 0.5 : 0;
                }

        return wins / pairs;
    }
}

using System.Numerics;
using CreditScoring.Features;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Explanation;

/// <summary>Shapley's formulas as they stand: over every set of features. A set is a number whose bits are its features.</summary>
static class BruteForceShapley
{
    /// <summary>Value of each set: unknown features send a client both ways, by cover.</summary>
    public static double[] ByCover(BoostedTrees model, float[] row)
    {
        var covers = model.Trees.Select(tree => tree.SplitCovers()).ToArray();

        return [.. Enumerable.Range(0, 1 << row.Length).Select(set =>
            model.BaseLogOdds + model.Trees.Zip(covers).Sum(pair => Value(pair.First, pair.Second, pair.First.Splits.Count > 0 ? 0 : ~0, row, set)))];
    }

    /// <summary>Value of each set: unknown features come from each background client in turn. Leaves are found without the product's fast walk.</summary>
    public static double[] ByBackground(BoostedTrees model, float[] row, FeatureMatrix background)
    {
        var (values, mixed) = (new double[1 << row.Length], new float[row.Length]);
        for (var set = 0; set < values.Length; set++)
            for (var client = 0; client < background.RowCount; client++)
            {
                background.CopyRow(client, mixed);
                for (var feature = 0; feature < row.Length; feature++)
                    if ((set >> feature & 1) != 0)
                        mixed[feature] = row[feature];
                values[set] += (model.BaseLogOdds + model.Trees.Sum(tree => tree.Value(mixed))) / background.RowCount;
            }

        return values;
    }

    /// <summary>The mean, over the orders of features, of what a feature adds to those before it.</summary>
    public static double[] Contributions(int count, double[] values, out double mean)
    {
        mean = values[0];
        var contributions = new double[count];
        for (var set = 0; set < values.Length; set++)
            for (var feature = 0; feature < count; feature++)
                if ((set >> feature & 1) == 0)
                {
                    var size = BitOperations.PopCount((uint)set);
                    var weight = Factorial(size) * Factorial(count - 1 - size) / Factorial(count);
                    contributions[feature] += weight * (values[set | 1 << feature] - values[set]);
                }

        return contributions;
    }

    /// <summary>Half of each pair's interaction off the diagonal, on it what is left of the contribution: Lundberg et al. (2020), equations 5 to 7.</summary>
    public static double[][] Interactions(int count, double[] values)
    {
        var contributions = Contributions(count, values, out _);
        double[][] interactions = [.. contributions.Select(_ => new double[count])];
        for (var set = 0; set < values.Length; set++)
            for (var one = 0; one < count; one++)
                for (var two = 0; two < count; two++)
                    if (one != two && (set >> one & 1) == 0 && (set >> two & 1) == 0)
                    {
                        var size = BitOperations.PopCount((uint)set);
                        var weight = Factorial(size) * Factorial(count - size - 2) / (2 * Factorial(count - 1));
                        interactions[one][two] += weight * (values[set | 1 << one | 1 << two] - values[set | 1 << one] - values[set | 1 << two] + values[set]);
                    }

        for (var feature = 0; feature < count; feature++)
            interactions[feature][feature] = contributions[feature] - interactions[feature].Sum();

        return interactions;
    }

    /// <summary>Whether interactions are those expected to 1e-10, exactly symmetric, and their rows sum to the contributions to 1e-9.</summary>
    public static bool AreEqual(double[][] expected, double[][] actual, double[] contributions)
    {
        for (var one = 0; one < expected.Length; one++)
        {
            if (!(Math.Abs(actual[one].Sum() - contributions[one]) < 1e-9))
                return false;
            for (var two = 0; two < expected.Length; two++)
                if (!(Math.Abs(expected[one][two] - actual[one][two]) < 1e-10 && actual[one][two].Equals(actual[two][one])))
                    return false;
        }

        return true;
    }

    static double Value(Tree tree, double[] covers, int child, float[] row, int set)
    {
        if (child < 0)
            return tree.Leaves[~child].Value;

        var split = tree.Splits[child];
        if ((set >> split.Feature & 1) != 0)
            return Value(tree, covers, tree.GoesLeft(child, row[split.Feature]) ? split.Left : split.Right, row, set);

        double Cover(int side) => side >= 0 ? covers[side] : tree.Leaves[~side].Cover;

        return (Cover(split.Left) * Value(tree, covers, split.Left, row, set) + Cover(split.Right) * Value(tree, covers, split.Right, row, set))
            / (Cover(split.Left) + Cover(split.Right));
    }

    static double Factorial(int number) => number < 2 ? 1 : number * Factorial(number - 1);
}

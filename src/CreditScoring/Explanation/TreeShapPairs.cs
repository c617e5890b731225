using CreditScoring.Trees;

namespace CreditScoring.Explanation;

/// <summary>Interactions of pairs of features in one tree, when unknown features are weighted by cover.</summary>
/// <remarks>
/// With the symbols of <see cref="TreeShapTree"/>, a leaf gives the pair i, j the interaction v (o_i - z_i)(o_j - z_j) ∫ Π_{k ≠ i, j} f_k dt, half of it to each order of the two:
/// the integral of t^s (1 - t)^(d - 2 - s) is the weight, in the interaction, of a set of s among the d - 2 others.
/// </remarks>
sealed class TreeShapPairs
{
    readonly LeafPatterns patterns;
    readonly double[] values;   // of each leaf
    readonly double[][] shares; // product of cover shares, by leaf and feature on the way there
    readonly (double Point, double Remainder, double Weight)[] points;

    public TreeShapPairs(Tree tree)
    {
        patterns = new LeafPatterns(tree);
        values = [.. tree.Leaves.Select(leaf => leaf.Value)];
        shares = [.. patterns.Features.Select(features => Enumerable.Repeat(1.0, features.Length).ToArray())];
        var covers = tree.SplitCovers();
        if (covers.Length > 0)
            Descend(0, []);
        points = TreeShapQuadrature.OfDegree(Math.Max(0, patterns.Features.Max(features => features.Length) - 2));

        void Descend(int child, List<(int Feature, double Share)> asked)
        {
            if (child < 0)
            {
                foreach (var (feature, share) in asked)
                    shares[~child][Array.IndexOf(patterns.Features[~child], feature)] *= share;
                return;
            }

            var split = tree.Splits[child];
            foreach (var side in (ReadOnlySpan<int>)[split.Left, split.Right])
            {
                asked.Add((split.Feature, (side >= 0 ? covers[side] : tree.Leaves[~side].Cover) / covers[child]));
                Descend(side, asked);
                asked.RemoveAt(asked.Count - 1);
            }
        }
    }

    /// <summary>Adds the interactions, in both halves.</summary>
    public void Add(ReadOnlySpan<float> row, double[][] interactions)
    {
        var (splits, found) = (new ulong[values.Length], new ulong[values.Length]);
        patterns.Find(row, splits, found);
        for (var leaf = 0; leaf < values.Length; leaf++)
            Add(leaf, found[leaf], interactions);
    }

    void Add(int leaf, ulong pattern, double[][] interactions)
    {
        var features = patterns.Features[leaf];
        Span<double> inverses = stackalloc double[64];
        foreach (var (t, remainder, weight) in points)
        {
            var product = weight * values[leaf] / 2;
            for (var one = 0; one < features.Length; one++)
            {
                var (own, share) = (pattern >> one & 1, shares[leaf][one]);
                var factor = remainder * share + t * own;
                product *= factor;
                inverses[one] = (own - share) / factor;
            }

            for (var one = 0; one < features.Length; one++)
                for (var two = one + 1; two < features.Length; two++)
                {
                    var part = product * inverses[one] * inverses[two];
                    interactions[features[one]][features[two]] += part;
                    interactions[features[two]][features[one]] += part;
                }
        }
    }
}

using CreditScoring.Trees;

namespace CreditScoring.Explanation;

/// <summary>What a model would say of a client if a concept were not known at all. Immutable and thread-safe.</summary>
/// <remarks>
/// At the splits of what is not known both sides are taken, each by its share of the development clients: the value function of path-dependent SHAP.
/// Source: Lundberg et al. (2020), Nature Machine Intelligence 2, algorithm 1.
/// </remarks>
public sealed class Occlusion
{
    readonly Walk[] walks;
    readonly int concepts;

    /// <param name="trees">The model.</param>
    /// <param name="conceptOf">Position of the concept of each feature.</param>
    /// <param name="concepts">Number of concepts.</param>
    public Occlusion(BoostedTrees trees, IReadOnlyList<int> conceptOf, int concepts)
    {
        walks = [.. trees.Trees.Select(tree => new Walk(tree, conceptOf))];
        this.concepts = concepts;
    }

    /// <summary>For each concept, a client's log-odds of default less what they would be if it were not known; above 0 when it raises the risk.</summary>
    /// <param name="row">The client's values, in the order of the model's features; NaN is missing.</param>
    public double[] Effects(ReadOnlySpan<float> row)
    {
        var effects = new double[concepts];
        foreach (var walk in walks)
            walk.Add(row, effects);

        return effects;
    }

    /// <summary>A tree, with what is asked at each split and how the development clients part there.</summary>
    sealed class Walk
    {
        readonly Tree tree;
        readonly int[] asked; // [split]: feature
        readonly int[] concept; // [split]
        readonly (int Left, int Right)[] children; // [split]
        readonly double[] leftShare; // [split]
        readonly double[] values; // [leaf]

        public Walk(Tree tree, IReadOnlyList<int> conceptOf)
        {
            this.tree = tree;
            asked = [.. tree.Splits.Select(split => split.Feature)];
            concept = Array.ConvertAll(asked, feature => conceptOf[feature]);
            children = [.. tree.Splits.Select(split => (split.Left, split.Right))];
            values = [.. tree.Leaves.Select(leaf => leaf.Value)];
            var covers = tree.SplitCovers();
            leftShare = [.. tree.Splits.Select((split, place) => (split.Left >= 0 ? covers[split.Left] : tree.Leaves[~split.Left].Cover) / covers[place])];
        }

        // Not knowing a concept changes nothing before the first split that asks for it on the client's way.
        public void Add(ReadOnlySpan<float> row, double[] effects)
        {
            var value = tree.Value(row);
            Span<int> met = stackalloc int[concept.Length];
            var count = 0;
            for (var child = concept.Length > 0 ? 0 : ~0; child >= 0; child = Next(child, row))
                if (!met[..count].Contains(concept[child]))
                {
                    met[count++] = concept[child];
                    effects[concept[child]] += value - Expect(child, concept[child], row);
                }
        }

        int Next(int split, ReadOnlySpan<float> row) => tree.GoesLeft(split, row[asked[split]]) ? children[split].Left : children[split].Right;

        double Expect(int child, int unknown, ReadOnlySpan<float> row)
        {
            while (child >= 0 && concept[child] != unknown)
                child = Next(child, row);
            if (child < 0)
                return values[~child];

            var (left, right) = children[child];

            return leftShare[child] * Expect(left, unknown, row) + (1 - leftShare[child]) * Expect(right, unknown, row);
        }
    }
}

using CreditScoring.Trees;

namespace CreditScoring.Explanation;

/// <summary>Contributions of features to the difference between the log-odds of two clients: what a tree adds when it asks some features of one and the others of the other.</summary>
/// <remarks>Source: Lundberg et al. (2020), From local explanations to global understanding with explainable AI for trees, Nature Machine Intelligence 2, algorithm 3.</remarks>
ref struct PairShap
{
    const int Most = 64; // features on which two clients part on the way to a leaf

    static readonly double[,] weights = Weights(); // (a - 1)! b! / (a + b)!, by a and b

    readonly Tree tree;
    readonly ReadOnlySpan<float> client, other;
    readonly Span<double> contributions;
    readonly Span<sbyte> sides; // by feature: 1 when the way took the client's side, -1 when the other's

    PairShap(Tree tree, ReadOnlySpan<float> client, ReadOnlySpan<float> other, Span<double> contributions, Span<sbyte> sides)
    {
        this.tree = tree;
        this.client = client;
        this.other = other;
        this.contributions = contributions;
        this.sides = sides;
    }

    /// <summary>Adds a tree's part.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="client">Values of the client explained; NaN is missing.</param>
    /// <param name="other">Values of the client compared with.</param>
    /// <param name="contributions">By feature, to add to.</param>
    /// <param name="sides">By feature, all 0; left so.</param>
    public static void Add(Tree tree, ReadOnlySpan<float> client, ReadOnlySpan<float> other, Span<double> contributions, Span<sbyte> sides)
    {
        if (tree.Splits.Count > 0)
            new PairShap(tree, client, other, contributions, sides).Pass(0, 0, 0);
    }

    // The leaves below, weighted as they count for a feature of the client, and for one of the other.
    readonly (double Own, double Others) Pass(int child, int own, int others)
    {
        if (child < 0)
        {
            var value = tree.Leaves[~child].Value;

            return (value * weights[own, others], value * weights[others, own]);
        }

        var split = tree.Splits[child];
        ref var side = ref sides[split.Feature];
        var ownChild = tree.GoesLeft(child, client[split.Feature]) ? split.Left : split.Right;
        var otherChild = tree.GoesLeft(child, other[split.Feature]) ? split.Left : split.Right;
        if (side != 0 || ownChild == otherChild)
            return Pass(side < 0 ? otherChild : ownChild, own, others);
        if (own + others == Most)
            throw new ArgumentException($"A way to a leaf parts two clients on more than {Most} features; grow trees of fewer leaves.");

        side = 1;
        var with = Pass(ownChild, own + 1, others);
        side = -1;
        var without = Pass(otherChild, own, others + 1);
        side = 0;
        contributions[split.Feature] += with.Own - without.Others;

        return (with.Own + without.Own, with.Others + without.Others);
    }

    static double[,] Weights()
    {
        var weights = new double[Most + 1, Most + 1];
        for (var own = 1; own <= Most; own++)
        {
            weights[own, 0] = 1.0 / own;
            for (var others = 1; others + own <= Most; others++)
                weights[own, others] = weights[own, others - 1] * others / (own + others);
        }

        return weights;
    }
}

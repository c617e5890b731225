using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CreditScoring.Trees;

/// <summary>The trees of a model laid out for one client: eight are walked side by side, without a branch that depends on the client.</summary>
/// <remarks>
/// A walk waits for memory at every step, so eight that do not depend on each other take little longer than one. The children of a split lie side by side, and a leaf
/// leads to itself. One comparison answers each split, see <see cref="PlainQuestions"/>.
/// </remarks>
sealed class TreeWalks
{
    readonly PlainQuestions questions;
    readonly Node[] nodes;
    readonly double[] values; // of each node; a split's is 0
    readonly int[] roots;     // node of each tree's first split

    public TreeWalks(IReadOnlyList<Tree> trees, int features)
    {
        questions = new PlainQuestions(features);
        roots = new int[trees.Count];
        List<Node> laid = [];
        List<double> leaves = [];
        for (var tree = 0; tree < roots.Length; tree++)
        {
            roots[tree] = laid.Count;
            LayOut(trees[tree], laid, leaves);
        }

        (nodes, values) = ([.. laid], [.. leaves]);
    }

    /// <summary>The log-odds after every tree, added in order.</summary>
    /// <param name="start">Log-odds before the first tree.</param>
    /// <param name="row">The client's values, as many as features; NaN is missing.</param>
    [SkipLocalsInit]
    public double AddTo(double start, ReadOnlySpan<float> row)
    {
        const int OnStack = 4096;
        var asked = questions.Length <= OnStack ? stackalloc float[OnStack] : new float[questions.Length];
        questions.LayOut(row, asked);
        ref var node = ref MemoryMarshal.GetArrayDataReference(nodes);
        ref var value = ref MemoryMarshal.GetReference(asked);
        var (logOdds, first) = (start, 0);
        for (; first + 8 <= roots.Length; first += 8)
            logOdds = Eight(roots.AsSpan(first, 8), ref node, ref value, logOdds);
        for (; first < roots.Length; first++)
        {
            int at = roots[first], next;
            while ((next = Step(ref node, ref value, at)) != at)
                at = next;
            logOdds += values[at];
        }

        return logOdds;
    }

    double Eight(ReadOnlySpan<int> from, ref Node node, ref float value, double logOdds)
    {
        var (a, b, c, d, e, f, g, h) = (from[0], from[1], from[2], from[3], from[4], from[5], from[6], from[7]);
        for (var isMoving = true; isMoving;)
        {
            var (a1, b1, c1, d1) = (Step(ref node, ref value, a), Step(ref node, ref value, b), Step(ref node, ref value, c), Step(ref node, ref value, d));
            var (e1, f1, g1, h1) = (Step(ref node, ref value, e), Step(ref node, ref value, f), Step(ref node, ref value, g), Step(ref node, ref value, h));
            isMoving = ((a ^ a1) | (b ^ b1) | (c ^ c1) | (d ^ d1) | (e ^ e1) | (f ^ f1) | (g ^ g1) | (h ^ h1)) != 0;
            (a, b, c, d, e, f, g, h) = (a1, b1, c1, d1, e1, f1, g1, h1);
        }

        logOdds += values[a];
        logOdds += values[b];
        logOdds += values[c];
        logOdds += values[d];
        logOdds += values[e];
        logOdds += values[f];
        logOdds += values[g];

        return logOdds + values[h];
    }

    // Positions come from the layout alone, so they need no check. NaN is never below a threshold.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Step(ref Node node, ref float value, int at)
    {
        ref var asked = ref Unsafe.Add(ref node, at);

        return asked.Left + (Unsafe.Add(ref value, asked.Place) < asked.Threshold ? 0 : 1);
    }

    // Level by level, so that both children of a split follow each other.
    void LayOut(Tree tree, List<Node> laid, List<double> leaves)
    {
        var waiting = new Queue<int>([tree.Splits.Count > 0 ? 0 : ~0]);
        var next = laid.Count + 1;
        while (waiting.TryDequeue(out var child))
        {
            if (child < 0)
            {
                laid.Add(new Node(float.NaN, 0, laid.Count - 1)); // never below, so always the right child: itself
                leaves.Add(tree.Leaves[~child].Value);
                continue;
            }

            var split = tree.Splits[child];
            var (place, threshold) = questions.Add(tree, child);
            laid.Add(new Node(threshold, place, next));
            leaves.Add(0);
            next += 2;
            waiting.Enqueue(split.Left);
            waiting.Enqueue(split.Right);
        }
    }

    // Left is the node of the left child; the right one follows it. Place is where the value asked for lies.
    readonly record struct Node(float Threshold, int Place, int Left);
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CreditScoring.Trees;

namespace CreditScoring.Explanation;

/// <summary>All trees of a model, laid out for the contributions of one client alone: a lane is a point of the integral.</summary>
/// <remarks>
/// The formulas are those of <see cref="TreeShapTree"/>. No branch depends on the client. In each tree the splits that lead to another come first, parents before children; the others, whose two children
/// are leaves, are passed on the way up only. A tree of more points than a vector has lanes is passed once per vector.
/// </remarks>
sealed class TreeShapAlone
{
    readonly PlainQuestions asked;
    readonly TreeShapAnswer[] answers; // of all trees, one after the other
    readonly TreeShapStep[] steps;     // likewise
    readonly AlignedVectors tables;    // (1 - t) / p and weight / p², a pair per vector of a slot
    readonly Part[] parts;
    readonly int features, most;
    TreeShapWorkspace? spare;

    /// <param name="trees">The trees.</param>
    /// <param name="prepared">The same, prepared.</param>
    /// <param name="features">Number of features.</param>
    public TreeShapAlone(IReadOnlyList<Tree> trees, TreeShapTree[] prepared, int features)
    {
        this.features = features;
        most = prepared.Select(tree => tree.SplitCount).DefaultIfEmpty().Max();
        asked = new PlainQuestions(features);
        tables = new AlignedVectors(prepared.Sum(tree => tree.Descent.Length + tree.Weights.Length) / Vector512<double>.Count);
        parts = new Part[trees.Count];
        List<TreeShapAnswer> laidAnswers = [];
        List<TreeShapStep> laidSteps = [];
        var table = 0;
        for (var tree = 0; tree < parts.Length; tree++)
        {
            var (own, next, inner) = TreeShapStep.LayOut(trees[tree], prepared[tree].Questions, asked, table);
            parts[tree] = new Part(laidSteps.Count, inner, next.Length, prepared[tree].PointVectors);
            laidAnswers.AddRange(own);
            laidSteps.AddRange(next);
            var descent = Vectors(prepared[tree].Descent);
            var weights = Vectors(prepared[tree].Weights);
            for (var vector = 0; vector < descent.Length; vector++)
                (tables.Span[table++], tables.Span[table++]) = (descent[vector], weights[vector]);
        }

        (answers, steps) = ([.. laidAnswers], [.. laidSteps]);

        static ReadOnlySpan<Vector512<double>> Vectors(double[] numbers) => MemoryMarshal.Cast<double, Vector512<double>>(numbers);
    }

    /// <summary>Computes one client's contributions.</summary>
    /// <param name="row">The client's values; NaN is missing.</param>
    /// <param name="destination">Takes a contribution per feature.</param>
    public void Compute(ReadOnlySpan<float> row, Span<double> destination)
    {
        // One room is kept for the next call; a call at the same time makes its own.
        var workspace = Interlocked.Exchange(ref spare, null) ?? new TreeShapWorkspace(asked.Length, most, features);
        asked.LayOut(row, workspace.Values);
        var contributions = workspace.Contributions.Span;
        contributions.Clear();
        foreach (ref readonly var part in parts.AsSpan())
        {
            Answer(part, workspace);
            for (var vector = 0; vector < part.Vectors; vector++)
            {
                Descend(part, vector, workspace);
                Rise(part, vector, workspace);
            }
        }

        for (var feature = 0; feature < destination.Length; feature++)
            destination[feature] = Vector512.Sum(contributions[feature]);
        spare = workspace;
    }

    // Positions come from the layout alone, here and below, so they need no check.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Answer(in Part part, TreeShapWorkspace workspace)
    {
        ref var answer = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(answers), part.First);
        ref var value = ref MemoryMarshal.GetArrayDataReference(workspace.Values);
        ref var pass = ref MemoryMarshal.GetArrayDataReference(workspace.Passes);
        ref var side = ref MemoryMarshal.GetArrayDataReference(workspace.Sides);
        var one = BitConverter.DoubleToInt64Bits(1);
        pass = -1; // of a feature not asked for before
        for (var split = 0; split < part.Count; split++)
        {
            ref readonly var own = ref Unsafe.Add(ref answer, split);
            var hasPassed = Unsafe.Add(ref pass, own.Former);
            var goesLeft = (Unsafe.Add(ref value, own.Place) < own.Threshold ? 0 : 1) - 1L; // all bits, or none
            Unsafe.Add(ref pass, 2 * split + 1) = hasPassed & goesLeft;
            Unsafe.Add(ref pass, 2 * split + 2) = hasPassed & ~goesLeft;
            Unsafe.Add(ref side, split) = ((hasPassed & goesLeft & one) | (~hasPassed & own.Share), hasPassed & (own.RightSlope ^ (goesLeft & own.Turn)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Descend(in Part part, int vector, TreeShapWorkspace workspace)
    {
        ref var step = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(steps), part.First);
        ref var side = ref MemoryMarshal.GetArrayDataReference(workspace.Sides);
        ref var product = ref workspace.Products.First;
        ref var table = ref Unsafe.Add(ref tables.First, 2 * vector);
        Unsafe.Add(ref product, 1) = Vector512<double>.One;
        for (var split = 0; split < part.Inner; split++)
        {
            ref readonly var own = ref Unsafe.Add(ref step, split);
            var all = Unsafe.Add(ref product, split + 1);
            var left = all * Factor(Unsafe.Add(ref table, own.Table), Unsafe.Add(ref side, split));
            Unsafe.Add(ref product, own.Left) = left; // a leaf's goes to place 0, which nothing reads
            Unsafe.Add(ref product, own.Right) = all - left;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Rise(in Part part, int vector, TreeShapWorkspace workspace)
    {
        ref var step = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(steps), part.First);
        ref var side = ref MemoryMarshal.GetArrayDataReference(workspace.Sides);
        ref var product = ref workspace.Products.First;
        ref var sum = ref workspace.Sums.First; // the one at place 0 stays 0
        ref var contribution = ref workspace.Contributions.First;
        ref var table = ref Unsafe.Add(ref tables.First, 2 * vector);
        var split = part.Count - 1;
        for (; split >= part.Inner; split--)
        {
            ref readonly var own = ref Unsafe.Add(ref step, split);
            Add(own, split, Vector512.Create(own.LeftLeaf - own.RightLeaf), Vector512.Create(own.RightLeaf), ref side, ref product, ref sum, ref contribution, ref table);
        }

        for (; split >= 0; split--)
        {
            ref readonly var own = ref Unsafe.Add(ref step, split);
            var right = Unsafe.Add(ref sum, own.Right) + Vector512.Create(own.RightLeaf);
            var difference = Unsafe.Add(ref sum, own.Left) + Vector512.Create(own.LeftLeaf) - right;
            Add(own, split, difference, right, ref side, ref product, ref sum, ref contribution, ref table);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Add(
        in TreeShapStep own, int split, Vector512<double> difference, Vector512<double> right, ref (long Start, long Slope) side, ref Vector512<double> product,
        ref Vector512<double> sum, ref Vector512<double> contribution, ref Vector512<double> table)
    {
        ref var tables = ref Unsafe.Add(ref table, own.Table);
        ref readonly var sides = ref Unsafe.Add(ref side, split);
        var part = Unsafe.Add(ref tables, 1) * Unsafe.Add(ref product, split + 1) * difference;
        ref var total = ref Unsafe.Add(ref contribution, own.Feature);
        total -= Slope(sides) * part;
        Unsafe.Add(ref sum, split + 1) = Vector512.FusedMultiplyAdd(Factor(tables, sides), difference, right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Factor(Vector512<double> descent, in (long Start, long Slope) side) =>
        Vector512.FusedMultiplyAdd(descent, Slope(side), Vector512.Create(side.Start).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Slope(in (long Start, long Slope) side) => Vector512.Create(side.Slope).AsDouble();

    // Of a tree: its first split, how many splits lead to another, how many there are, and vectors of points.
    readonly record struct Part(int First, int Inner, int Count, int Vectors);
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CreditScoring.Trees;

namespace CreditScoring.Explanation;

/// <summary>One tree, prepared for the contributions of many clients.</summary>
/// <remarks>
/// On the way to a leaf of value v, let o be 1 for a feature whose every question the client's value passes, else 0, and z the product of the
/// cover shares at those questions. The leaf gives feature i the contribution
/// v (o_i - z_i) ∫ Π_{j ≠ i} f_j dt over [0, 1], with the factor f_j = t o_j + (1 - t) z_j,
/// because the integral of t^s (1 - t)^(d - 1 - s) is the Shapley weight of a set of s among d features.
/// At a split, let P be the product of the factors above it, S_left and S_right the sums over the leaves below each child of value times the factors in between, p the
/// factor of the split's own feature above it (1 when not asked for before), and z_left and z_right the shares of this feature after it. While the client has passed the feature's
/// questions so far, it passes one side more; of the other, side x, the new factor divided by p is z_x (1 - t) / p, and of its own it is 1 less that. The
/// split's part of the contribution is ∫ P z_x / p² (S_own - S_x) dt: nothing is left to divide by that depends on the client.
/// When the client has failed a question on this feature before, both sides have their share of the clients and the split adds nothing.
/// So the left child's factor is always start + slope (1 - t) / p, the right child's 1 less that, and the contribution -slope ∫ P / p² (S_left - S_right) dt.
/// </remarks>
sealed class TreeShapTree
{
    const int Lanes = 8;

    readonly Tree tree;
    readonly TreeShapQuestion[] questions;
    readonly double[] values;  // of each leaf
    readonly double[] descent, weights;

    public TreeShapTree(Tree tree)
    {
        this.tree = tree;
        values = [.. tree.Leaves.Select(leaf => leaf.Value)];
        questions = TreeShapQuestion.Of(tree, out var mostFeatures);
        (descent, weights) = TreeShapQuadrature.Tabulate(questions, mostFeatures - 1, out var points);
        PointCount = points;

        var shares = new double[questions.Length + values.Length];
        shares[0] = 1;
        for (var split = 0; split < questions.Length; split++)
        {
            shares[Place(questions[split].Left)] = shares[split] * questions[split].LeftShare;
            shares[Place(questions[split].Right)] = shares[split] * questions[split].RightShare;
        }

        for (var leaf = 0; leaf < values.Length; leaf++)
            Mean += shares[questions.Length + leaf] * values[leaf];

        int Place(int child) => child >= 0 ? child : questions.Length + ~child;
    }

    /// <summary>Mean value over the development sample, in log-odds.</summary>
    public double Mean { get; }

    /// <summary>Number of points that integrate exactly.</summary>
    public int PointCount { get; }

    /// <summary>Vectors that hold a number at each point.</summary>
    public int PointVectors => (PointCount + Lanes - 1) / Lanes;

    /// <summary>Number of splits.</summary>
    public int SplitCount => questions.Length;

    /// <summary>The splits.</summary>
    public TreeShapQuestion[] Questions => questions;

    /// <summary>(1 - t) / p at each point, by slot of the questions; padded to whole vectors.</summary>
    public double[] Descent => descent;

    /// <summary>Weight / p², likewise.</summary>
    public double[] Weights => weights;

    /// <summary>Adds this tree's contributions for eight clients: a lane is a client.</summary>
    /// <param name="clients">Values by feature.</param>
    /// <param name="workspace">Room to write to, <see cref="Leaves"/> in it.</param>
    /// <param name="contributions">By feature.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddEight(ReadOnlySpan<Vector512<double>> clients, TreeShapBatch workspace, Span<Vector512<double>> contributions)
    {
        if (questions.Length == 0)
            return;

        var points = PointCount;
        var products = workspace.Products.Span[..(questions.Length * points + values.Length)];
        var passes = workspace.Passes.Span;
        var starts = workspace.Starts.Span;
        var slopes = workspace.Slopes.Span;
        products[..points].Fill(Vector512<double>.One);
        passes[0] = Vector512<double>.AllBitsSet;
        for (var split = 0; split < questions.Length; split++)
        {
            ref readonly var question = ref questions[split];
            var hasPassed = passes[question.Former];
            var goesLeft = question.GoesLeft(tree, split, clients[question.Feature]);
            passes[2 * split + 1] = hasPassed & goesLeft;
            passes[2 * split + 2] = Vector512.AndNot(hasPassed, goesLeft);
            var start = Vector512.ConditionalSelect(hasPassed, goesLeft & Vector512<double>.One, Vector512.Create(question.LeftShare));
            var slope = hasPassed & Vector512.ConditionalSelect(goesLeft, Vector512.Create(-question.RightZ), Vector512.Create(question.LeftZ));
            starts[split] = start;
            slopes[split] = slope;
            if (question.Left < 0 && question.Right < 0)
                continue;

            ref var own = ref products[split * points];
            ref var toLeft = ref question.Left >= 0 ? ref products[question.Left * points] : ref workspace.Unused.First;
            ref var toRight = ref question.Right >= 0 ? ref products[question.Right * points] : ref workspace.Unused.First;
            ref var step = ref descent[question.Slot];
            for (var point = 0; point < points; point++)
            {
                var product = Unsafe.Add(ref own, point);
                var left = product * Vector512.FusedMultiplyAdd(slope, Vector512.Create(Unsafe.Add(ref step, point)), start);
                Unsafe.Add(ref toLeft, point) = left;
                Unsafe.Add(ref toRight, point) = product - left;
            }
        }

        Rise(workspace, products, contributions);
    }

    // Positions within a split's points come from the layout alone, so they need no check. From the leaves up: each split's sums take the place of its product, which is used a last time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Rise(TreeShapBatch workspace, Span<Vector512<double>> products, Span<Vector512<double>> contributions)
    {
        var points = PointCount;
        ref var first = ref products[0];
        var starts = workspace.Starts.Span;
        var slopes = workspace.Slopes.Span;
        for (var split = questions.Length - 1; split >= 0; split--)
        {
            ref readonly var question = ref questions[split];
            var (start, slope, sum) = (starts[split], slopes[split], Vector512<double>.Zero);
            ref var own = ref products[split * points];
            ref var step = ref descent[question.Slot];
            ref var weight = ref weights[question.Slot];

            // A leaf's one vector serves every point.
            var (leftStep, rightStep) = (question.Left >= 0 ? 1 : 0, question.Right >= 0 ? 1 : 0);
            ref var left = ref Unsafe.Add(ref first, question.Left >= 0 ? question.Left * points : questions.Length * points + ~question.Left);
            ref var right = ref Unsafe.Add(ref first, question.Right >= 0 ? question.Right * points : questions.Length * points + ~question.Right);
            for (var point = 0; point < points; point++)
            {
                var toRight = Unsafe.Add(ref right, point * rightStep);
                var difference = Unsafe.Add(ref left, point * leftStep) - toRight;
                ref var place = ref Unsafe.Add(ref own, point);
                sum = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref weight, point)) * place, difference, sum);
                place = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(slope, Vector512.Create(Unsafe.Add(ref step, point)), start), difference, toRight);
            }

            contributions[question.Feature] -= slope * sum;
        }
    }

    /// <summary>Puts the values of the leaves where <see cref="AddEight"/> looks for them; they stay for every eight clients.</summary>
    public void Leaves(TreeShapBatch workspace)
    {
        var products = workspace.Products.Span[(questions.Length * PointCount)..];
        for (var leaf = 0; leaf < values.Length; leaf++)
            products[leaf] = Vector512.Create(values[leaf]);
    }
}

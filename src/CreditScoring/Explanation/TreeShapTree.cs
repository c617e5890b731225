using System.Runtime.Intrinsics;
using CreditScoring.Trees;

namespace CreditScoring.Explanation;

/// <summary>One tree, prepared for the contributions of many clients.</summary>
/// <remarks>
/// On the way to a leaf of value v, let o be 1 for a feature whose every question the client's value passes, else 0, and z the product of the
/// cover shares at those questions. The leaf gives feature i the contribution
/// v (o_i - z_i) ∫ Π_{j ≠ i} (t o_j + (1 - t) z_j) dt over [0, 1],
/// because the integral of t^s (1 - t)^(d - 1 - s) is the Shapley weight of a set of s among d features. The product is passed down the tree, times the
/// new and divided by the former factor of the feature asked for; the sums over leaves are passed up. Every factor is above 0.
/// </remarks>
sealed class TreeShapTree
{
    readonly Tree tree;
    readonly Question[] questions;
    readonly double[] values;       // of each leaf
    readonly int[] leafPlaces;      // place of each leaf, see Question
    readonly Vector512<double>[] points, remainders, weights; // t, 1 - t and weight, eight to a vector

    public TreeShapTree(Tree tree)
    {
        this.tree = tree;
        questions = new Question[tree.Splits.Count];
        values = [.. tree.Leaves.Select(leaf => leaf.Value)];
        leafPlaces = new int[values.Length];
        var mostFeatures = Prepare();
        (points, remainders, weights) = TreeShapQuadrature.OfDegree(mostFeatures - 1);

        var shares = new double[PlaceCount];
        shares[0] = 1;
        for (var split = 0; split < questions.Length; split++)
        {
            var own = shares[questions[split].Place];
            shares[2 * split + 1] = own * questions[split].LeftShare;
            shares[2 * split + 2] = own * questions[split].RightShare;
        }

        for (var leaf = 0; leaf < leafPlaces.Length; leaf++)
            Mean += shares[leafPlaces[leaf]] * values[leaf];
    }

    /// <summary>Mean value over the development sample, in log-odds.</summary>
    public double Mean { get; }

    /// <summary>Places a workspace needs: the root and two for each split.</summary>
    public int PlaceCount => 2 * questions.Length + 1;

    /// <summary>Adds this tree's contributions for a client.</summary>
    public void Add(ReadOnlySpan<float> row, TreeShapWorkspace workspace, Span<double> contributions)
    {
        var passes = workspace.Passes.AsSpan(0, PlaceCount);
        passes[0] = 1; // of a feature not asked for before
        for (var split = 0; split < questions.Length; split++)
        {
            ref readonly var question = ref questions[split];
            var passed = passes[question.Former];
            var goesLeft = tree.GoesLeft(split, row[question.Feature]);
            passes[2 * split + 1] = goesLeft ? passed : 0;
            passes[2 * split + 2] = goesLeft ? 0 : passed;
        }

        for (var eight = 0; eight < points.Length; eight++)
            Add(points[eight], remainders[eight], weights[eight], passes, workspace, contributions);
    }

    // A factor is (1 - t) z + t o. Its inverse is kept by place: the one division, wherever the factor is used.
    void Add(
        Vector512<double> t, Vector512<double> remainder, Vector512<double> weight,
        ReadOnlySpan<double> passes, TreeShapWorkspace workspace, Span<double> contributions)
    {
        var products = workspace.Products.AsSpan(0, PlaceCount);
        var inverses = workspace.Inverses.AsSpan(0, PlaceCount);
        products[0] = inverses[0] = Vector512<double>.One;
        for (var split = 0; split < questions.Length; split++)
        {
            ref readonly var question = ref questions[split];
            var (left, right) = (2 * split + 1, 2 * split + 2);
            var others = products[question.Place] * inverses[question.Former];
            var leftFactor = remainder * question.LeftZ + t * passes[left];
            var rightFactor = remainder * question.RightZ + t * passes[right];
            products[left] = others * leftFactor;
            products[right] = others * rightFactor;
            inverses[left] = Vector512<double>.One / leftFactor;
            inverses[right] = Vector512<double>.One / rightFactor;
        }

        for (var leaf = 0; leaf < leafPlaces.Length; leaf++)
            products[leafPlaces[leaf]] *= values[leaf];

        for (var split = questions.Length - 1; split >= 0; split--)
        {
            ref readonly var question = ref questions[split];
            var (left, right, former) = (2 * split + 1, 2 * split + 2, question.Former);
            var sum = products[left] + products[right];
            products[question.Place] = sum;
            var contribution = products[left] * inverses[left] * (passes[left] - question.LeftZ)
                + products[right] * inverses[right] * (passes[right] - question.RightZ)
                - sum * inverses[former] * (passes[former] - question.FormerZ);
            contributions[question.Feature] += Vector512.Sum(contribution * weight);
        }
    }

    // Parents come before children in a tree, so one pass in order knows all that lies above.
    int Prepare()
    {
        var covers = tree.SplitCovers();
        var places = new int[questions.Length];                                // place of each split
        var above = new Dictionary<int, (int Place, double Z)>[questions.Length]; // features asked for above each split
        var most = 1;
        if (questions.Length > 0)
            above[0] = [];
        for (var split = 0; split < questions.Length; split++)
        {
            var asked = tree.Splits[split];
            var (former, formerZ) = above[split].GetValueOrDefault(asked.Feature, (0, 1.0));
            double Cover(int child) => child >= 0 ? covers[child] : tree.Leaves[~child].Cover;
            double leftShare = Cover(asked.Left) / covers[split], rightShare = Cover(asked.Right) / covers[split];
            questions[split] = new Question(
                asked.Feature, places[split], former, formerZ, formerZ * leftShare, formerZ * rightShare, leftShare, rightShare);
            Descend(asked.Left, 2 * split + 1, questions[split].LeftZ);
            Descend(asked.Right, 2 * split + 2, questions[split].RightZ);

            void Descend(int child, int place, double z)
            {
                if (child < 0)
                {
                    leafPlaces[~child] = place;
                    return;
                }

                places[child] = place;
                above[child] = new(above[split]) { [asked.Feature] = (place, z) };
            }

            most = Math.Max(most, above[split].Count + (former == 0 ? 1 : 0));
        }

        return most;
    }

    // Place 0 is the root; a split's children have places 2 split + 1 and 2 split + 2. Former is the place at which the same feature was last
    // settled on the way here, or 0. The Z are products of cover shares at the questions on this feature, before and after this one.
    readonly record struct Question(
        int Feature, int Place, int Former, double FormerZ, double LeftZ, double RightZ, double LeftShare, double RightShare);
}

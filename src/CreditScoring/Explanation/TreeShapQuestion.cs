using System.Runtime.Intrinsics;
using CreditScoring.Trees;

namespace CreditScoring.Explanation;

/// <summary>A split as contributions need it.</summary>
/// <param name="Feature">Position of the feature asked for.</param>
/// <param name="Left">Left child: a split, or the complement of a leaf.</param>
/// <param name="Right">Right child, likewise.</param>
/// <param name="Former">Where the same feature was last settled on the way here: 2 s + 1 left of split s, 2 s + 2 right of it, 0 when it was not asked for.</param>
/// <param name="FormerZ">Product of the cover shares of the questions on this feature before this one, in (0, 1].</param>
/// <param name="LeftShare">Share of the cover that goes left, in (0, 1).</param>
/// <param name="RightShare">Share that goes right.</param>
/// <param name="Slot">Where the factors of this split's points begin: splits whose feature is new on the way share the first.</param>
/// <param name="Limit">Threshold of a number, of which missing is NaN.</param>
/// <param name="Missing">All bits when a missing value goes left, else none.</param>
/// <param name="IsPlain">Whether one comparison answers the question.</param>
readonly record struct TreeShapQuestion(
    int Feature, int Left, int Right, int Former, double FormerZ, double LeftShare, double RightShare, int Slot, double Limit, long Missing, bool IsPlain)
{
    /// <summary>Product of the shares of this feature's questions, this one included, to the left.</summary>
    public double LeftZ => FormerZ * LeftShare;

    /// <summary>The same to the right.</summary>
    public double RightZ => FormerZ * RightShare;

    /// <summary>All bits in the lane of each client whose value leads left.</summary>
    public Vector512<double> GoesLeft(Tree tree, int split, Vector512<double> clients)
    {
        if (IsPlain)
            return Vector512.LessThan(clients, Vector512.Create(Limit)) | Vector512.AndNot(Vector512.Create(Missing).AsDouble(), Vector512.Equals(clients, clients));

        var left = Vector512<long>.Zero;
        for (var client = 0; client < Vector512<double>.Count; client++)
            if (tree.GoesLeft(split, (float)clients[client]))
                left = left.WithElement(client, -1);

        return left.AsDouble();
    }

    /// <summary>The splits of a tree, in its order.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="mostFeatures">Most features that are asked for on the way to a leaf, at least 1.</param>
    /// <remarks>Parents come before children in a tree, so one pass in order knows all that lies above.</remarks>
    public static TreeShapQuestion[] Of(Tree tree, out int mostFeatures)
    {
        var covers = tree.SplitCovers();
        var questions = new TreeShapQuestion[tree.Splits.Count];
        var above = new Dictionary<int, (int Place, double Z)>[questions.Length]; // features asked for above each split
        var (most, slots) = (1, 1);
        if (questions.Length > 0)
            above[0] = [];
        for (var split = 0; split < questions.Length; split++)
        {
            var asked = tree.Splits[split];
            var (former, formerZ) = above[split].GetValueOrDefault(asked.Feature, (0, 1.0));
            double Share(int child) => (child >= 0 ? covers[child] : tree.Leaves[~child].Cover) / covers[split];
            var question = questions[split] = new TreeShapQuestion(
                asked.Feature, asked.Left, asked.Right, former, formerZ, Share(asked.Left), Share(asked.Right), former == 0 ? 0 : slots++,
                asked.Threshold, asked.MissingGoesLeft ? -1 : 0, asked.LeftLevels is null && !asked.ZeroIsMissing);
            if (asked.Left >= 0)
                above[asked.Left] = new(above[split]) { [asked.Feature] = (2 * split + 1, question.LeftZ) };
            if (asked.Right >= 0)
                above[asked.Right] = new(above[split]) { [asked.Feature] = (2 * split + 2, question.RightZ) };
            most = Math.Max(most, above[split].Count + (former == 0 ? 1 : 0));
        }

        mostFeatures = most;

        return questions;
    }
}

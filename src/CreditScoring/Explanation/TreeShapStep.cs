using System.Runtime.Intrinsics;
using CreditScoring.Trees;

namespace CreditScoring.Explanation;

/// <summary>A split as <see cref="TreeShapAlone"/> passes it; numbers that are chosen without a branch are kept as their bits.</summary>
/// <param name="Place">Where the value asked for lies.</param>
/// <param name="Threshold">Lower values go left.</param>
/// <param name="Former">Where the same feature was last settled, as in <see cref="TreeShapQuestion"/>.</param>
/// <param name="Share">Bits of the share of the cover that goes left.</param>
/// <param name="RightSlope">Bits of the factor's slope for a client who goes right.</param>
/// <param name="Turn">Bits in which the slope for a client who goes left differs from it.</param>
readonly record struct TreeShapAnswer(int Place, float Threshold, int Former, long Share, long RightSlope, long Turn);

/// <summary>What <see cref="TreeShapAlone"/> needs of a split once its question is answered.</summary>
/// <param name="Feature">Position of the feature asked for.</param>
/// <param name="Left">Place of the left child, 1 for the first split of the tree; 0 for a leaf.</param>
/// <param name="Right">Place of the right child.</param>
/// <param name="Table">Where the tables of its points begin.</param>
/// <param name="LeftLeaf">Value of the leaf to the left; 0 when there is none.</param>
/// <param name="RightLeaf">Value of the leaf to the right.</param>
readonly record struct TreeShapStep(int Feature, int Left, int Right, int Table, double LeftLeaf, double RightLeaf)
{
    /// <summary>Lays out a tree: first the splits that lead to another, in the tree's order, so parents before children; then those that lead to two leaves.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="questions">Its splits.</param>
    /// <param name="asked">Takes the questions.</param>
    /// <param name="table">Where the tree's tables begin.</param>
    /// <returns>The splits, and how many of them lead to another.</returns>
    public static (TreeShapAnswer[] Answers, TreeShapStep[] Steps, int Inner) LayOut(Tree tree, TreeShapQuestion[] questions, PlainQuestions asked, int table)
    {
        var order = Enumerable.Range(0, questions.Length).OrderBy(split => questions[split] is { Left: < 0, Right: < 0 }).ToArray();
        var places = new int[questions.Length];
        for (var place = 0; place < order.Length; place++)
            places[order[place]] = place;

        return (
            [.. order.Select(Answer)],
            [.. order.Select(split => questions[split]).Select(question => new TreeShapStep(
                question.Feature, Place(question.Left), Place(question.Right), table + 2 * question.Slot / Vector512<double>.Count, Leaf(question.Left), Leaf(question.Right)))],
            questions.Count(question => question.Left >= 0 || question.Right >= 0));

        TreeShapAnswer Answer(int split)
        {
            var question = questions[split];
            var (place, threshold) = asked.Add(tree, split);
            var former = question.Former == 0 ? 0 : 2 * places[(question.Former - 1) / 2] + 2 - question.Former % 2;
            var (left, right) = (BitConverter.DoubleToInt64Bits(-question.RightZ), BitConverter.DoubleToInt64Bits(question.LeftZ));

            return new TreeShapAnswer(place, threshold, former, BitConverter.DoubleToInt64Bits(question.LeftShare), right, left ^ right);
        }

        int Place(int child) => child >= 0 ? places[child] + 1 : 0;
        double Leaf(int child) => child >= 0 ? 0 : tree.Leaves[~child].Value;
    }
}

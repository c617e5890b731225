using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Trees;

namespace CreditScoring.Experiments;

/// <summary>The features that raise each client's log-odds of default most, and how far two models agree on them.</summary>
static class StrongestReasons
{
    /// <summary>Reasons of a client that are looked at: as many as an adverse action notice gives.</summary>
    public const int Count = 4;

    /// <summary>For each client, positions of the features with the highest contributions, the highest first; of equal ones, the earlier feature.</summary>
    public static int[][] Of(BoostedTrees trees, FeatureMatrix matrix)
    {
        var explainer = new TreeShap(trees);

        return Array.ConvertAll(explainer.Contributions(matrix), Highest);
    }

    /// <summary>Positions of the <see cref="Count"/> highest values, the highest first.</summary>
    public static int[] Highest(double[] contributions)
    {
        var found = new List<int>(Count + 1);
        for (var feature = 0; feature < contributions.Length; feature++)
        {
            var place = found.Count;
            while (place > 0 && contributions[feature] > contributions[found[place - 1]])
                place--;
            if (place >= Count)
                continue;

            found.Insert(place, feature);
            if (found.Count > Count)
                found.RemoveAt(Count);
        }

        return [.. found];
    }

    /// <summary>Share of the first list that is in the second, whatever the order, in [0, 1].</summary>
    public static double Overlap(int[] one, int[] other) => (double)one.Count(other.Contains) / one.Length;

    /// <summary>Mean of the overlaps of the first one, two, … entries, in [0, 1].</summary>
    /// <remarks>Average overlap. Source: Fagin, Kumar and Sivakumar (2003), Comparing top k lists, SIAM Journal on Discrete Mathematics 17.</remarks>
    public static double Agreement(int[] one, int[] other) =>
        Enumerable.Range(1, one.Length).Average(depth => Overlap(one[..depth], other[..Math.Min(depth, other.Length)]));
}

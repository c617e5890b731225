using CreditScoring.Evaluation;

namespace CreditScoring.Selection.Profiles;

/// <summary>How well a feature alone ranks the clients who default above those who repay, on clients who had no say in the order.</summary>
/// <param name="Interval">
/// The AUC with its 95 % interval, in [0, 1]: 1 ranks perfectly; a feature that says nothing lies about 0.5, by chance also a little below.
/// </param>
/// <param name="Direction">For a number, +1 when a higher value goes with more defaults, -1 when with fewer, 0 when neither; 0 for a category.</param>
/// <remarks>
/// Five folds. Four say how the values are ordered: for a number, whether up or down, and where the clients without a value stand among the
/// others; for a category, the default rate of each level, missing being one, pulled towards the overall rate as if 20 more clients had been
/// seen. The fifth is ranked in that order. The figure is the mean of the five AUCs, so that a choice made on the same clients cannot
/// flatter it. A number is ranked by its order alone: one whose risk is highest at both ends ranks badly here and may still serve a tree.
/// The interval follows from the variance in each fold as in <see cref="AucInterval"/>. It holds 19 times in 20 where the order is clear. Where a
/// feature says nothing the folds learn from each other's chance, which doubles the variance: there the interval holds 0.5 about 5 times in 6.
/// </remarks>
public readonly record struct UnivariateAuc(AucInterval Interval, int Direction)
{
    /// <summary>Clients of each outcome that it takes: two in each fold.</summary>
    internal const int FewestOfOutcome = 2 * FoldCounts.Folds;

    /// <summary>Of a number.</summary>
    /// <param name="counts">A group per value, in ascending order; at least two clients of each outcome in each fold.</param>
    internal static UnivariateAuc OfNumber(FoldCounts counts) => new(MeanOfFolds(counts, NumberOrder.Learn), NumberOrder.Direction(counts, null));

    /// <summary>Of a category.</summary>
    /// <param name="counts">A group per level; at least two clients of each outcome in each fold.</param>
    internal static UnivariateAuc OfCategory(FoldCounts counts) => new(MeanOfFolds(counts, LevelOrder.Learn), 0);

    static AucInterval MeanOfFolds(FoldCounts counts, Action<FoldCounts, int, Span<int>> learn)
    {
        var order = new int[counts.Groups];
        double sum = 0, variance = 0;
        for (var fold = 0; fold < FoldCounts.Folds; fold++)
        {
            learn(counts, fold, order);
            var (auc, ofFold) = Rank(counts, fold, order);
            sum += auc;
            variance += ofFold;
        }

        return AucInterval.Of(sum / FoldCounts.Folds, Math.Sqrt(variance) / FoldCounts.Folds);
    }

    // The variance comes from the placements of each client among those of the other outcome, all clients of a group having the same.
    static (double Auc, double Variance) Rank(FoldCounts counts, int fold, ReadOnlySpan<int> order)
    {
        double defaults = 0, repaid = 0;
        foreach (var group in order)
        {
            var (bad, good) = counts.In(group, fold);
            defaults += bad;
            repaid += good;
        }

        double defaultsBelow = 0, repaidBelow = 0, sumOfDefaults = 0, squaresOfDefaults = 0, sumOfRepaid = 0, squaresOfRepaid = 0;
        foreach (var group in order)
        {
            var (bad, good) = counts.In(group, fold);
            var placeOfDefaults = (repaidBelow + good / 2.0) / repaid;
            var placeOfRepaid = 1 - (defaultsBelow + bad / 2.0) / defaults;
            sumOfDefaults += bad * placeOfDefaults;
            squaresOfDefaults += bad * placeOfDefaults * placeOfDefaults;
            sumOfRepaid += good * placeOfRepaid;
            squaresOfRepaid += good * placeOfRepaid * placeOfRepaid;
            defaultsBelow += bad;
            repaidBelow += good;
        }

        return (sumOfDefaults / defaults, Variance(sumOfDefaults, squaresOfDefaults, defaults) / defaults + Variance(sumOfRepaid, squaresOfRepaid, repaid) / repaid);
    }

    static double Variance(double sum, double squares, double count) => Math.Max(0, (squares - sum * sum / count) / (count - 1));
}

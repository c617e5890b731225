namespace CreditScoring.Trees;

/// <summary>Finds the best set of levels of a category, from the sums of its levels.</summary>
/// <remarks>
/// Levels are put in order of gradient / (hessian + smoothing); the best two-way division of the leaf then is a cut in that order.
/// Sources: Fisher (1958), On grouping for maximum homogeneity, JASA 53; Ke et al. (2017), LightGBM, for the smoothing and the extra penalty.
/// </remarks>
sealed class CategorySplitFinder(BoostedTreesOptions options)
{
    readonly int[] codes = new int[FeatureBins.Most + 1];
    readonly double[] order = new double[FeatureBins.Most + 1];

    /// <summary>Takes the best split of a feature if it gains more than <paramref name="best"/>.</summary>
    /// <param name="sums">Packed sums of each level, then of missing, which is treated as one more level.</param>
    /// <param name="leaf">What splits are judged by.</param>
    /// <param name="feature">The feature.</param>
    /// <param name="best">Best split so far.</param>
    public void Find(ReadOnlySpan<long> sums, LeafSearch leaf, int feature, ref SplitCandidate best)
    {
        // Rarer levels stay with the side that is not chosen.
        var leastHessian = (options.MinRowsPerLevel - 0.5) * leaf.HessianPerRow;
        var count = 0;
        for (var code = 0; code < sums.Length; code++)
        {
            var hessian = leaf.Scale.Hessian(sums[code]);
            if (hessian < leastHessian || sums[code] == 0)
                continue;

            codes[count] = code;
            order[count++] = leaf.Scale.Gradient(sums[code]) / (hessian + options.CategorySmoothing);
        }

        // Codes are ascending before the sort and break its ties: the order must not depend on the sorting method.
        order.AsSpan(0, count).Sort(codes.AsSpan(0, count), (first, second) => first.CompareTo(second));
        BreakTies(count);

        var loss = leaf.Loss with { L2 = leaf.Loss.L2 + options.CategoryL2 };
        var (gain, begin, end, chosen) = (best.Gain, 0, 0, 0L);
        long fromLow = 0, fromHigh = 0;
        for (var taken = 1; taken <= count; taken++)
        {
            fromLow += sums[codes[taken - 1]];
            fromHigh += sums[codes[count - taken]];
            if (leaf.Gain(fromLow, loss, 0) is var low && low > gain)
                (gain, begin, end, chosen) = (low, 0, taken, fromLow);
            if (leaf.Gain(fromHigh, loss, 0) is var high && high > gain)
                (gain, begin, end, chosen) = (high, count - taken, count, fromHigh);
        }

        if (end > 0)
            best = Candidate(gain, feature, sums, leaf, codes.AsSpan(begin, end - begin), chosen);
    }

    // The lesser part goes left by name, so that levels never seen in this leaf go right, with the greater part.
    static SplitCandidate Candidate(
        double gain, int feature, ReadOnlySpan<long> sums, LeafSearch leaf, ReadOnlySpan<int> chosenCodes, long chosen)
    {
        var chosenSet = default(BinSet);
        foreach (var code in chosenCodes)
            chosenSet.Add(code);
        if (leaf.Scale.Hessian(chosen) * 2 <= leaf.Hessian)
            return new SplitCandidate(gain, feature, -1, chosenSet, chosen);

        var others = default(BinSet);
        for (var code = 0; code < sums.Length; code++)
            if (sums[code] != 0 && !chosenSet.Contains(code))
                others.Add(code);

        return new SplitCandidate(gain, feature, -1, others, leaf.Total - chosen);
    }

    void BreakTies(int count)
    {
        for (int begin = 0, end; begin < count; begin = end)
        {
            for (end = begin + 1; end < count && order[end] == order[begin]; end++)
            {
            }

            codes.AsSpan(begin, end - begin).Sort();
        }
    }
}

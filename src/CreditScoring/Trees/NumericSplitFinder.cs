namespace CreditScoring.Trees;

/// <summary>Finds the best threshold of a number, and the side of missing, from the sums of its bins.</summary>
static class NumericSplitFinder
{
    /// <summary>Takes the best split of a feature if it gains more than <paramref name="best"/>; of equal ones the first tried.</summary>
    /// <param name="sums">Packed sums of each bin, then of missing.</param>
    /// <param name="leaf">What splits are judged by.</param>
    /// <param name="direction">Expected effect as the value grows: +1 riskier, -1 safer, 0 none.</param>
    /// <param name="feature">The feature.</param>
    /// <param name="best">Best split so far.</param>
    public static void Find(ReadOnlySpan<long> sums, in LeafSearch leaf, int direction, int feature, ref SplitCandidate best)
    {
        var bins = sums[..^1];
        var missing = sums[^1];
        var (gain, lastLeftBin, left) = (best.Gain, None, 0L);

        Scan(bins, leaf, direction, 0, ref gain, ref lastLeftBin, ref left);
        var isMissingLeft = false;
        if (missing != 0)
        {
            var withoutMissing = gain;
            Scan(bins, leaf, direction, missing, ref gain, ref lastLeftBin, ref left);

            // Missing against all numbers: no order between the sides, so no direction to keep.
            var alone = leaf.Gain(missing, leaf.Loss, direction: 0);
            if (alone > gain)
                (gain, lastLeftBin, left) = (alone, MissingAlone, missing);
            isMissingLeft = gain > withoutMissing;
        }
        else if (lastLeftBin != None)
        {
            // None to learn from: missing goes with the greater part.
            isMissingLeft = leaf.Scale.Hessian(left) * 2 >= leaf.Hessian;
        }

        if (lastLeftBin == None)
            return;

        var codes = BinSet.Below(lastLeftBin + 1);
        if (isMissingLeft)
            codes.Add(bins.Length);
        best = new SplitCandidate(gain, feature, lastLeftBin, codes, left);
    }

    const int None = -2;
    const int MissingAlone = -1;

    static void Scan(
        ReadOnlySpan<long> bins, in LeafSearch leaf, int direction, long missingLeft, ref double bestGain, ref int lastLeftBin, ref long bestLeft)
    {
        var left = missingLeft;
        for (var bin = 0; bin < bins.Length - 1; bin++)
        {
            left += bins[bin];
            var gain = leaf.Gain(left, leaf.Loss, direction);
            if (gain > bestGain)
                (bestGain, lastLeftBin, bestLeft) = (gain, bin, left);
        }
    }
}

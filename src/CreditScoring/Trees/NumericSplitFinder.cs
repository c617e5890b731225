using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CreditScoring.Trees;

/// <summary>Finds the best threshold of a number, and the side of missing, from the sums of its bins.</summary>
static class NumericSplitFinder
{
    const int None = -1;

    /// <summary>Takes the best split of a feature if it gains more than <paramref name="best"/>; of equal ones the first tried.</summary>
    /// <param name="sums">Packed sums of each bin, then of missing.</param>
    /// <param name="leaf">What splits are judged by.</param>
    /// <param name="direction">Expected effect as the value grows: +1 riskier, -1 safer, 0 none.</param>
    /// <param name="feature">The feature.</param>
    /// <param name="best">Best split so far.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Find(ReadOnlySpan<long> sums, LeafSearch leaf, int direction, int feature, ref SplitCandidate best)
    {
        // Sums of all bins up to each, repeated to fill the last vector: what sends every row left is never allowed.
        Span<long> upTo = stackalloc long[FeatureBins.Most + 1 + Vector512<long>.Count];
        var last = sums.Length - 2;
        var sum = 0L;
        for (var bin = 0; bin <= last; bin++)
            upTo[bin] = sum += sums[bin];
        upTo.Slice(last + 1, Vector512<long>.Count).Fill(sum);

        var missing = sums[^1];
        var gain = best.Gain;
        var (missingRight, missingLeft) = (Scan(upTo, last, 0, leaf, direction, ref gain), None);
        if (missing != 0)
            missingLeft = Scan(upTo, last, missing, leaf, direction, ref gain);

        if (missingLeft != None)
            best = Candidate(missingLeft, isMissingLeft: true, upTo[missingLeft] + missing);
        else if (missingRight == last)
            best = Candidate(None, isMissingLeft: true, missing); // numbers left, missing right: told the other way round
        else if (missingRight != None)
            best = Candidate(missingRight, missing == 0 && leaf.Scale.Hessian(upTo[missingRight]) * 2 >= leaf.Hessian, upTo[missingRight]);

        SplitCandidate Candidate(int lastLeftBin, bool isMissingLeft, long left)
        {
            var codes = BinSet.Below(lastLeftBin + 1);
            if (isMissingLeft)
                codes.Add(last + 1);

            return new SplitCandidate(gain, feature, lastLeftBin, codes, left);
        }
    }

    // The last bin on the left of the best split, the last of all when only missing goes right, or None.
    static int Scan(ReadOnlySpan<long> upTo, int last, long missingLeft, LeafSearch leaf, int direction, ref double bestGain)
    {
        if (leaf.Loss.IsPlain && direction == 0)
            return ScanPlain(upTo, last, missingLeft, leaf, ref bestGain);

        var best = None;
        for (var bin = 0; bin <= last; bin++)
            if (leaf.Gain(upTo[bin] + missingLeft, leaf.Loss, bin == last ? 0 : direction) is var gain && gain > bestGain)
                (bestGain, best) = (gain, bin);

        return best;
    }

    // The same for values -G / (H + L2), eight bins at a time; both fractions over one denominator, for one division.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int ScanPlain(ReadOnlySpan<long> upTo, int last, long missingLeft, LeafSearch leaf, ref double bestGain)
    {
        var scale = leaf.Scale;
        var added = Vector512.Create(missingLeft);
        var penalty = Vector512.Create(leaf.Loss.L2);
        var minHessian = Vector512.Create(leaf.MinHessian);
        var gradient = Vector512.Create(leaf.Gradient);
        var hessian = Vector512.Create(leaf.Hessian);
        var most = Vector512.Create(2 * (bestGain + leaf.Decrease));
        var mostBin = Vector512.Create((double)None);
        for (var bin = 0; bin <= last; bin += Vector512<long>.Count)
        {
            var left = Vector512.Create(upTo[bin..]) + added;
            var leftGradient = scale.Gradients(left);
            var leftHessian = scale.Hessians(left);
            var rightGradient = gradient - leftGradient;
            var rightHessian = hessian - leftHessian;
            var leftWeight = leftHessian + penalty;
            var rightWeight = rightHessian + penalty;
            var score = (leftGradient * leftGradient * rightWeight + rightGradient * rightGradient * leftWeight) / (leftWeight * rightWeight);
            var isBetter = Vector512.GreaterThanOrEqual(leftHessian, minHessian)
                & Vector512.GreaterThanOrEqual(rightHessian, minHessian)
                & Vector512.GreaterThan(score, most);
            most = Vector512.ConditionalSelect(isBetter, score, most);
            mostBin = Vector512.ConditionalSelect(isBetter, Vector512.Create((double)bin), mostBin);
        }

        var best = None;
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
        {
            if (mostBin[lane] == None)
                continue;

            var gain = most[lane] / 2 - leaf.Decrease;
            var bin = Math.Min((int)mostBin[lane] + lane, last);
            if (gain > bestGain || (gain == bestGain && bin < best))
                (bestGain, best) = (gain, bin);
        }

        return best;
    }
}

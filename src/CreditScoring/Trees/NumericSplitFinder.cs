using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CreditScoring.Trees;

/// <summary>Finds the best threshold of a number, and the side of missing, from the sums of its bins.</summary>
static class NumericSplitFinder
{
    const int None = -1;

    /// <summary>Vectors are read past the last bin by up to so many sums, which are then left out of account.</summary>
    public const int Padding = 8;

    /// <summary>Takes the best split of a feature if it gains more than <paramref name="best"/>; of equal ones the first tried.</summary>
    /// <param name="upTo">Packed sums of all bins up to each, then of missing, then <see cref="Padding"/> numbers of no account.</param>
    /// <param name="bins">Number of bins, missing apart.</param>
    /// <param name="leaf">What splits are judged by.</param>
    /// <param name="direction">Expected effect as the value grows: +1 riskier, -1 safer, 0 none.</param>
    /// <param name="feature">The feature.</param>
    /// <param name="best">Best split so far.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Find(ReadOnlySpan<long> upTo, int bins, LeafSearch leaf, int direction, int feature, ref SplitCandidate best)
    {
        var last = bins - 1;
        var missing = upTo[bins];
        var gain = best.Gain;
        var (missingRight, missingLeft) = (Scan(upTo, last, 0, leaf, direction, ref gain), None);
        if (missing != 0)
            missingLeft = Scan(upTo, last, missing, leaf, direction, ref gain);

        if (missingLeft != None)
            best = Candidate(feature, last, missingLeft, isMissingLeft: true, upTo[missingLeft] + missing, gain);
        else if (missingRight == last)
            best = Candidate(feature, last, None, isMissingLeft: true, missing, gain); // numbers left, missing right: told the other way round
        else if (missingRight != None)
            best = Candidate(
                feature, last, missingRight, missing == 0 && leaf.Scale.Hessian(upTo[missingRight]) * 2 >= leaf.Hessian, upTo[missingRight], gain);
    }

    static SplitCandidate Candidate(int feature, int last, int lastLeftBin, bool isMissingLeft, long left, double gain)
    {
        var codes = BinSet.Below(lastLeftBin + 1);
        if (isMissingLeft)
            codes.Add(last + 1);

        return new SplitCandidate(gain, feature, lastLeftBin, codes, left);
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

    // The same for values -G / (H + L2), eight bins at a time; both fractions over one denominator, for one division. All in whole units of
    // the packed sums: these are powers of two, so nothing is rounded otherwise. Few bins come near the best split so far: only for eight with
    // one that does is there a division and a look at what is allowed.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int ScanPlain(ReadOnlySpan<long> upTo, int last, long missingLeft, LeafSearch leaf, ref double bestGain)
    {
        var units = leaf.Scale.HessianUnits;
        var gainUnits = leaf.Scale.GradientUnits * leaf.Scale.GradientUnits / units;
        var added = Vector512.Create(missingLeft);
        var low = Vector512.Create((long)uint.MaxValue);
        var penalty = Vector512.Create(leaf.Loss.L2 * units);
        var minHessian = Vector512.Create(leaf.MinHessian * units);
        var gradient = Vector512.Create((double)(leaf.Total >> 32));
        var hessian = Vector512.Create((double)(uint)leaf.Total);
        var most = 2 * (bestGain + leaf.Decrease) * gainUnits;
        var near = Vector512.Create(Near(most));
        var best = None;
        for (var bin = 0; bin <= last; bin += Vector512<long>.Count)
        {
            var left = Vector512.Create(upTo[bin..]) + added;
            var leftGradient = Vector512.ConvertToDouble(Vector512.ShiftRightArithmetic(left, 32));
            var leftHessian = Vector512.ConvertToDouble(left & low);
            var rightGradient = gradient - leftGradient;
            var rightHessian = hessian - leftHessian;
            var leftWeight = leftHessian + penalty;
            var rightWeight = rightHessian + penalty;
            var numerator = leftGradient * leftGradient * rightWeight + rightGradient * rightGradient * leftWeight;
            var denominator = leftWeight * rightWeight;
            if (!Vector512.GreaterThanAny(numerator, near * denominator))
                continue;

            var isAllowed = Vector512.GreaterThanOrEqual(leftHessian, minHessian) & Vector512.GreaterThanOrEqual(rightHessian, minHessian);
            if (last - bin < Vector512<long>.Count - 1)
                isAllowed &= Vector512.LessThanOrEqual(Vector512<double>.Indices, Vector512.Create((double)(last - bin)));
            var scores = Vector512.ConditionalSelect(isAllowed, numerator / denominator, Vector512<double>.Zero);
            for (var lane = 0; lane < Vector512<double>.Count; lane++)
                if (scores[lane] > most)
                    (most, best) = (scores[lane], bin + lane);
            near = Vector512.Create(Near(most));
        }

        if (best == None || !(most / gainUnits / 2 - leaf.Decrease is var gain && gain > bestGain))
            return None;

        bestGain = gain;

        return best;
    }

    // A little less, so that rounding of the products never hides a bin that is better.
    static double Near(double score) => score * (1 - 1e-12);
}

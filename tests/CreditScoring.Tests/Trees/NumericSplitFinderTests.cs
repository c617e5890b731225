using CreditScoring.Numerics;
using CreditScoring.Trees;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Trees;

public class NumericSplitFinderTests
{
    [Fact]
    public void Finds_the_split_that_gains_most_among_all() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            var (sums, leaf) = RandomLeaf(new Random64((ulong)seed.Get), l1: 0);
            var best = default(SplitCandidate);
            Find(sums, leaf, ref best);
            var gains = AllLeft(sums).Select(left => leaf.Gain(left, leaf.Loss, 0)).Append(0).Max();

            return Math.Abs(best.Gain - gains) <= 1e-9 * gains && (best.Gain == 0 || Math.Abs(leaf.Gain(best.Left, leaf.Loss, 0) - best.Gain) <= 1e-9 * gains);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Finds_the_same_split_eight_bins_at_a_time_as_one_by_one() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            // An L1 penalty too small to matter takes the way of one by one.
            var (sums, leaf) = RandomLeaf(new Random64((ulong)seed.Get), l1: 0);
            var (_, slowLeaf) = RandomLeaf(new Random64((ulong)seed.Get), l1: 1e-300);
            SplitCandidate fast = default, slow = default;
            Find(sums, leaf, ref fast);
            Find(sums, slowLeaf, ref slow);

            return fast.LastLeftBin == slow.LastLeftBin && fast.Left == slow.Left && fast.LeftCodes[0] == slow.LeftCodes[0] && fast.LeftCodes[3] == slow.LeftCodes[3];
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sends_left_exactly_the_codes_whose_sums_it_counts() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            var (sums, leaf) = RandomLeaf(new Random64((ulong)seed.Get), l1: 0);
            var best = default(SplitCandidate);
            Find(sums, leaf, ref best);

            return best.Gain == 0 || best.Left == sums.Where((_, code) => best.LeftCodes.Contains(code)).Sum();
        }).QuickCheckThrowOnFailure();

    // What follows the last sum must not matter: numbers that would gain much.
    static void Find(long[] sums, LeafSearch leaf, ref SplitCandidate best)
    {
        long[] upTo = [.. sums, .. Enumerable.Repeat(leaf.Total / 2, NumericSplitFinder.Padding)];
        PackedSums.Accumulate(sums, upTo.AsSpan(0, sums.Length));
        NumericSplitFinder.Find(upTo, sums.Length - 1, leaf, 0, 7, ref best);
    }

    // Up to 255 bins, some of them empty, with or without missing rows.
    static (long[] Sums, LeafSearch Leaf) RandomLeaf(Random64 random, double l1)
    {
        var scale = new GradientScale(2_000, 500, 2_000);
        var sums = new long[2 + random.NextInt32(255)];
        for (var code = 0; code < sums.Length; code++)
            for (var row = random.NextInt32(8); row > 0; row--)
                sums[code] += scale.Pack(random.NextDouble() * 2 - 1, random.NextDouble() / 4);
        if (random.NextInt32(2) == 0)
            sums[^1] = 0;

        return (sums, new LeafSearch(scale, sums.Sum(), 1_000, 1 + random.NextDouble(), new LeafLoss(l1, 1)));
    }

    static IEnumerable<long> AllLeft(long[] sums) => Enumerable.Range(0, sums.Length)
        .SelectMany(count => new[] { sums[..count].Sum(), sums[..count].Sum() + sums[^1] }).Append(sums[..^1].Sum());
}

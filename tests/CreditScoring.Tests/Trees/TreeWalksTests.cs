using CreditScoring.Numerics;
using CreditScoring.Tests.Explanation;
using CreditScoring.Trees;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Trees;

public class TreeWalksTests
{
    [Fact]
    public void Adds_to_the_last_bit_what_each_tree_gives_in_turn() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            // From 2 to 24 trees: groups of eight and what is left over; categories, missing values, 0 as missing, thresholds of infinity.
            var random = new Random64((ulong)seed.Get);
            var trees = Enumerable.Range(0, 1 + random.NextInt32(12)).SelectMany(_ => RandomTrees.Model(random, features: 7, splits: random.NextInt32(40)).Model.Trees).ToArray();
            var (model, row) = RandomTrees.Model(random, features: 7, splits: 1);
            row[0] = random.NextInt32(3) switch { 0 => float.NegativeInfinity, 1 => float.PositiveInfinity, _ => row[0] };
            var logOdds = model.BaseLogOdds;
            foreach (var tree in trees)
                logOdds += tree.Value(row);

            return new TreeWalks(trees, row.Length).AddTo(model.BaseLogOdds, row).Equals(logOdds);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Walks_more_features_than_the_stack_takes()
    {
        var tree = new Tree([new TreeSplit { Feature = 2999, Threshold = 1, MissingGoesLeft = true, Left = ~0, Right = ~1 }], [new TreeLeaf(1, 1), new TreeLeaf(2, 1)]);
        var (walks, row) = (new TreeWalks([tree], 3000), new float[3000]);
        row[2999] = 1;
        Assert.Equal(2, walks.AddTo(0, row));
        row[2999] = float.NaN;
        Assert.Equal(1, walks.AddTo(0, row));
    }
}

using CreditScoring.Trees;

namespace CreditScoring.Tests.Trees;

public class TreeTests
{
    [Theory]
    [InlineData(2.9999998f, -1)]
    [InlineData(3f, 1)]
    [InlineData(float.NegativeInfinity, -1)]
    [InlineData(float.PositiveInfinity, 1)]
    [InlineData(float.NaN, 1)]
    public void Sends_values_below_the_threshold_left(float value, double expected) => Assert.Equal(expected, SomeTrees.Stump(3).Value([value]));

    [Theory]
    [InlineData(float.PositiveInfinity, float.MaxValue, -1)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity, 1)]
    [InlineData(float.NegativeInfinity, float.NegativeInfinity, 1)]
    public void An_infinite_threshold_sends_every_finite_number_to_one_side(float threshold, float value, double expected) =>
        Assert.Equal(expected, SomeTrees.Stump(threshold).Value([value]));

    [Theory]
    [InlineData(0f, -1)]
    [InlineData(-TreeSplit.ZeroWidth, -1)]
    [InlineData(float.NaN, -1)]
    [InlineData(2e-35f, 1)]
    [InlineData(-7f, -1)]
    [InlineData(-2e-35f, 1)]
    public void Zero_may_go_where_missing_values_go(float value, double expected)
    {
        var split = new TreeSplit { Feature = 0, Threshold = -5, MissingGoesLeft = true, ZeroIsMissing = true, Left = ~0, Right = ~1 };

        Assert.Equal(expected, new Tree([split], [new TreeLeaf(-1, 1), new TreeLeaf(1, 1)]).Value([value]));
    }

    [Fact]
    public void Takes_minus_zero_for_zero() => Assert.Equal(SomeTrees.Stump(0).Value([0f]), SomeTrees.Stump(0).Value([-0f]));

    [Theory]
    [InlineData(0, "left")]
    [InlineData(1, "right")]
    [InlineData(64, "left")]
    [InlineData(65, "right")]
    [InlineData(1000, "right")]
    [InlineData(-1, "right")]
    [InlineData(float.NaN, "left")]
    public void Sends_named_levels_left_and_all_others_right(float level, string side)
    {
        var split = new TreeSplit { Feature = 0, LeftLevels = [0, 64], MissingGoesLeft = true, Left = ~0, Right = ~1 };

        Assert.Equal(side, new Tree([split], [new TreeLeaf(0, 1), new TreeLeaf(1, 1)]).LeafOf([level]) == 0 ? "left" : "right");
    }

    [Fact]
    public void Adds_covers_up_to_the_root()
    {
        var tree = new Tree(
            [new TreeSplit { Feature = 0, Left = ~0, Right = 1 }, new TreeSplit { Feature = 0, Left = ~1, Right = ~2 }],
            [new TreeLeaf(0, 1), new TreeLeaf(0, 2), new TreeLeaf(0, 4)]);

        Assert.Equal([7.0, 6.0], tree.SplitCovers());
    }

    [Fact]
    public void May_be_a_single_leaf() => Assert.Equal(0.5, new Tree([], [new TreeLeaf(0.5, 3)]).Value([1]));

    [Theory]
    [InlineData("1 splits and 1 leaves", ~0, ~1, 1)]
    [InlineData("split 0 leads to split 0, which does not exist or does not come later", 0, ~1, 2)]
    [InlineData("split 0 leads to split 1, which does not exist", ~0, 1, 2)]
    [InlineData("split 0 leads to leaf 2, which does not exist", ~0, ~2, 2)]
    [InlineData("leaf 0 is reached twice, the second time from split 0", ~0, ~0, 2)]
    public void Refuses_what_is_no_tree(string message, int left, int right, int leaves) =>
        Refused(message, new TreeSplit { Feature = 0, Left = left, Right = right }, [.. Enumerable.Range(0, leaves).Select(_ => new TreeLeaf(0, 1))]);

    [Fact]
    public void Refuses_numbers_that_are_none()
    {
        var split = new TreeSplit { Feature = 0, Left = ~0, Right = ~1 };
        TreeLeaf[] leaves = [new(0, 1), new(0, 1)];

        Refused("split 0 has the threshold NaN", split with { Threshold = float.NaN }, leaves);
        Refused("split 0 asks for feature -1", split with { Feature = -1 }, leaves);
        Refused("split 0 has the gain -1", split with { Gain = -1 }, leaves);
        Refused("split 0 sends level 2 left; levels are at least 0 and ascending", split with { LeftLevels = [3, 2] }, leaves);
        Refused("leaf 1 has the value NaN", split, [leaves[0], new TreeLeaf(double.NaN, 1)]);
        Refused("leaf 1 has the cover 0", split, [leaves[0], new TreeLeaf(0, 0)]);
    }

    static void Refused(string message, TreeSplit split, TreeLeaf[] leaves) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new Tree([split], leaves)).Message);
}

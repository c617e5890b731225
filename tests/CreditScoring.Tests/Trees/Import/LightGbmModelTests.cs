using CreditScoring.Trees;
using CreditScoring.Trees.Import;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Trees.Import;

public class LightGbmModelTests
{
    const string Categories = "lightgbm-categories.txt", Numbers = "lightgbm-missing-none.txt";

    [Theory]
    [InlineData("version=v4", "version=v2", "line 2: 'version' is 'v2', expected v3 or v4")]
    [InlineData("num_class=1", "num_class=3", "num_class is 3; only models of one outcome")]
    [InlineData("objective=binary sigmoid:1", "objective=regression", "objective is 'regression'; binary and cross_entropy can be imported")]
    [InlineData("objective=binary sigmoid:1\n", "", "there is no objective, as after training with a function of one's own")]
    [InlineData("objective=binary sigmoid:1", "objective=binary sigmoid:-1", "expected binary sigmoid: and a number above 0")]
    [InlineData("is_linear=0", "is_linear=1", "Tree=0 has a linear model in each leaf (linear_tree)")]
    [InlineData("end of trees", "end", "found the end of the file, expected the line 'end of trees'")]
    [InlineData("num_leaves=7", "num_leaves=8", "'leaf_value' is 7 values, expected 8")]
    [InlineData("leaf_count=", "leaf_counts=", "'leaf_count' is missing, expected 7, which contributions need")]
    [InlineData("left_child=1 ", "left_child=0 ", "Tree=2: node 0 is reached twice")]
    [InlineData("left_child=1 ", "left_child=70 ", "Tree=2: a split leads to node 2147483647, but there are 13")]
    [InlineData("split_feature=", "split_feature=6 ", "'split_feature' is 7 values, expected 6")]
    [InlineData("cat_boundaries=0 ", "cat_boundaries=9 ", "'cat_boundaries' is 9 to")]
    [InlineData("max_feature_idx=5", "max_feature_idx=6", "'feature_names' is 6 names, expected 7")]
    [InlineData("num_cat=", "num_cat=1\nnum_cat=", "found 'num_cat' a second time in Tree=0")]
    public void Refuses_what_it_cannot_tell_with_the_line(string from, string to, string message)
    {
        var refusal = ForeignModels.Refusal(Categories, from, to);

        Assert.StartsWith(Categories + ", line ", refusal, StringComparison.Ordinal);
        Assert.Contains(message, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sigmoid_stretches_the_log_odds()
    {
        var (once, twice) = (ForeignModels.Import(Numbers).Trees, ForeignModels.Import(Numbers, "sigmoid:1", "sigmoid:2").Trees);

        Assert.Equal(2 * once.PredictLogOdds(new float[6]), twice.PredictLogOdds(new float[6]), 1e-12);
    }

    [Fact]
    public void Cross_entropy_adds_up_log_odds_as_binary_does() => Assert.Equal(
        SomeTrees.Text(ForeignModels.Import(Numbers).Trees), SomeTrees.Text(ForeignModels.Import(Numbers, "binary sigmoid:1", "cross_entropy").Trees));

    [Fact]
    public void Words_of_a_data_frame_name_the_levels()
    {
        var regions = "[\"north\", \"south\", \"east\", \"west\", \"isles\"]";
        var trades = "[" + string.Join(", ", Enumerable.Range(0, 40).Select(trade => $"\"trade {trade}\"")) + "]";
        var model = ForeignModels.Import(Categories, "end of parameters", $"end of parameters\n\npandas_categorical:[{regions}, {trades}]").Trees;

        Assert.Equal(["north", "south", "east", "west", "isles"], model.Features[4].Levels);
        Assert.Equal("trade 39", model.Features[5].Levels[39]);
    }

    [Fact]
    public void Too_few_words_of_a_data_frame_leave_the_codes()
    {
        var model = ForeignModels.Import(Categories, "end of parameters", "end of parameters\n\npandas_categorical:[[\"north\", \"south\"], [\"all\"]]").Trees;

        Assert.Equal(["0", "1", "2", "3", "4"], model.Features[4].Levels);
    }

    [Theory]
    [InlineData("[is_unbalance: 0]", "[is_unbalance: 1]", "Trained with is_unbalance: 1")]
    [InlineData("[scale_pos_weight: 1]", "[scale_pos_weight: 11]", "Trained with scale_pos_weight: 11")]
    public void Notes_weights_of_defaulted_clients(string from, string to, string note)
    {
        Assert.Empty(ForeignModels.Import(Numbers).Notes);
        Assert.StartsWith(note, Assert.Single(ForeignModels.Import(Numbers, from, to).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tree_of_one_leaf_is_read() =>
        Assert.Equal(-2.5, ModelImport.Read(System.Text.Encoding.UTF8.GetBytes(Stump("num_leaves=1\nnum_cat=0\nleaf_value=-2.5\n")), "one.txt").Trees.PredictLogOdds([0]));

    // Worked by hand from LightGBM's rules: left is -1, right is 1. Decision types: 0 missing is 0, 4 zero is missing, 8 missing has a side; 2 more when that is the left.
    [Theory]
    [InlineData("0", 0, float.NaN, -1)]
    [InlineData("-0.5", 0, float.NaN, 1)]
    [InlineData("-0.5", 2, float.NaN, 1)] // the side is not looked at
    [InlineData("-0.5", 6, float.NaN, -1)]
    [InlineData("-0.5", 6, 0f, -1)]
    [InlineData("-0.5", 6, -1e-36f, -1)]
    [InlineData("-0.5", 6, 1e-35f, -1)]
    [InlineData("-0.5", 6, 2e-35f, 1)]
    [InlineData("0.5", 4, 0f, 1)]
    [InlineData("0.5", 4, -1e-34f, -1)]
    [InlineData("-0.5", 10, float.NaN, -1)]
    [InlineData("-0.5", 10, 0f, 1)]
    [InlineData("0.5", 8, 0.5f, -1)]
    [InlineData("0.1", 8, 0.1f, 1)] // 0.1 in 32 bits is above 0.1 in 64
    [InlineData("1e300", 8, float.MaxValue, -1)]
    [InlineData("1e300", 8, float.PositiveInfinity, 1)]
    [InlineData("-1e300", 8, float.MinValue, 1)]
    [InlineData("-1e300", 8, float.NegativeInfinity, -1)]
    [InlineData("inf", 8, float.PositiveInfinity, -1)]
    [InlineData("inf", 8, float.NegativeInfinity, -1)]
    [InlineData("inf", 8, float.NaN, 1)]
    [InlineData("inf", 10, float.NaN, -1)]
    [InlineData("-1.0000000180025095e-35", 8, -1e-35f, 1)] // up to 1e-35 is taken for 0
    [InlineData("1.0000000180025095e-35", 8, 1e-35f, -1)]
    [InlineData("1e-36", 8, 1e-35f, -1)]
    public void Sends_a_number_where_LightGBM_does(string threshold, int type, float value, double expected)
    {
        var model = ModelImport.Read(System.Text.Encoding.UTF8.GetBytes(Stump(
            $"num_leaves=2\nnum_cat=0\nsplit_feature=0\nsplit_gain=1\nthreshold={threshold}\ndecision_type={type}\nleft_child=-1\nright_child=-2\nleaf_value=-1 1\nleaf_count=3 2\n")), "stump.txt");

        Assert.Equal(expected, model.Trees.PredictLogOdds([value]));
    }

    [Fact]
    public void The_32_bit_threshold_divides_32_bit_values_as_the_64_bit_one_does()
    {
        var bits = Gen.Choose(int.MinValue, int.MaxValue).Select(BitConverter.Int32BitsToSingle).Where(value => !float.IsNaN(value) && Math.Abs(value) > TreeSplit.ZeroWidth);
        var thresholds = bits.Zip(Gen.Choose(-3, 3)).Select(pair => pair.Item1 * (1 + pair.Item2 * 1e-9)).Where(double.IsFinite);
        Prop.ForAll(thresholds.Zip(bits).ToArbitrary(), pair =>
        {
            var (threshold, value) = pair;
            float[] around = [value, (float)threshold, float.BitIncrement((float)threshold), float.BitDecrement((float)threshold)];

            return around.Where(each => Math.Abs(each) > TreeSplit.ZeroWidth).All(each => each < LightGbmTree.FirstAbove(threshold) == each <= threshold);
        }).QuickCheckThrowOnFailure();
    }

    static string Stump(string tree) =>
        "tree\nversion=v3\nnum_class=1\nnum_tree_per_iteration=1\nmax_feature_idx=0\nobjective=binary sigmoid:1\nfeature_names=x\nfeature_infos=[-1:1]\n\nTree=0\n" + tree + "\nend of trees\n";
}

using CreditScoring.Explanation;

namespace CreditScoring.Tests.Trees.Import;

public class XgboostModelTests
{
    const string Numbers = "xgboost-numbers.json";

    [Theory]
    [InlineData("5E-1", 0)]
    [InlineData("[5E-1]", 0)] // as XGBoost 3.1 writes it
    [InlineData("2E-1", -1.3862943611198906)] // ln(0.2 / 0.8)
    [InlineData("[8E-1]", 1.3862943611198906)]
    public void The_base_score_is_a_probability(string written, double logOdds) =>
        Assert.Equal(logOdds, ForeignModels.Import(Numbers, "\"base_score\":\"5E-1\"", $"\"base_score\":\"{written}\"").Trees.BaseLogOdds, 1e-6);

    [Fact]
    public void The_base_score_of_logitraw_is_log_odds() => Assert.Equal(0.3, ForeignModels.Import("xgboost-logitraw.json").Trees.BaseLogOdds, 1e-7);

    [Theory]
    [InlineData("\"base_score\":\"5E-1\"", "\"base_score\":\"[5E-1,2E-1]\"", "learner.learner_model_param.base_score is '[5E-1,2E-1]', expected one number")]
    [InlineData("\"base_score\":\"5E-1\"", "\"base_score\":\"1.5\"", "base_score is 1.5; for binary:logistic it is a probability, in [0, 1]")]
    [InlineData("binary:logistic", "reg:squarederror", "learner.objective.name is reg:squarederror; binary:logistic, binary:logitraw and reg:logistic can be imported")]
    [InlineData("\"num_class\":\"0\"", "\"num_class\":\"3\"", "learner.learner_model_param.num_class is 3; only models of one outcome")]
    [InlineData("\"name\":\"gbtree\"", "\"name\":\"gblinear\"", "learner.gradient_booster.name is gblinear; only gbtree and dart")]
    [InlineData("\"num_trees\":\"3\"", "\"num_trees\":\"4\"", "says 4 trees but holds 3")]
    [InlineData("\"num_feature\":\"6\"", "\"num_feature\":\"7\"", "")]
    [InlineData("\"version\":[1,7,4]", "\"version\":[1,7]", "version is not three whole numbers")]
    [InlineData("\"sum_hessian\"", "\"sum_of_hessian\"", "learner.gradient_booster.model.trees[0] has no 'sum_hessian'")]
    [InlineData("\"left_children\":[1,", "\"left_children\":[0,", "trees[0]: node 0 is reached twice")]
    [InlineData("\"left_children\":[1,", "\"left_children\":[99,", "trees[0]: a split leads to node 99, but there are")]
    [InlineData("\"left_children\":[1,", "\"left_children\":[1.5,", "left_children is an array of numbers, expected an array of whole numbers")]
    [InlineData("\"split_indices\":[", "\"split_indices\":[8,", "split_indices holds")]
    [InlineData("\"learner\"", "\"pupil\"", "has no 'learner'")]
    public void Refuses_what_it_cannot_tell_with_the_place(string from, string to, string message)
    {
        var refusal = ForeignModels.Refusal(Numbers, from, to);

        Assert.StartsWith(Numbers, refusal, StringComparison.Ordinal);
        Assert.Contains(message, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_logitraw_of_versions_that_read_the_base_score_otherwise() => Assert.Contains(
        "XGBoost 1.6.2 and 1.7 read the base score of binary:logitraw otherwise",
        ForeignModels.Refusal("xgboost-logitraw.json", "\"version\":[1,7,4]", "\"version\":[1,6,2]"), StringComparison.Ordinal);

    [Fact]
    public void Refuses_as_many_dart_weights_as_there_are_not_trees() =>
        Assert.Contains("weight_drop holds 4 weights for 3 trees", ForeignModels.Refusal("xgboost-dart.json", "\"weight_drop\":[", "\"weight_drop\":[1,"), StringComparison.Ordinal);

    [Fact]
    public void Refuses_categories_beyond_the_end_of_their_list() =>
        Assert.Contains("categories from position", ForeignModels.Refusal("xgboost-categories.json", "\"categories_sizes\":[", "\"categories_sizes\":[99"), StringComparison.Ordinal);

    [Fact]
    public void Features_without_names_are_numbered()
    {
        var model = ForeignModels.Import(
            Numbers, "\"feature_names\":[\"income\",\"balance\",\"late\",\"age\",\"region\",\"trade\"]", "\"feature_names\":[]").Trees;

        Assert.Equal(["f0", "f1", "f2", "f3", "f4", "f5"], model.Features.Select(feature => feature.Name));
    }

    [Theory]
    [InlineData("\"scale_pos_weight\":\"1\"", "\"scale_pos_weight\":\"11\"", "Trained with scale_pos_weight 11: its probabilities are those of a sample with that weight")]
    [InlineData("\"best_iteration\":\"2\"", "\"best_iteration\":\"1\"", "Early stopping found the first 2 of 3 rounds the best; all are kept")]
    public void Notes_what_changes_the_meaning_of_predictions(string from, string to, string note)
    {
        Assert.Empty(ForeignModels.Import(Numbers).Notes);
        Assert.StartsWith(note, Assert.Single(ForeignModels.Import(Numbers, from, to).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_that_no_client_reached_can_be_explained()
    {
        var cover = ForeignModels.Text(Numbers).Split("\"sum_hessian\":[")[1].Split(']')[0];
        var zeros = string.Join(',', cover.Split(',').Select(_ => "0E0"));
        var model = ForeignModels.Import(Numbers, cover, zeros).Trees;

        Assert.All(model.Trees[0].Leaves, leaf => Assert.True(leaf.Cover > 0));
        new TreeShap(model).Contributions(new float[6], new double[6]); // throws when the sum is not the log-odds
    }
}

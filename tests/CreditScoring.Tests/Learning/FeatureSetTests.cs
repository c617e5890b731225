using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Models;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Learning;

public sealed class FeatureSetTests
{
    static readonly FeatureRecipe Recipe = new() { Learners = Learners.All };

    [Fact]
    public void Gives_the_same_bits_in_a_batch_and_from_one_client_alone()
    {
        var (matrix, defaults) = SomeClients.Sample(600, seed: 1);
        var set = LearnedSample.Of(TrainingRows.All(matrix, defaults), Recipe).Set;
        var batch = set.Complete(matrix);
        var (inputs, values, expected) = (new float[matrix.Columns.Count], new float[set.Columns.Count], new float[set.Columns.Count]);

        Assert.Equal(matrix.Columns.Count + 8, set.Columns.Count);
        for (var client = 0; client < matrix.RowCount; client++)
        {
            matrix.CopyRow(client, inputs);
            set.Complete(inputs, values);
            batch.CopyRow(client, expected);
            Assert.True(FeatureValues.AreSame(expected, values), $"client {client}");
        }
    }

    [Fact]
    public void Does_not_mind_which_clients_are_scored_together()
    {
        var (matrix, defaults) = SomeClients.Sample(600, seed: 1);
        var set = LearnedSample.Of(TrainingRows.All(matrix, defaults), Recipe).Set;
        int[] some = [5, 3, 599];
        var (all, few) = (set.Complete(matrix).Rows(some), set.Complete(matrix.Rows(some)));

        Assert.All(Enumerable.Range(0, all.Columns.Count), column => Assert.True(FeatureValues.AreSame(all.Column(column), few.Column(column))));
    }

    [Fact]
    public void Asks_for_no_feature_that_nothing_reads()
    {
        var (matrix, _) = SomeClients.Sample(10, seed: 1);
        var learned = Learners.All[1].Learn(SomeClients.Training(("PL_CREDIT", []), ("PL_ANNUITY", []), ("PL_CNTPAY", []), ("PL_STATUS", []), ("PL_PRODUCT_COMBINATION", [])));
        var set = new FeatureSet([.. matrix.Columns.Where(column => learned.Inputs.Contains(column.Name))], [learned], learned.Columns);

        Assert.Equal(["AMT_CREDIT", "AMT_ANNUITY", "NAME_CONTRACT_TYPE"], set.Inputs.Select(column => column.Name));
        Assert.Equal(["EST_TERM", "EST_INTEREST", "EST_RATE"], set.Complete(matrix).Columns.Select(column => column.Name));
    }

    [Fact]
    public void Refuses_clients_without_an_input_or_with_other_words()
    {
        var set = FeatureSet.Plain([FeatureColumn.Category("KIND", ["a", "b"])]);

        Assert.Contains("lack KIND", Assert.Throws<ArgumentException>(() => set.Complete(SomeClients.Matrix(("OTHER", [1])))).Message, StringComparison.Ordinal);
        var error = Assert.Throws<ArgumentException>(() => set.Complete(new FeatureMatrix([FeatureColumn.Category("KIND", ["b", "a"])], ["1"], [[0]])));
        Assert.Contains("KIND has other levels", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => set.Complete([1, 2], new float[1]));
        Assert.Throws<ArgumentException>(() => new FeatureSet([], [], [FeatureColumn.Numeric("X")]));
        Assert.Throws<ArgumentException>(() => new FeatureSet([], [Learners.All[0].Learn(TrainingRows.All(SomeClients.Sample(50, 1).Matrix, new float[50]))], []));
    }

    [Fact]
    public void A_model_that_is_written_and_read_gives_the_same_log_odds_and_names_the_same_features()
    {
        var (matrix, defaults) = SomeClients.Sample(1_200, seed: 5);
        var options = SomeModel.Options with { Recipe = Recipe, Trees = SomeModel.Options.Trees with { FeatureFraction = 0.3 } };
        var result = SomeModel.Train(matrix, defaults, options);
        var files = ModelFolder.Contents(result, options, "");
        var read = ModelFolder.Read("memory", name => files.GetValueOrDefault(name), new ModelIdentity("test", "1"));

        Assert.Equal(result.Model.PredictLogOdds(matrix), read.PredictLogOdds(matrix));
        Assert.Contains("GRP1_EXT_DEV", read.Trees.Features.Select(feature => feature.Name));
        Assert.Equal(matrix.Columns.Select(column => column.Name), read.Inputs.Select(column => column.Name));
        Assert.True(read.Trees.GainByFeature()[matrix.Columns.Count..].Sum() > 0); // the learned ones are read indeed
    }
}

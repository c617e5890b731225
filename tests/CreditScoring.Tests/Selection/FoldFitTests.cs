using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Learning.Trials;
using CreditScoring.Selection;
using CreditScoring.Tests.Learning;

namespace CreditScoring.Tests.Selection;

public sealed class FoldFitTests
{
    // Medians, terms, default rates of words, and a selection: all that can be learned in a fold.
    static readonly FeatureRecipe Recipe = new()
    {
        Learners = [.. Learners.All, new TargetMeanLearner("rates", (FeatureCatalog.Find("OCCUPATION_TYPE")!.Column, "RATE"))],
        Selection = new FeatureSelectionOptions { Trees = SomeModel.Options.Trees },
    };

    [Fact]
    public void The_outcomes_of_held_out_clients_change_no_prediction()
    {
        var (matrix, defaults) = SomeClients.Sample(1_500, seed: 4);
        var folds = StratifiedFolds.Deal(matrix.Clients, defaults, 3, seed: 1);
        var before = LogOdds(matrix, defaults, folds);
        foreach (var row in folds.ValidationRows(1))
            defaults[row] = 1 - defaults[row];

        Assert.Equal(before, LogOdds(matrix, defaults, folds));
    }

    [Fact]
    public void The_other_held_out_clients_change_no_prediction()
    {
        var (matrix, defaults) = SomeClients.Sample(1_500, seed: 4);
        var folds = StratifiedFolds.Deal(matrix.Clients, defaults, 3, seed: 1);
        var before = LogOdds(matrix, defaults, folds);
        foreach (var row in folds.ValidationRows(1).Skip(1))
            for (var column = 0; column < matrix.Columns.Count; column++)
                matrix.Column(column)[row] = matrix.Columns[column].Kind == FeatureKind.Category ? 0 : 1e6f;

        Assert.Equal(before[0], LogOdds(matrix, defaults, folds)[0]);
    }

    [Fact]
    public void Another_training_client_may_change_them()
    {
        var (matrix, defaults) = SomeClients.Sample(1_500, seed: 4);
        var folds = StratifiedFolds.Deal(matrix.Clients, defaults, 3, seed: 1);
        var before = LogOdds(matrix, defaults, folds);
        foreach (var row in folds.TrainingRows(1).Take(200))
            defaults[row] = 1 - defaults[row];

        Assert.NotEqual(before, LogOdds(matrix, defaults, folds));
    }

    static double[] LogOdds(FeatureMatrix matrix, float[] defaults, StratifiedFolds folds) =>
        new FoldFit(matrix, defaults, folds, fold: 1, maxBins: 64, Recipe).Run(0, SomeModel.Options.Trees, cutOff: 0.3, TimeProvider.System).LogOdds;
}

using CreditScoring.Explanation;
using CreditScoring.Imbalance;
using CreditScoring.Learning;
using CreditScoring.Numerics;
using CreditScoring.Tests.Trees;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Imbalance;

public sealed class ImbalanceMethodTests
{
    static readonly BoostedTreesOptions Options = new() { Rounds = 12, Leaves = 5, LearningRate = 0.2, MinRowsPerLeaf = 15, MaxBins = 32, L2 = 20 };

    static readonly TrainingRows Rows = Sample();

    [Fact]
    public void There_are_eighteen_methods_and_threshold_moving_comes_first()
    {
        Assert.Equal(18, ImbalanceMethods.All.Select(method => method.Name).Distinct().Count());
        Assert.Equal("threshold-moving", ImbalanceMethods.All[0].Name);
        Assert.Equal(["threshold-moving", "smote", "rusboost"], ImbalanceMethods.Named(["rusboost", "smote"]).Select(method => method.Name));
        Assert.Contains("There is no method smoke;", Assert.Throws<ArgumentException>(() => ImbalanceMethods.Named(["smoke"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_method_learns_to_rank_and_the_seed_decides_all() =>
        Assert.All(ImbalanceMethods.All, method =>
        {
            var model = method.Train(Rows, Options, seed: 5);
            var logOdds = model.Trees.PredictLogOdds(Rows.Matrix);
            var means = new[] { 0f, 1f }.Select(outcome => logOdds.Where((_, row) => Rows.Defaults[row] == outcome).Average()).ToArray();

            Assert.True(means[1] > means[0] + 0.1, method.Name);
            Assert.Equal(logOdds, method.Train(Rows, Options, seed: 5).Trees.PredictLogOdds(Rows.Matrix));
        });

    [Fact]
    public void Threshold_moving_is_plain_training()
    {
        var plain = BoostedTreesTrainer.Train(Rows.Matrix, Rows.Defaults, Options with { Seed = 3 }).PredictLogOdds(Rows.Matrix);
        var model = new ThresholdMoving().Train(Rows, Options, seed: 3);

        Assert.Equal(plain, model.Trees.PredictLogOdds(Rows.Matrix));
        Assert.Equal(0, model.PriorShift);
    }

    [Fact]
    public void Methods_that_balance_raise_the_odds_of_default_to_one()
    {
        var odds = LogOdds.OfProbability(Rows.Defaults.Average());

        Assert.Equal(-odds, new ClassWeights().Train(Rows, Options, 1).PriorShift, 1e-6);
        Assert.Equal(-odds, new BalancedBagging { Members = 2 }.Train(Rows, Options, 1).PriorShift, 1e-6);
        Assert.Equal(-odds, new RusBoost().Train(Rows, Options, 1).PriorShift, 1e-6);
        Assert.Equal(-odds, new ResampledTraining(new RandomUnderSampling()).Train(Rows, Options, 1).PriorShift, 1e-6);
        Assert.Equal(Math.Log(3), new ClassWeights { DefaultWeight = 3 }.Train(Rows, Options, 1).PriorShift, 1e-12);
    }

    [Fact]
    public void The_prior_corrected_gives_back_the_rate_that_weights_moved()
    {
        var model = new ClassWeights().Train(Rows, Options, seed: 1);
        var rate = Rows.Defaults.Average();
        var raw = model.Trees.PredictLogOdds(Rows.Matrix);

        Assert.True(raw.Average(LogOdds.ToProbability) > 2 * rate);
        Assert.Equal(rate, raw.Average(value => LogOdds.ToProbability(value - model.PriorShift)), 0.03);
    }

    // Of everybody told the same, by a grid: loss 0.1 (1 - p)² -ln p + 0.9 p² -ln(1 - p) is least at p = 0.2562 (to 1e-4).
    [Fact]
    public void Focal_loss_starts_from_the_constant_that_has_the_least_loss()
    {
        var focal = new FocalLoss();
        double Loss(double p) => -0.1 * (1 - p) * (1 - p) * Math.Log(p) - 0.9 * p * p * Math.Log(1 - p);
        var best = Enumerable.Range(1, 9999).Select(step => step / 1e4).MinBy(Loss);

        Assert.Equal(best, LogOdds.ToProbability(focal.BestConstant(0.1)), 1e-4);
        Assert.Equal(0.1, LogOdds.ToProbability(new FocalLoss { Gamma = 0 }.BestConstant(0.1)), 1e-9);
        Assert.Equal(0.5, LogOdds.ToProbability(focal.BestConstant(0.5)), 1e-9);
    }

    [Fact]
    public void The_mean_of_models_is_one_model_with_exact_contributions()
    {
        var members = Enumerable.Range(1, 3).Select(seed => BoostedTreesTrainer.Train(Rows.Matrix, Rows.Defaults, Options with { Seed = (ulong)seed, FeatureFraction = 0.5 })).ToArray();
        var mean = BalancedBagging.Mean(members);
        var expected = Enumerable.Range(0, Rows.Matrix.RowCount).Select(row => members.Average(member => member.PredictLogOdds(Rows.Matrix)[row])).Take(20).ToArray();
        var explainer = new TreeShap(mean);
        var contributions = explainer.Contributions(Rows.Matrix.Rows([.. Enumerable.Range(0, 20)]));

        for (var row = 0; row < 20; row++)
        {
            Assert.Equal(expected[row], mean.PredictLogOdds(Rows.Matrix)[row], 1e-9);
            Assert.Equal(expected[row], explainer.Base + contributions[row].Sum(), 1e-9);
        }
    }

    static TrainingRows Sample()
    {
        // About one in seven defaulted.
        var (matrix, _) = SomeTrees.Sample(500, 6, seed: 9);
        var random = new Random64(2);

        return TrainingRows.All(matrix, [.. matrix.Column(0).Select(value => random.NextDouble() < LogOdds.ToProbability(1.5 * (float.IsNaN(value) ? 0 : value) - 2.2) ? 1f : 0f)]);
    }
}

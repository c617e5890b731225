using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Tests.Trees;
using CreditScoring.Trees;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Explanation;

public class ProbabilityShapTests
{
    [Fact]
    public void Matches_the_example_worked_by_hand()
    {
        // x < 0: 0, else 1; plus y < 0: 0, else 2. The client has 3. Beside (-1, -1), of 0: x 1, y 2. Beside (1, -1), of 1: x 0, y 2.
        // With p(f) = f² / 10, which is 0.9, 0 and 0.1: the factors are 0.9 / 3 = 0.3 and 0.8 / 2 = 0.4; x 0.3 / 2 = 0.15, y (0.6 + 0.8) / 2 = 0.7, base 0.05.
        FeatureColumn[] columns = [FeatureColumn.Numeric("x"), FeatureColumn.Numeric("y")];
        var model = new BoostedTrees(columns, 0, [Stump(0, 1), Stump(1, 2)]);
        var shap = new ProbabilityShap(model, logOdds => logOdds * logOdds / 10, new FeatureMatrix(columns, ["a", "b"], [[-1, 1], [-1, -1]]));

        Assert.Equal(0.05, shap.Base, 1e-14);
        Assert.Equal([0.15, 0.7], shap.Contributions([1, 1]).Select(contribution => Math.Round(contribution, 12)));
    }

    [Fact]
    public void Rescales_the_sum_over_all_sets_beside_each_background_client() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            var random = new Random64((ulong)seed.Get);
            var (model, row) = RandomTrees.Model(random, features: 1 + random.NextInt32(7), splits: 1 + random.NextInt32(20));
            var background = RandomTrees.Clients(random, model, 1 + random.NextInt32(8));
            var expected = new double[row.Length];
            for (var client = 0; client < background.RowCount; client++)
            {
                var pair = BruteForceShapley.Contributions(row.Length, BruteForceShapley.ByBackground(model, row, background.Rows([client])), out var from);
                var to = model.PredictLogOdds(row);
                var factor = Math.Abs(to - from) < 1e-12 ? Slope(to) : (LogOdds.ToProbability(to) - LogOdds.ToProbability(from)) / (to - from);
                for (var feature = 0; feature < row.Length; feature++)
                    expected[feature] += factor * pair[feature] / background.RowCount;
            }

            var shap = new ProbabilityShap(model, LogOdds.ToProbability, background);

            return shap.Contributions(row).Zip(expected).All(pair => Math.Abs(pair.First - pair.Second) < 1e-7);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sums_to_the_probability_less_the_mean_of_the_background()
    {
        var model = SomeTrees.Model(seed: 9, rounds: 20, out var matrix);
        var shap = new ProbabilityShap(model, LogOdds.ToProbability, matrix.Rows([.. Enumerable.Range(0, 50)]));
        var row = new float[matrix.Columns.Count];
        for (var client = 50; client < 80; client++)
        {
            matrix.CopyRow(client, row);

            Assert.Equal(LogOdds.ToProbability(model.PredictLogOdds(row)) - shap.Base, shap.Contributions(row).Sum(), 1e-12);
        }
    }

    [Fact]
    public void By_paths_the_shares_stay_and_the_sum_is_the_probability_less_that_of_the_base()
    {
        var model = SomeTrees.Model(seed: 9, rounds: 20, out var matrix);
        var shap = new TreeShap(model);
        var row = new float[matrix.Columns.Count];
        matrix.CopyRow(7, row);
        var logOdds = new double[row.Length];
        shap.Contributions(row, logOdds);
        var probability = shap.ProbabilityContributions(row, LogOdds.ToProbability);

        Assert.Equal(LogOdds.ToProbability(model.PredictLogOdds(row)) - LogOdds.ToProbability(shap.Base), probability.Sum(), 1e-12);
        for (var feature = 1; feature < row.Length; feature++)
            Assert.Equal(logOdds[0] * probability[feature], logOdds[feature] * probability[0], 1e-12);
    }

    [Fact]
    public void Refuses_a_background_without_clients()
    {
        var model = SomeTrees.Model(seed: 9, rounds: 2, out var matrix);

        Assert.Contains("no client", Assert.Throws<ArgumentException>(() => new ProbabilityShap(model, LogOdds.ToProbability, matrix.Rows([]))).Message, StringComparison.Ordinal);
    }

    static double Slope(double logOdds) => LogOdds.ToProbability(logOdds) * (1 - LogOdds.ToProbability(logOdds));

    static Tree Stump(int feature, double value) =>
        new([new TreeSplit { Feature = feature, Threshold = 0, Left = ~0, Right = ~1 }], [new TreeLeaf(0, 1), new TreeLeaf(value, 1)]);
}

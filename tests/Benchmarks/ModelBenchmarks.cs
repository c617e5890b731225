using BenchmarkDotNet.Attributes;
using CreditScoring.Explanation;
using CreditScoring.Trees;

namespace CreditScoring.Benchmarks;

/// <summary>Training, scoring and explaining 17,263 synthetic clients with a known outcome.</summary>
public class ModelBenchmarks
{
    static readonly BoostedTreesOptions options = new() { Rounds = 300, Leaves = 31, LearningRate = 0.05, FeatureFraction = 0.8, MinRowsPerLeaf = 100, L2 = 1 };

    BoostedTrees trees = null!;
    TreeShap shap = null!;
    float[] row = [];
    double[] contributions = [];

    [GlobalSetup]
    public void Setup()
    {
        trees = BoostedTreesTrainer.Train(Sample.Matrix, Sample.Defaults, options);
        shap = new TreeShap(trees);
        row = new float[Sample.Matrix.Columns.Count];
        contributions = new double[row.Length];
        Sample.Matrix.CopyRow(0, row);
    }

    [Benchmark(Description = "train 300 trees of 31 leaves, 1 thread")]
    public BoostedTrees TrainOneThread() => BoostedTreesTrainer.Train(Sample.Matrix, Sample.Defaults, options);

    [Benchmark(Description = "train 300 trees of 31 leaves, 2 threads")]
    public BoostedTrees TrainTwoThreads() => BoostedTreesTrainer.Train(Sample.Matrix, Sample.Defaults, options with { Threads = 2 });

    [Benchmark(Description = "score all clients, 1 thread")]
    public double[] Score() => trees.PredictLogOdds(Sample.Matrix);

    [Benchmark(Description = "contributions of all clients, 1 thread")]
    public double[][] Explain() => shap.Contributions(Sample.Matrix);

    [Benchmark(Description = "score one client, 10,000 times", OperationsPerInvoke = 10_000)]
    public double ScoreOne()
    {
        var sum = 0.0;
        for (var time = 0; time < 10_000; time++)
            sum += trees.PredictLogOdds(row);

        return sum;
    }

    [Benchmark(Description = "contributions of one client, 1,000 times", OperationsPerInvoke = 1000)]
    public void ExplainOne()
    {
        for (var time = 0; time < 1000; time++)
            shap.Contributions(row, contributions);
    }
}

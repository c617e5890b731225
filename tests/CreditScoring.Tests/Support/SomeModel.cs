using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Tests;

/// <summary>A small sample with real feature names, and a model trained on it.</summary>
static class SomeModel
{
    static readonly string[] names = ["EXT_MEAN", "CREDIT_ANNUITY", "DAYS_BIRTH", "B_DEBT_SUM", "P_REFUSED_SHARE", "NAME_EDUCATION_TYPE"];

    public static TrainingOptions Options { get; } = new()
    {
        Draws = 40,
        Trees = new BoostedTreesOptions { Rounds = 30, LearningRate = 0.1, Leaves = 7, MinRowsPerLeaf = 20, FeatureFraction = 1 },
    };

    public static (FeatureMatrix Matrix, float[] Defaults) Sample(int clients = 1200, ulong seed = 1)
    {
        var random = new Random64(seed);
        var columns = names.Select(name => FeatureCatalog.Find(name)!.Column).ToList();
        var values = columns.Select(_ => new float[clients]).ToArray();
        var defaults = new float[clients];
        for (var row = 0; row < clients; row++)
        {
            var external = random.NextDouble();
            var education = random.NextInt32(5);
            var refused = random.NextDouble();
            values[0][row] = random.NextDouble() < 0.1 ? float.NaN : (float)external;
            values[1][row] = (float)(10 + 20 * random.NextDouble());
            values[2][row] = (float)(-25_000 + 17_000 * random.NextDouble());
            values[3][row] = random.NextDouble() < 0.3 ? float.NaN : (float)(100_000 * random.NextDouble());
            values[4][row] = (float)refused;
            values[5][row] = education;
            defaults[row] = random.NextDouble() < LogOdds.ToProbability(1 - 5 * external + 2 * refused - 0.3 * education) ? 1 : 0;
        }

        return (new FeatureMatrix(columns, [.. Enumerable.Range(100_001, clients).Select(id => $"{id}")], values), defaults);
    }

    public static TrainingResult Train(FeatureMatrix matrix, float[] defaults, TrainingOptions? options = null) =>
        ModelTrainer.Train(matrix, defaults, new DataDescription("table", "a generated sample", "un échantillon généré", DataHash.Of(matrix, defaults)), options ?? Options, new StoppedClock());

    public static TrainingResult Trained { get; } = Train(Sample().Matrix, Sample().Defaults);
}

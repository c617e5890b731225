using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Numerics;

namespace CreditScoring.Tests;

/// <summary>Clients whose sex and age are known, and a feature that tells the sex.</summary>
static class SomeFairness
{
    static readonly string[] names = ["CODE_GENDER", "DAYS_BIRTH", "EXT_MEAN", "OWN_CAR_AGE", "AMT_CREDIT", "EMP_BIRTH"];

    public static (FeatureMatrix Matrix, float[] Defaults) Sample(int clients = 1500)
    {
        var random = new Random64(12);
        var columns = names.Select(name => FeatureCatalog.Find(name)!.Column).ToList();
        var values = columns.Select(_ => new float[clients]).ToArray();
        var defaults = new float[clients];
        for (var row = 0; row < clients; row++)
        {
            var (isMan, age, external) = (random.NextDouble() < 0.4, 21 + 44 * random.NextDouble(), random.NextDouble());
            values[0][row] = isMan ? 1 : 0;
            values[1][row] = (float)(-365.25 * age);
            values[2][row] = (float)external;
            values[3][row] = isMan ? (float)(5 + random.NextNormal()) : (float)(8 + random.NextNormal());
            values[4][row] = 1000;
            values[5][row] = (float)(random.NextDouble() / age);
            defaults[row] = random.NextDouble() < LogOdds.ToProbability(0.4 - 4 * external + (isMan ? 1.2 : 0)) ? 1 : 0;
        }

        return (new FeatureMatrix(columns, [.. Enumerable.Range(100_001, clients).Select(id => $"{id}")], values), defaults);
    }

    public static FairnessMetrics Study(int threads = 1) => FairnessStudy.Run(
        Sample().Matrix, Sample().Defaults, new DataDescription("table", "a generated sample", "un échantillon généré", ""),
        SomeModel.Options with { Threads = threads }, TimeProvider.System);
}

using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Imbalance;

/// <summary>Training clients of whom few defaulted.</summary>
static class SomeImbalance
{
    /// <summary>Sixty clients with three numbers, by a formula in whole numbers; every fourth, from the first on, defaulted and lies half a unit apart.</summary>
    public static TrainingRows Formula()
    {
        var values = Enumerable.Range(0, 3).Select(column => Enumerable.Range(0, 60)
            .Select(row => ((row + 1) * (row + 1) * (17 + 12 * column) + (row + 1) * (31 + 7 * column)) % 211 / 10f + (row % 4 == 0 ? 5 : 0)).ToArray()).ToArray();

        return Rows([.. Enumerable.Range(0, 3).Select(column => FeatureColumn.Numeric($"number {column}"))], values, [.. Enumerable.Range(0, 60).Select(row => row % 4 == 0 ? 1f : 0f)]);
    }

    public static TrainingRows Rows(FeatureColumn[] columns, float[][] values, float[] defaults) =>
        TrainingRows.All(new FeatureMatrix(columns, [.. Enumerable.Range(0, defaults.Length).Select(row => $"client {row}")], values), defaults);

    /// <summary>One number for each client, and the outcomes.</summary>
    public static TrainingRows OnALine(float[] values, float[] defaults) => Rows([FeatureColumn.Numeric("number")], [values], defaults);

    /// <summary>Numbers, whole numbers, a flag and a category, each missing now and then; a client in eight or so defaulted.</summary>
    public static TrainingRows Mixed(int clients, ulong seed)
    {
        var random = new Random64(seed);
        FeatureColumn[] columns =
        [
            FeatureColumn.Numeric("income"), FeatureColumn.Numeric("days"), FeatureColumn.Numeric("flag"), FeatureColumn.Category("job", ["a", "b", "c", "d"]), FeatureColumn.Numeric("rate"),
        ];
        var values = columns.Select(_ => new float[clients]).ToArray();
        var defaults = new float[clients];
        for (var row = 0; row < clients; row++)
        {
            defaults[row] = row < 12 || random.NextDouble() < 0.08 ? 1 : 0;
            float[] drawn =
            [
                (float)(30_000 + 9000 * random.NextNormal()), random.NextInt32(4000), random.NextInt32(2), random.NextInt32(5), (float)(random.NextNormal() + defaults[row]),
            ];
            for (var column = 0; column < columns.Length; column++)
                values[column][row] = random.NextDouble() < 0.15 ? float.NaN : drawn[column];
        }

        return Rows(columns, values, defaults);
    }
}

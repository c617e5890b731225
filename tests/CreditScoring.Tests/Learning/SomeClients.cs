using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Learning;

/// <summary>Clients with the features a test names; columns of the catalog keep their kind.</summary>
static class SomeClients
{
    public static FeatureMatrix Matrix(params (string Name, float[] Values)[] columns) => new(
        [.. columns.Select(column => FeatureCatalog.Find(column.Name)?.Column ?? FeatureColumn.Numeric(column.Name))],
        [.. Enumerable.Range(100_001, columns[0].Values.Length).Select(id => $"{id}")],
        [.. columns.Select(column => column.Values)]);

    public static TrainingRows Training(params (string Name, float[] Values)[] columns) =>
        TrainingRows.All(Matrix(columns), new float[columns[0].Values.Length]);

    /// <summary>All that the learners of the catalog read, drawn at random, with defaults that depend on the external score.</summary>
    public static (FeatureMatrix Matrix, float[] Defaults) Sample(int clients, ulong seed)
    {
        var random = new Random64(seed);
        float[] Draw(Func<double> value) => [.. Enumerable.Range(0, clients).Select(_ => random.NextDouble() < 0.1 ? float.NaN : (float)value())];
        float[] Word(string name) => Draw(() => random.NextInt32(FeatureCatalog.Find(name)!.Levels.Count));
        var matrix = Matrix(
            ("EXT_MEAN", Draw(random.NextDouble)), ("AMT_INCOME_TOTAL", Draw(() => 100_000 * random.NextDouble())),
            ("CREDIT_ANNUITY", Draw(() => 5 + 25 * random.NextDouble())), ("AMT_CREDIT", Draw(() => 1e6 * random.NextDouble())),
            ("AMT_ANNUITY", Draw(() => 5e4 * random.NextDouble())), ("DAYS_BIRTH", Draw(() => -25_000 + 17_000 * random.NextDouble())),
            ("NAME_EDUCATION_TYPE", Word("NAME_EDUCATION_TYPE")), ("OCCUPATION_TYPE", Word("OCCUPATION_TYPE")),
            ("NAME_CONTRACT_TYPE", Word("NAME_CONTRACT_TYPE")), ("PL_PRODUCT_COMBINATION", Word("PL_PRODUCT_COMBINATION")),
            ("PL_STATUS", Word("PL_STATUS")), ("PL_CREDIT", Draw(() => 1e6 * random.NextDouble())),
            ("PL_ANNUITY", Draw(() => 5e4 * random.NextDouble())), ("PL_CNTPAY", Draw(() => random.NextInt32(60))));
        float[] defaults =
        [
            .. matrix.Column(0).Select(score => random.NextDouble() < LogOdds.ToProbability(1 - 5 * (float.IsNaN(score) ? 0.5 : score)) ? 1f : 0f),
        ];

        return (matrix, defaults);
    }

    /// <summary>One client's learned features.</summary>
    public static float[] Of(ILearnedFeatures learned, params float[] inputs)
    {
        var values = new float[learned.Columns.Count];
        learned.Compute(inputs, values);

        return values;
    }
}

using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Linear;
using CreditScoring.Numerics;
using CreditScoring.Tests.Learning;

namespace CreditScoring.Tests.Linear;

/// <summary>Clients whose risk depends on a few features, and the scorecard trained on them.</summary>
static class SomeCards
{
    static readonly FeatureColumn Home = FeatureColumn.Category("HOME", ["owner", "tenant", "parents"]);

    public static TrainingRows Rows { get; } = Draw(4_000, 1);

    public static ScorecardFit Fit { get; } = ScorecardTrainer.Train(Rows, new ScorecardOptions());

    public static Scorecard Card => Fit.Scorecard;

    /// <summary>INCOME makes safer, DEBT riskier, COPY is INCOME with noise, HOME is a category, NOISE0 to NOISE3 tell nothing.</summary>
    public static TrainingRows Draw(int clients, ulong seed)
    {
        var random = new Random64(seed);
        float[] Normal() => [.. Enumerable.Range(0, clients).Select(_ => (float)random.NextNormal())];
        var (income, debt) = (Normal(), Normal());
        float[] home = [.. Enumerable.Range(0, clients).Select(_ => (float)random.NextInt32(3))];
        float[] defaults = [.. Enumerable.Range(0, clients).Select(row => random.NextDouble() < LogOdds.ToProbability(-2 - 0.9 * income[row] + 0.6 * debt[row] + 0.8 * (home[row] - 1)) ? 1f : 0f)];
        float[] copy = [.. income.Select(value => value + 0.4f * (float)random.NextNormal())];
        float[] debtWithGaps = [.. debt.Select(value => random.NextDouble() < 0.15 ? float.NaN : value)];
        (FeatureColumn Column, float[] Values)[] columns =
        [
            (FeatureColumn.Numeric("INCOME"), income), (FeatureColumn.Numeric("COPY"), copy), (FeatureColumn.Numeric("DEBT", 1), debtWithGaps), (Home, home),
            .. Enumerable.Range(0, 4).Select(noise => (FeatureColumn.Numeric($"NOISE{noise}"), Normal())),
        ];

        return TrainingRows.All(
            new FeatureMatrix([.. columns.Select(pair => pair.Column)], SomeClients.Matrix(("INCOME", income)).Clients, [.. columns.Select(pair => pair.Values)]), defaults);
    }

    /// <summary>What the card reads of one client.</summary>
    public static float[] ValuesOf(TrainingRows rows, int row) => [.. Card.Columns.Select(column => rows.Matrix.Column(rows.Matrix.IndexOf(column.Name))[row])];
}

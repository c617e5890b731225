using CreditScoring.Evaluation;
using CreditScoring.Features;
using CreditScoring.Features.Loans;
using CreditScoring.Learning;
using CreditScoring.Learning.Trials;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Learning;

public sealed class NestedModelTests
{
    const int Clients = 1_200, Columns = 30;

    [Fact]
    public void Tells_clients_by_their_loans()
    {
        var (matrix, defaults, loans) = Sample(isTelling: true);
        var (training, validation) = Nested(loans).Values(SplitOf(matrix, defaults));

        Assert.True(AucOf(training[0], SplitOf(matrix, defaults).Training.Defaults) > 0.65);
        Assert.Equal(5, validation.Length);
        Assert.All(Enumerable.Range(0, validation[0].Length).Where(row => !float.IsNaN(validation[0][row])), row =>
        {
            Assert.True(validation[2][row] <= validation[0][row] + 1e-6 && validation[0][row] <= validation[1][row] + 1e-6); // min, mean, max
            Assert.InRange(validation[4][row], validation[2][row], validation[1][row]); // the latest
        });
    }

    [Fact]
    public void Does_not_tell_training_clients_by_their_own_outcome()
    {
        var (matrix, defaults, loans) = Sample(isTelling: false);
        var split = SplitOf(matrix, defaults);

        Assert.InRange(AucOf(Nested(loans).Values(split).Training[0], split.Training.Defaults), 0.42, 0.58);
    }

    [Fact]
    public void Is_missing_for_a_client_without_loans()
    {
        var (matrix, defaults, loans) = Sample(isTelling: true);
        var split = SplitOf(matrix, defaults);
        var values = Nested(loans).Values(split).Training;

        for (var row = 0; row < split.Training.Defaults.Length; row++)
            Assert.Equal(loans.Of(split.Training.Matrix.Clients[row]).Count == 0, float.IsNaN(values[0][row]));
    }

    [Fact]
    public void Does_not_look_at_the_outcomes_of_held_out_clients()
    {
        var (matrix, defaults, loans) = Sample(isTelling: true);
        var split = SplitOf(matrix, defaults);
        var before = Nested(loans).Values(split);
        foreach (var row in split.Validation.Positions)
            defaults[row] = 1 - defaults[row];
        var folds = StratifiedFolds.Deal(matrix.Clients, Sample(isTelling: true).Defaults, 3, seed: 1);
        var after = Nested(loans).Values(Split.Of(matrix, defaults, folds, 0));

        Assert.Equal(before.Validation[0], after.Validation[0]);
        Assert.Equal(before.Training[0], after.Training[0]);
    }

    [Fact]
    public void Refuses_loans_of_a_client_that_do_not_stand_together() => Assert.Contains(
        "loans of client 7", Assert.Throws<ArgumentException>(() => new LoanRows(new FeatureMatrix([], ["7", "8", "7"], []))).Message, StringComparison.Ordinal);

    static NestedModel Nested(LoanRows loans) =>
        new("H6", "test", "PREVM", loans, LoanSummary.Mean, LoanSummary.Max, LoanSummary.Min, LoanSummary.Std, LoanSummary.Last);

    static Split SplitOf(FeatureMatrix matrix, float[] defaults) =>
        Split.Of(matrix, defaults, StratifiedFolds.Deal(matrix.Clients, defaults, 3, seed: 1), 0);

    /// <summary>Clients with none to three loans, whose first feature tells the outcome of the client, or nothing; the others are noise to learn by heart.</summary>
    static (FeatureMatrix Matrix, float[] Defaults, LoanRows Loans) Sample(bool isTelling)
    {
        var random = new Random64(3);
        var (clients, defaults) = (Enumerable.Range(1, Clients).Select(id => $"{id}").ToArray(), new float[Clients]);
        var (ids, values) = (new List<string>(), new List<float>[Columns]);
        for (var column = 0; column < Columns; column++)
            values[column] = [];
        for (var client = 0; client < Clients; client++)
        {
            var risk = random.NextNormal();
            defaults[client] = random.NextDouble() < LogOdds.ToProbability(1.5 * risk - 0.5) ? 1 : 0;
            for (var loan = random.NextInt32(4); loan > 0; loan--)
            {
                ids.Add(clients[client]);
                for (var column = 0; column < Columns; column++)
                    values[column].Add((float)(random.NextNormal() + (isTelling && column == 0 ? 1.5 * risk : 0)));
            }
        }

        return (new FeatureMatrix([FeatureColumn.Numeric("ANY")], clients, [new float[Clients]]), defaults,
            new LoanRows(new FeatureMatrix([.. values.Select((_, column) => FeatureColumn.Numeric($"LOAN{column}"))], ids, [.. values.Select(each => each.ToArray())])));
    }

    static double AucOf(float[] values, float[] defaults) =>
        RocCurve.Of(Array.ConvertAll(values, value => float.IsNaN(value) ? 0.0 : value), defaults).Auc;
}

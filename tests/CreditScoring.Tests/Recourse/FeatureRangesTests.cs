using CreditScoring.Answers;
using CreditScoring.Numerics;
using CreditScoring.Recourse;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Recourse;

public sealed class FeatureRangesTests(AnswerableClients clients) : IClassFixture<AnswerableClients>
{
    [Fact]
    public void Hold_every_feature_of_every_loan_within_the_box()
    {
        var random = new Random64(8);
        var checkedPoints = 0;
        foreach (var client in Enumerable.Range(0, 160).Select(clients.Case).Where(client => client.Loan is { Price: > 0, Term: > 0 and < 50 }))
            foreach (var answers in LoanMove.All)
            {
                var loan = client.Loan!;
                var ends = answers.Select(answer => Box(loan, answer, random)).ToArray();
                var move = new LoanMove(loan, answers);
                var ranges = new FeatureRanges(client);
                Assert.True(ranges.Take([.. Enumerable.Range(0, 1 << ends.Length).Select(corner =>
                    move.At([.. ends.Select((end, axis) => (corner >> axis & 1) == 0 ? end.Low : end.High)]))]));

                for (var point = 0; point < 12; point++)
                {
                    var changes = answers.Select((answer, axis) => (answer, Value: ends[axis].Low + random.NextDouble() * (ends[axis].High - ends[axis].Low)));
                    var sheet = AnswerChange.Apply(client.Sheet, changes.ToDictionary(pair => pair.answer, pair => pair.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)), out var faults);
                    Assert.Empty(faults);
                    CheckWithin(ranges, client.InputsWith(sheet));
                    checkedPoints++;
                }
            }

        Assert.True(checkedPoints > 2_000, $"Only {checkedPoints} points were checked.");
    }

    [Fact]
    public void Know_which_features_read_the_loan()
    {
        Assert.All(new[] { "AMT_CREDIT", "CREDIT_ANNUITY", "GOODS_CREDIT", "X_DEBTSERVICE", "FUT_6M", "AGE_AT_PAYOFF", "APP_NULLS" }, name => Assert.True(FeatureRanges.ReadsLoan(name), name));
        Assert.All(new[] { "DAYS_BIRTH", "EXT_MEAN", "B_DEBT_SUM", "INCOME_PER_PERSON", "X_B_DEBT_INCOME" }, name => Assert.False(FeatureRanges.ReadsLoan(name), name));
    }

    void CheckWithin(FeatureRanges ranges, float[] inputs)
    {
        var values = new float[clients.Model.Features.Columns.Count];
        clients.Model.Features.Complete(inputs, values);
        for (var column = 0; column < values.Length; column++)
            if (float.IsNaN(values[column]))
                Assert.True(float.IsNaN(ranges.Low[column]) && float.IsNaN(ranges.High[column]), clients.Model.Features.Columns[column].Name);
            else
                Assert.True(
                    ranges.Low[column] <= values[column] && values[column] <= ranges.High[column],
                    $"{clients.Model.Features.Columns[column].Name}: {values[column]:R} is not within {ranges.Low[column]:R} to {ranges.High[column]:R}");
    }

    static (double Low, double High) Box(Loan loan, string answer, Random64 random)
    {
        var (one, other) = (random.NextDouble(), random.NextDouble());
        var (low, high) = (Math.Min(one, other), Math.Max(one, other));

        return answer switch
        {
            "amount" => (loan.Amount * (0.4 + 0.6 * low), loan.Amount * (0.4 + 0.6 * high)),
            "price" => (loan.Price * (0.7 + 0.3 * low), loan.Price * (0.7 + 0.3 * high)),
            "downPayment" => (loan.Price * 0.3 * low, loan.Price * 0.3 * high),
            _ => (Math.Ceiling(loan.Term + (60 - loan.Term) * low), Math.Ceiling(loan.Term + (60 - loan.Term) * high)),
        };
    }
}

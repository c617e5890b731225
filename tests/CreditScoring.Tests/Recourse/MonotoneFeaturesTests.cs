using CreditScoring.Answers;
using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Recourse;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Recourse;

/// <summary>What bounds over a box rest on: a feature that reads the loan only rises, or only falls, with each of its columns while the others stay.</summary>
public sealed class MonotoneFeaturesTests(AnswerableClients clients) : IClassFixture<AnswerableClients>
{
    const int Points = 24;

    static readonly string[] columns = ["AMT_CREDIT", "AMT_ANNUITY", "AMT_GOODS_PRICE"];

    public static TheoryData<string> ReadingTheLoan => [.. FeatureList.All.Select(feature => feature.Definition.Name).Where(FeatureRanges.ReadsLoan)];

    [Theory]
    [MemberData(nameof(ReadingTheLoan))]
    public void A_feature_moves_one_way_with_each_column_of_the_loan(string name)
    {
        var feature = FeatureList.All.First(one => one.Definition.Name == name);
        var random = new Random64(21);
        var moved = 0;
        for (var client = 0; client < 60; client++)
        {
            var given = clients.Case(client);
            var row = ApplicationRow.Copy(given.Sheet.Row, 0);
            var record = given.Record with { Application = new ApplicationFacts(row, 0) };
            foreach (var column in columns)
                row.Numbers(column)[0] *= 0.5f + 0.5f * (float)random.NextDouble();
            foreach (var column in columns)
                moved += Moves(column, row.Numbers(column), () => feature.Value(record));
        }

        Assert.Equal(name != "APP_NULLS", moved > 0); // which asks only whether a column is there
    }

    // 1 when the value changes along the column; fails when it turns.
    static int Moves(string column, Span<float> place, Func<double> value)
    {
        var start = place[0];
        var values = new double[Points];
        for (var point = 0; point < Points; point++)
        {
            place[0] = start * (0.3f + 1.7f * point / Points);
            values[point] = value();
        }

        place[0] = start;
        var known = values.Count(number => !double.IsNaN(number));
        Assert.True(known is 0 or Points, $"With {column}, the value is missing at {Points - known} points of {Points}.");
        if (known == 0)
            return 0;

        var slack = 1e-6 * values.Max(Math.Abs); // the columns are 32-bit floats
        var steps = values.Zip(values.Skip(1), (one, next) => next - one).ToList();
        Assert.False(steps.Exists(step => step > slack) && steps.Exists(step => step < -slack), $"With {column} it turns: {string.Join(' ', values)}");

        return steps.Exists(step => Math.Abs(step) > slack) ? 1 : 0;
    }
}

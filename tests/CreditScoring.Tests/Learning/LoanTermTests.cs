using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Learning;

public sealed class LoanTermTests
{
    static readonly LoanTermLearner Learner = new();
    static readonly float Cash = Code("NAME_CONTRACT_TYPE", "Cash loans"), Revolving = Code("NAME_CONTRACT_TYPE", "Revolving loans");

    [Fact]
    public void Finds_a_term_that_is_two_months_more_than_the_instalments_of_the_credit()
    {
        var learned = Learner.Learn(Credits(400, term: instalments => instalments + 2));

        // 240,000 in instalments of 12,000 is 20, so 22 months: interest 12,000 x 22 - 240,000 = 24,000; rate 2 x 24,000 / (240,000 x 23).
        var values = SomeClients.Of(learned, 240_000, 12_000, Cash);
        Assert.Equal(22, values[0], 1e-3);
        Assert.Equal(24_000, values[1], 10f);
        Assert.Equal(48_000.0 / (240_000 * 23.0), values[2], 1e-6);
    }

    [Fact]
    public void Keeps_the_term_between_a_month_and_ten_years()
    {
        var learned = Learner.Learn(Credits(400, term: instalments => instalments + 2));

        Assert.Equal(120, SomeClients.Of(learned, 10_000_000, 10_000, Cash)[0]);
        Assert.Equal(1, SomeClients.Of(Learner.Learn(Credits(400, term: instalments => 30 - instalments)), 960_000, 12_000, Cash)[0]);
    }

    [Fact]
    public void Estimates_no_term_for_a_revolving_credit_or_a_missing_amount()
    {
        var learned = Learner.Learn(Credits(400, term: instalments => instalments + 2));

        Assert.All(SomeClients.Of(learned, 240_000, 12_000, Revolving), value => Assert.Equal(float.NaN, value));
        Assert.All(SomeClients.Of(learned, 240_000, float.NaN, Cash), value => Assert.Equal(float.NaN, value));
        Assert.All(SomeClients.Of(learned, 240_000, 12_000, float.NaN), value => Assert.Equal(float.NaN, value));
    }

    [Fact]
    public void Learns_nothing_from_few_credits_and_looks_at_no_refused_one()
    {
        Assert.All(SomeClients.Of(Learner.Learn(Credits(99, term: _ => 12)), 240_000, 12_000, Cash), value => Assert.Equal(float.NaN, value));
        Assert.All(SomeClients.Of(Learner.Learn(Credits(400, term: _ => 12, status: "Refused")), 240_000, 12_000, Cash), value => Assert.Equal(float.NaN, value));
    }

    static TrainingRows Credits(int count, Func<double, double> term, string status = "Approved")
    {
        var random = new Random64(1);
        var (credit, annuity, months) = (new float[count], new float[count], new float[count]);
        for (var row = 0; row < count; row++)
        {
            annuity[row] = (float)(5_000 + 20_000 * random.NextDouble());
            credit[row] = (float)(annuity[row] * (5 + 20 * random.NextDouble()));
            months[row] = (float)term((double)credit[row] / annuity[row]);
        }

        return SomeClients.Training(
            ("PL_CREDIT", credit), ("PL_ANNUITY", annuity), ("PL_CNTPAY", months), ("PL_STATUS", Same(Code("PL_STATUS", status))),
            ("PL_PRODUCT_COMBINATION", [.. Enumerable.Range(0, count).Select(row => Code("PL_PRODUCT_COMBINATION", row % 2 == 0 ? "Cash" : "POS mobile with interest"))]));

        float[] Same(float value) => [.. Enumerable.Repeat(value, count)];
    }

    static float Code(string feature, string word) => FeatureCatalog.Find(feature)!.Levels.ToList().IndexOf(word);
}

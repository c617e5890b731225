using CreditScoring.Answers;

namespace CreditScoring.Tests.Answers;

public sealed class LoanTests
{
    // 12,000 over 12 months at 1 % a month: 12,000 × 0.01 / (1 - 1.01^-12) = 1,066.1855 a month; over 24 months 564.8817. By hand.
    static Loan Monthly => Loan.Of(12_000, 1_066.185464, 15_000, 12)!;

    [Fact]
    public void Has_the_rate_that_makes_amount_instalment_and_term_agree() => Assert.Equal(0.01, Monthly.Rate, 1e-8);

    [Fact]
    public void Keeps_term_and_rate_when_the_amount_changes()
    {
        var loan = Change(("amount", 6_000));

        Assert.Equal((6_000, 12), (loan.Amount, loan.Term));
        Assert.Equal(533.092732, loan.Instalment, 1e-6);
    }

    [Fact]
    public void Lets_the_instalment_follow_the_term_and_the_term_the_instalment()
    {
        Assert.Equal(564.8817, Change(("term", 24)).Instalment, 1e-3);
        Assert.Equal(24, Change(("instalment", 564.88167)).Term, 1e-4);
        Assert.Equal(12_000, Change(("instalment", 564.88167), ("term", 24)).Amount, 1e-2);
    }

    [Fact]
    public void Lets_the_amount_follow_the_down_payment_and_the_price_the_amount()
    {
        Assert.Equal(3_000, Monthly.DownPayment);
        Assert.Equal(10_000, Change(("downPayment", 5_000)).Amount, 1e-9);
        Assert.Equal(9_000, Change(("price", 12_000)).Amount, 1e-9);
        Assert.Equal((9_000, 12_000, 3_000), Change(("amount", 9_000)) is var loan ? (loan.Amount, loan.Price, loan.DownPayment) : default);
        Assert.Equal(6_000, Change(("amount", 9_000), ("price", 15_000)).DownPayment, 1e-9);
    }

    [Fact]
    public void Keeps_the_share_of_insurance_of_a_credit_above_the_price()
    {
        var loan = Loan.Of(11_000, 1_000, 10_000, 12)!;

        Assert.Equal((0.1, 0), (Math.Round(loan.ExtraShare, 12), loan.DownPayment));
        Assert.Equal(6_600, loan.AmountFor(10_000, 4_000), 1e-9);
    }

    [Theory]
    [InlineData("term", "instalment", "amount")]
    [InlineData("downPayment", "price", "amount")]
    public void Refuses_what_would_be_one_quantity_too_many(string blamed, string second, string third)
    {
        var faults = FaultsOf((blamed, 10), (second, 5_000), (third, 12_000));

        Assert.Contains("leave one out", Assert.Single(faults).English, StringComparison.Ordinal);
        Assert.Equal(blamed, faults[0].Answer);
    }

    [Theory]
    [InlineData("instalment", 100, "does not even pay the interest")]
    [InlineData("instalment", 170, "more than 120 instalments")]
    [InlineData("instalment", 13_000, "exceeds the credit")]
    [InlineData("downPayment", 15_000, "reaches the price")]
    [InlineData("downPayment", 14_500, "the value would be")]
    public void Refuses_a_loan_that_cannot_be(string answer, double value, string why) =>
        Assert.Contains(why, Assert.Single(FaultsOf((answer, value))).English, StringComparison.Ordinal);

    [Fact]
    public void Has_no_term_when_the_model_estimates_none_and_says_so()
    {
        var loan = Loan.Of(12_000, 1_000, double.NaN, double.NaN)!;
        var faults = new List<AnswerFault>();
        new LoanTies(loan, new Dictionary<string, double> { ["term"] = 24 }, faults).Follow();

        Assert.Equal((double.NaN, double.NaN), (loan.Term, loan.Rate));
        Assert.Contains("does not estimate the term", Assert.Single(faults).English, StringComparison.Ordinal);
        Assert.Equal(500, new LoanTies(loan, new Dictionary<string, double> { ["amount"] = 6_000 }, []).Follow().Instalment);
    }

    static Loan Change(params (string Answer, double Value)[] given)
    {
        var faults = new List<AnswerFault>();
        var loan = new LoanTies(Monthly, given.ToDictionary(pair => pair.Answer, pair => pair.Value), faults).Follow();
        Assert.Empty(faults);

        return loan;
    }

    static List<AnswerFault> FaultsOf(params (string Answer, double Value)[] given)
    {
        var faults = new List<AnswerFault>();
        new LoanTies(Monthly, given.ToDictionary(pair => pair.Answer, pair => pair.Value), faults).Follow();

        return faults;
    }
}

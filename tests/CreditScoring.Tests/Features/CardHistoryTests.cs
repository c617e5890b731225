using CreditScoring.Features;

namespace CreditScoring.Tests.Features;

public sealed class CardHistoryTests
{
    [Fact]
    public void Sums_months_that_differ_in_one_amount_alone_in_an_order_of_its_own()
    {
        // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in the last bit.
        CardMonth[] receivables = [Month(receivable: 0.1), Month(receivable: 0.2), Month(receivable: 0.3)];
        CardMonth[] principals = [Month(principal: 0.1), Month(principal: 0.2), Month(principal: 0.3)];
        CardMonth[] delays = [Month(daysLate: 0.1), Month(daysLate: 0.2), Month(daysLate: 0.3)];

        AssertSameSum(receivables, month => month.Receivable);
        AssertSameSum(principals, month => month.Principal);
        AssertSameSum(delays, month => month.DaysLate);
    }

    static void AssertSameSum(CardMonth[] months, Func<CardMonth, double> quantity) => Assert.Equal(
        new CardHistory([.. months]).All.Sum(quantity), new CardHistory([.. months.Reverse()]).All.Sum(quantity));

    static CardMonth Month(double receivable = 0, double principal = 0, double daysLate = 0) =>
        new(51, -1, 0, 0, 0, 0, 0, 0, 0, 0, daysLate, 0, receivable, principal);
}

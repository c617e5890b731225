using CreditScoring.Features;

namespace CreditScoring.Tests.Features;

public sealed class BureauHistoryTests
{
    [Fact]
    public void Sums_in_an_order_of_its_own()
    {
        // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in the last bit.
        BureauLoan[] loans = [Loan(1, debt: 0.1), Loan(2, debt: 0.2), Loan(3, debt: 0.3)];

        Assert.Equal(
            new BureauHistory([.. loans]).All.Sum(loan => loan.Debt), new BureauHistory([.. loans.Reverse()]).All.Sum(loan => loan.Debt));
        Assert.NotEqual(0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1);
    }

    static BureauLoan Loan(int id, double debt) => new() { Id = id, IsActive = true, DaysCredit = -100, Debt = debt };
}

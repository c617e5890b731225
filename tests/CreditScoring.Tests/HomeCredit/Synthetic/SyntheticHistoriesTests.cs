using CreditScoring.Data;
using CreditScoring.HomeCredit;
using CreditScoring.HomeCredit.Synthetic;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.HomeCredit.Synthetic;

public sealed class SyntheticHistoriesTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly HomeCreditTables tables;

    public SyntheticHistoriesTests()
    {
        var path = Path.Combine(folder.Path, "data");
        SyntheticData.Write(path, new() { Clients = 2_000 });
        tables = HomeCreditFolder.Read(path, new() { Clean = false }).Tables;
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Balances_and_payments_belong_to_a_loan_of_the_same_client_and_contract()
    {
        var loans = LoansById();

        AssertParents(tables.PosCash!, "POS_CASH_balance", loan => loan.Contract is "Cash loans" or "Consumer loans");
        AssertParents(tables.CreditCards!, "credit_card_balance", loan => loan.Contract is "Revolving loans");
        AssertParents(tables.Instalments!, "installments_payments", _ => true);

        void AssertParents(Table table, string name, Func<(int Client, string Contract, int Days), bool> fits)
        {
            var clients = table.Identifiers("SK_ID_CURR");
            var identifiers = table.Identifiers("SK_ID_PREV");
            for (var row = 0; row < table.RowCount; row++)
                Assert.True(loans.TryGetValue(identifiers[row], out var loan) && loan.Client == clients[row] && fits(loan), $"{name}, row {row}");
        }
    }

    [Fact]
    public void Nothing_is_due_or_paid_before_its_loan_was_granted()
    {
        var loans = LoansById();
        var instalments = tables.Instalments!;
        var (due, paid) = (instalments.Numbers("DAYS_INSTALMENT"), instalments.Numbers("DAYS_ENTRY_PAYMENT"));
        var identifiers = instalments.Identifiers("SK_ID_PREV");

        for (var row = 0; row < instalments.RowCount; row++)
        {
            var granted = loans[identifiers[row]].Days;
            Assert.InRange(due[row], granted, -1);
            Assert.True(float.IsNaN(paid[row]) || paid[row] < 0 && paid[row] >= granted, $"row {row}: paid on {paid[row]}, granted on {granted}");
        }
    }

    [Fact]
    public void Months_of_a_bureau_loan_run_without_gap_since_it_was_granted()
    {
        var days = tables.Bureau!.Numbers("DAYS_CREDIT");
        var months = tables.BureauBalance!.Numbers("MONTHS_BALANCE");
        for (var loan = 0; loan < tables.Bureau.RowCount; loan++)
        {
            var seen = tables.BalanceOfLoan!.Of(loan).ToArray().Select(row => months[row]).Order().ToArray();
            if (seen.Length == 0)
                continue;

            Assert.Equal(seen.Length - 1, seen[^1] - seen[0]);
            Assert.InRange(seen[0], days[loan] / 30.44, 0);
        }
    }

    [Fact]
    public void What_does_not_apply_is_missing_together()
    {
        var applications = tables.Applications;
        var employed = applications.Numbers("DAYS_EMPLOYED");
        var (cars, carAges) = (applications.Codes("FLAG_OWN_CAR"), applications.Numbers("OWN_CAR_AGE"));
        var (occupations, employers) = (applications.Codes("OCCUPATION_TYPE"), applications.Codes("ORGANIZATION_TYPE"));
        var (yes, xna) = (CodeOf("FLAG_OWN_CAR", "Y"), CodeOf("ORGANIZATION_TYPE", "XNA"));
        for (var row = 0; row < applications.RowCount; row++)
        {
            Assert.Equal(cars[row] == yes, !float.IsNaN(carAges[row]));
            Assert.Equal(employed[row] == 365243, employers[row] == xna);
            Assert.True(employed[row] != 365243 || occupations[row] == CategoryCode.Missing);
        }
    }

    static byte CodeOf(string column, string word) =>
        CategoryCode.OfLevel(ApplicationSchema.Train.Columns.Single(known => known.Name == column).Levels.ToList().IndexOf(word));

    Dictionary<int, (int Client, string Contract, int Days)> LoansById()
    {
        var previous = tables.PreviousApplications!;
        var levels = PreviousApplicationSchema.Table.Columns.Single(column => column.Name == "NAME_CONTRACT_TYPE").Levels;
        var (contracts, days) = (previous.Codes("NAME_CONTRACT_TYPE"), previous.Numbers("DAYS_DECISION"));
        var clients = previous.Identifiers("SK_ID_CURR");

        return previous.Identifiers("SK_ID_PREV")
            .Select((identifier, row) => (identifier, Loan: (clients[row], levels[contracts[row] - 1], (int)days[row])))
            .ToDictionary(pair => pair.identifier, pair => pair.Loan);
    }
}

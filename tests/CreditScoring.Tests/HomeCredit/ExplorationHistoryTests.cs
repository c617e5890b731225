using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.HomeCredit;

public sealed class ExplorationHistoryTests
{
    [Fact]
    public void Counts_rows_by_client_and_defaults_with_and_without()
    {
        var tables = new TablesBuilder()
            .Client(1, ("TARGET", 0)).Client(2, ("TARGET", 1)).Client(3, ("TARGET", 1)).Client(4)
            .Previous(1, 10).Previous(1, 11).Previous(1, 12).Previous(3, 13).Previous(4, 14).Previous(99, 15)
            .Build();

        Assert.Equal(
            new ExplorationHistory(
                "previous_application", 5, 0.75, 1, 3, 3, new ExplorationGroup("without", 1, 1), new ExplorationGroup("with", 2, 1)),
            Assert.Single(ExplorationHistory.Of(tables)));
    }

    [Fact]
    public void Counts_the_months_of_bureau_loans_for_their_client()
    {
        var tables = new TablesBuilder().Client(1).Client(2)
            .Bureau(1, 100).Bureau(1, 101).Bureau(2, 102).Balance(100, "000").Balance(101, "0C")
            .Build();

        var history = ExplorationHistory.Of(tables).Single(one => one.Table == "bureau_balance");

        Assert.Equal((5, 0.5, 5), (history.Rows, history.Share, history.Most));
    }

    [Fact]
    public void Takes_a_table_without_rows()
    {
        var tables = new TablesBuilder().AllPresent().Client(1, ("TARGET", 0)).Build();

        Assert.Equal(
            ["bureau", "bureau_balance", "previous_application", "POS_CASH_balance", "installments_payments", "credit_card_balance"],
            ExplorationHistory.Of(tables).Select(history => history.Table));
        Assert.All(ExplorationHistory.Of(tables), history => Assert.Equal((0, 0d, 0, 0, 0), (history.Rows, history.Share, history.Median, history.Ninetieth, history.Most)));
    }
}

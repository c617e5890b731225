using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.HomeCredit;

public sealed class ClientRowsTests
{
    [Fact]
    public void Finds_the_rows_of_a_client_in_each_table()
    {
        var tables = new TablesBuilder().AllPresent().Client(1).Client(2)
            .Bureau(2, 100).Bureau(1, 101).Bureau(2, 102).Balance(102, "0").Balance(101, "CC").Balance(100, "00")
            .Previous(1, 10).Previous(2, 11).Pos(2, 11).Instalment(2, 11).Instalment(1, 10).Instalment(2, 11).Card(2, 12)
            .Build();

        var rows = ClientRows.Of(tables, 1);

        // The months of loan 100 come before those of loan 102, as the loans do.
        Assert.Equal([0, 2], rows.Bureau);
        Assert.Equal([3, 4, 0], rows.BureauBalance);
        Assert.Equal([1], rows.PreviousApplications);
        Assert.Equal([0], rows.PosCash);
        Assert.Equal([0, 2], rows.Instalments);
        Assert.Equal([0], rows.CreditCards);
        Assert.Equal((1, 10, true), (rows.Client, rows.Count, rows.IsInEveryTable));
        Assert.False(ClientRows.Of(tables, 0).IsInEveryTable);
    }

    [Fact]
    public void Takes_absent_tables_as_empty()
    {
        var rows = ClientRows.Of(new TablesBuilder().Client(1).Bureau(1, 100).Build(), 0);

        Assert.Equal((1, false), (rows.Count, rows.IsInEveryTable));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Refuses_a_row_that_is_no_client(int client) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ClientRows.Of(new TablesBuilder().Client(1).Build(), client));

    [Fact]
    public void Chooses_the_first_of_those_with_the_fewest_rows_in_every_table()
    {
        // 1 has too many rows, 4 fewest of all but no card; 2 and 3 are alike.
        var builder = new TablesBuilder().Client(1).Client(2).Client(3).Client(4);
        foreach (var client in new[] { 1, 2, 3, 4 })
            builder.Bureau(client, 100 + client).Balance(100 + client, "0").Previous(client, 10 + client).Pos(client, 10 + client)
                .Instalment(client, 10 + client);

        var tables = builder.Instalment(1, 11).Card(1, 21).Card(2, 22).Card(3, 23).Build();

        Assert.Equal(1, ClientRows.Briefest(tables, _ => true)!.Client);
        Assert.Equal(2, ClientRows.Briefest(tables, rows => rows.Client != 1)!.Client);
        Assert.Equal(0, ClientRows.Briefest(tables, rows => rows.Instalments.Count > 1)!.Client);
        Assert.Null(ClientRows.Briefest(tables, _ => false));
    }
}

using CreditScoring.Data;
using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features;

public sealed class FeatureStagesTests
{
    static readonly string[] Names =
    [
        "application", "bureau", "bureau_balance", "previous_application", "POS_CASH_balance", "installments_payments",
        "credit_card_balance",
    ];

    [Fact]
    public void Gives_the_same_bits_in_whatever_order_tables_come()
    {
        var all = RandomTables.Of(seed: 11, clients: 300);
        var expected = FeatureBuilder.Build(all);

        for (var first = 0; first < Names.Length; first++)
        {
            var stages = new FeatureStages(FeatureList.All, Names.ToHashSet(), threads: 1);
            foreach (var name in Names[first..].Concat(Names[..first]))
                stages.Take(Table(all, name));

            AssertSame(expected, stages.ToMatrix());
        }
    }

    [Fact]
    public void Gives_the_same_bits_without_a_table()
    {
        foreach (var absent in Names.Skip(1))
        {
            var tables = TableRows.Without(RandomTables.Of(seed: 12, clients: 100), absent);
            var stages = new FeatureStages(FeatureList.All, Names.Where(name => name != absent).ToHashSet(), threads: 2);
            foreach (var name in Names.Where(name => name != absent))
                stages.Take(name == "bureau_balance" && absent == "bureau" ? Orphaned(tables) : Table(tables, name));

            AssertSame(FeatureBuilder.Build(tables), stages.ToMatrix());
        }
    }

    [Theory]
    [InlineData("installments_payments")]
    [InlineData("POS_CASH_balance")]
    public void Lets_go_of_a_table_that_no_other_is_compared_with(string name)
    {
        var stages = new FeatureStages(FeatureList.All, Names.ToHashSet(), threads: 1);
        var all = RandomTables.Of(seed: 13, clients: 20);

        stages.Take(Table(all, "application"));
        stages.Take(Table(all, name));

        Assert.Equal(["application"], stages.Held);
    }

    [Fact]
    public void Lets_go_of_every_table_in_the_end()
    {
        var stages = new FeatureStages(FeatureList.All, Names.ToHashSet(), threads: 1);
        var all = RandomTables.Of(seed: 14, clients: 20);
        foreach (var name in Names.Reverse())
            stages.Take(Table(all, name));

        Assert.Equal(["application"], stages.Held);
    }

    [Fact]
    public void Counts_rows_that_belong_to_nobody()
    {
        var all = RandomTables.Of(seed: 15, clients: 50);
        all.PosCash!.Identifiers("SK_ID_CURR")[3] = 7;
        all.BureauBalance!.Identifiers("SK_ID_BUREAU").AsSpan().Fill(9_999_999);
        var stages = new FeatureStages(FeatureList.All, Names.ToHashSet(), threads: 1);
        foreach (var name in Names)
            stages.Take(Table(all, name));

        Assert.Equal(1, stages.OrphansOf("POS_CASH_balance"));
        Assert.Equal(all.BureauBalance.RowCount, stages.OrphansOf("bureau_balance"));
        Assert.Equal(0, stages.OrphansOf("installments_payments"));
    }

    static Table Table(HomeCreditTables tables, string name) => name switch
    {
        "application" => tables.Applications,
        "bureau" => tables.Bureau!,
        "bureau_balance" => tables.BureauBalance!,
        "previous_application" => tables.PreviousApplications!,
        "POS_CASH_balance" => tables.PosCash!,
        "installments_payments" => tables.Instalments!,
        _ => tables.CreditCards!,
    };

    // Without their loans, the months are read but belong to nobody.
    static Table Orphaned(HomeCreditTables _) => SomeCsv.Read(BureauBalanceSchema.Table, "MONTHS_BALANCE=-1;STATUS=3");

    static void AssertSame(FeatureMatrix expected, FeatureMatrix found)
    {
        Assert.Equal(expected.Clients, found.Clients);
        for (var column = 0; column < expected.Columns.Count; column++)
            Assert.True(
                FeatureValues.AreSame(expected.Column(column), found.Column(column)), $"{expected.Columns[column].Name} has other bits.");
    }
}

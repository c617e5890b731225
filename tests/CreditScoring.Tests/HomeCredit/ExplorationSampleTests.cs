using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.HomeCredit;

public sealed class ExplorationSampleTests
{
    static HomeCreditTables Four() => new TablesBuilder()
        .Client(1, ("TARGET", 1)).Client(2, ("TARGET", 0)).Client(3).Client(4)
        .Bureau(1, 100, ("AMT_CREDIT_SUM", 5)).Bureau(2, 101).Bureau(3, 102, ("AMT_CREDIT_SUM", 7))
        .Balance(100, "00").Balance(101, "0").Balance(102, "CCC")
        .Previous(4, 10).Previous(3, 11)
        .Build();

    [Fact]
    public void Takes_every_second_client_with_all_their_rows()
    {
        var sample = ExplorationSample.Of(Four(), 2);

        Assert.Equal([1, 3], sample.Applications.Identifiers("SK_ID_CURR"));
        Assert.Equal([1, float.NaN], sample.Applications.Numbers("TARGET"));
        Assert.Equal([100, 102], sample.Bureau!.Identifiers("SK_ID_BUREAU"));
        Assert.Equal([5, 7], sample.Bureau.Numbers("AMT_CREDIT_SUM"));
        Assert.Equal([100, 100, 102, 102, 102], sample.BureauBalance!.Identifiers("SK_ID_BUREAU"));
        Assert.Equal([11], sample.PreviousApplications!.Identifiers("SK_ID_PREV"));
        Assert.Null(sample.PosCash);
    }

    [Fact]
    public void Leaves_no_row_without_a_client()
    {
        var sample = ExplorationSample.Of(Four(), 3);

        Assert.Equal((0, 0, 0), (sample.BureauOfClient!.Orphans, sample.BalanceOfLoan!.Orphans, sample.PreviousOfClient!.Orphans));
    }

    [Fact]
    public void Gives_the_tables_themselves_when_all_are_wanted()
    {
        var tables = Four();

        Assert.Same(tables, ExplorationSample.Of(tables, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExplorationSample.Of(tables, 0));
    }
}

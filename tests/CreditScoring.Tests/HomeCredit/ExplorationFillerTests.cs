using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.HomeCredit;

public sealed class ExplorationFillerTests
{
    [Fact]
    public void Counts_the_fillers_of_each_column()
    {
        var clients = new TablesBuilder()
            .Client(1, ("DAYS_EMPLOYED", 365243), ("ORGANIZATION_TYPE", "XNA"))
            .Client(2, ("DAYS_EMPLOYED", 365243), ("ORGANIZATION_TYPE", "Bank"))
            .Client(3, ("DAYS_EMPLOYED", -100))
            .Client(4)
            .Build().Applications;

        Assert.Equal(
            [
                new ExplorationFiller("application", "DAYS_EMPLOYED", "365243", 2, 0.5),
                new ExplorationFiller("application", "ORGANIZATION_TYPE", "XNA", 1, 0.25),
            ],
            ExplorationFiller.In(clients));
    }

    [Fact]
    public void Finds_none_once_the_clients_are_cleaned()
    {
        var clients = SomeCsv.Read(ApplicationSchema.Both, "DAYS_EMPLOYED=365243;ORGANIZATION_TYPE=XNA;CODE_GENDER=XNA");

        Assert.Equal(3, ExplorationFiller.In(clients).Count);
        CleaningRules.Apply(clients);
        Assert.Empty(ExplorationFiller.In(clients));
    }
}

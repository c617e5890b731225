using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Trials;

public sealed class PresenceTrialsTests
{
    [Fact]
    public void Says_what_a_client_has()
    {
        var trials = new TrialValues(new TablesBuilder().AllPresent().Client(1).Bureau(1, 11).Card(1, 51));

        Assert.Equal((1, 0, 1), (trials["HAS_BUREAU"], trials["HAS_PREV"], trials["HAS_CARD"]));
    }

    [Fact]
    public void Does_not_know_what_an_absent_table_would_hold()
    {
        var trials = new TrialValues(new TablesBuilder().Client(1).Previous(1, 21));

        Assert.Equal((double.NaN, 1, double.NaN), (trials["HAS_BUREAU"], trials["HAS_PREV"], trials["HAS_CARD"]));
    }
}

using CreditScoring.Similarity;

namespace CreditScoring.Tests.Similarity;

public sealed class OutcomeCountTests
{
    [Fact]
    public void Counts_only_known_outcomes()
    {
        var count = OutcomeCount.Of([true, false, null, false, null, true]);

        Assert.Equal((6, 4, 2, 0.5), (count.Clients, count.Known, count.Defaults, count.Rate));
    }

    [Fact]
    public void Gives_the_interval_of_23_in_200()
    {
        // Wilson (1927) by hand: (.115 + 1.920729 / 200) / (1 + 3.841459 / 200) = .122255 for the centre, .044392 to each side.
        var (low, high) = new OutcomeCount(200, 200, 23).Interval;

        Assert.Equal((0.0779, 0.1666), (Math.Round(low, 4), Math.Round(high, 4)));
    }

    [Fact]
    public void Takes_the_interval_over_the_known_outcomes() =>
        Assert.Equal(new OutcomeCount(50, 50, 7).Interval, new OutcomeCount(200, 50, 7).Interval);

    [Fact]
    public void Knows_nothing_when_no_outcome_is_known()
    {
        var count = OutcomeCount.Of([null, null]);

        Assert.Null(count.Rate);
        Assert.Equal((0.0, 1.0), count.Interval);
    }

    [Theory]
    [InlineData(10, 11, 0)]
    [InlineData(10, 5, 6)]
    [InlineData(10, 5, -1)]
    public void Refuses_counts_that_do_not_nest(int clients, int known, int defaults) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new OutcomeCount(clients, known, defaults));
}

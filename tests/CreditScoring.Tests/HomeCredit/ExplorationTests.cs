using CreditScoring.Data;
using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.HomeCredit;

public sealed class ExplorationTests
{
    [Fact]
    public void Counts_clients_with_a_known_outcome_only()
    {
        var clients = new TablesBuilder().Client(1, ("TARGET", 1)).Client(2, ("TARGET", 0)).Client(3).Build().Applications;

        Assert.Equal(new ExplorationGroup("all", 2, 1), Exploration.All(clients, "all"));
    }

    [Fact]
    public void Keeps_the_order_of_the_words_and_leaves_out_those_nobody_has()
    {
        var clients = new TablesBuilder()
            .Client(1, ("TARGET", 0), ("NAME_EDUCATION_TYPE", "Higher education"))
            .Client(2, ("TARGET", 1), ("NAME_EDUCATION_TYPE", "Lower secondary"))
            .Client(3, ("TARGET", 1))
            .Client(4, ("TARGET", 1), ("NAME_EDUCATION_TYPE", "a word of its own"))
            .Build().Applications;

        Assert.Equal(
            [new ExplorationGroup("Lower secondary", 1, 1), new ExplorationGroup("Higher education", 1, 0)],
            Exploration.ByWord(clients, "NAME_EDUCATION_TYPE"));
    }

    [Fact]
    public void Groups_by_value_in_ascending_order()
    {
        var clients = Clients("REGION_RATING_CLIENT", (3, 1), (1, 0), (3, 0), (float.NaN, 1));

        Assert.Equal([new ExplorationGroup("1", 1, 0), new ExplorationGroup("3", 2, 1)], Exploration.ByValue(clients, "REGION_RATING_CLIENT"));
    }

    [Fact]
    public void Puts_a_boundary_into_the_interval_it_opens()
    {
        var clients = Clients("AMT_CREDIT", (10, 0), (19.5f, 0), (20, 1), (30, 1), (9, 1), (float.NaN, 1));
        var credit = clients.Numbers("AMT_CREDIT");

        Assert.Equal(
            [new ExplorationGroup("10-20", 2, 0), new ExplorationGroup("20-30", 1, 1)],
            Exploration.ByInterval(clients, row => credit[row], [10, 20, 30], (from, to) => FormattableString.Invariant($"{from}-{to}")));
    }

    [Fact]
    public void Makes_ten_groups_of_as_many_clients()
    {
        var clients = Clients("EXT_SOURCE_1", [.. Enumerable.Range(1, 30).Select(value => ((float)value, value <= 3 ? 1f : 0f)), (float.NaN, 1f)]);
        var tenths = Exploration.ByTenth(clients, "EXT_SOURCE_1");

        Assert.Equal(new ExplorationGroup("1", 3, 3), tenths[0]);
        Assert.All(tenths.Skip(1), group => Assert.Equal((3, 0), (group.Clients, group.Defaults)));
        Assert.Equal(10, tenths.Count);
    }

    [Fact]
    public void Keeps_equal_values_in_one_tenth()
    {
        var clients = Clients("EXT_SOURCE_1", [.. Enumerable.Range(1, 30).Select(value => ((float)Math.Max(value, 12), 0f))]);

        Assert.Equal(12, Assert.Single(Exploration.ByTenth(clients, "EXT_SOURCE_1"), group => group.Clients > 3).Clients);
    }

    [Fact]
    public void Refuses_tenths_of_nothing()
    {
        var error = Assert.Throws<ArgumentException>(() => Exploration.ByTenth(Clients("EXT_SOURCE_1", (float.NaN, 1)), "EXT_SOURCE_1"));

        Assert.Contains("EXT_SOURCE_1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_the_widest_gap_that_small_groups_cannot_hide()
    {
        // The extremes are small groups with wide intervals; the two large ones differ beyond doubt.
        var (low, high) = (new ExplorationGroup("low", 1000, 50), new ExplorationGroup("high", 1000, 100));
        ExplorationGroup[] groups = [new("none of five", 5, 0), high, low, new("one of five", 5, 1)];

        Assert.Equal((low, high), Exploration.WidestGap(groups));
    }

    [Fact]
    public void Finds_no_gap_where_all_intervals_meet() =>
        Assert.Null(Exploration.WidestGap([new("a", 20, 1), new("b", 20, 3), new("nobody", 0, 0)]));

    [Fact]
    public void Profiles_every_column()
    {
        var clients = Clients("AMT_CREDIT", (10, 0), (float.NaN, 0));
        var profile = Exploration.Columns(clients).Single(column => column.Name == "AMT_CREDIT");

        Assert.Equal((0.5, 10f), (profile.MissingShare, profile.Most));
        Assert.Equal(ApplicationSchema.Both.Columns.Count, Exploration.Columns(clients).Count);
    }

    static Table Clients(string column, params (float Value, float Outcome)[] clients) => clients
        .Select((client, index) => (client, index))
        .Aggregate(new TablesBuilder(), (builder, one) => builder.Client(one.index + 1, ("TARGET", one.client.Outcome), (column, one.client.Value)))
        .Build().Applications;
}

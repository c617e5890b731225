using CreditScoring.Models;

namespace CreditScoring.Tests.Models;

/// <summary>What holds for keys, versions and links.</summary>
public abstract partial class ArtifactStoreSuite
{
    // The server holds links to its own clock, so these tests cannot bring another.
    static DateTimeOffset InAnHour => DateTimeOffset.UtcNow.AddHours(1);

    [StoreTheory]
    [InlineData("a+b=c@d")]
    [InlineData("+")]
    [InlineData("-dash")]
    [InlineData(".hidden")]
    [InlineData("a..b")]
    [InlineData("models/x/aliases/champion/0001.json")]
    [InlineData("@/=/+/_")]
    [InlineData("50+50=100")]
    [InlineData("UPPER.lower_0123456789")]
    public async Task Takes_every_character_of_a_key(string text)
    {
        var key = new ArtifactKey(text);

        Assert.True(await store.TryCreateAsync(key, Bytes(text)));

        Assert.Equal(text, Text(await Other.ReadAsync(key)));
        Assert.Equal([text], await ListAsync(""));
        Assert.True(await store.ExistsAsync(key));
        Assert.False(await store.TryCreateAsync(key, Bytes("again")));
        Assert.Equal(text[..1], System.Text.Encoding.UTF8.GetString((await store.ReadPartAsync(key, 0, 1)).Span));
    }

    [StoreFact]
    public async Task Lists_more_than_a_thousand_keys()
    {
        await Parallel.ForAsync(0, 1001, async (number, stop) => await store.WriteAsync(new ArtifactKey($"many/{number:D4}"), new byte[1], stop));

        Assert.Equal(Enumerable.Range(0, 1001).Select(number => $"many/{number:D4}"), await ListAsync("many/"));
        Assert.Equal(Enumerable.Range(100, 100).Select(number => $"many/{number:D4}"), await ListAsync("many/01"));
    }

    [StoreFact]
    public async Task Two_reads_without_a_write_between_have_one_version()
    {
        await store.WriteAsync(Alias, Bytes("1"));

        Assert.Equal((await store.ReadAsync(Alias)).Version, (await Other.ReadAsync(Alias)).Version);
    }

    [StoreFact]
    public async Task Replaces_the_version_that_another_store_read()
    {
        await store.WriteAsync(Alias, Bytes("1"));

        Assert.True(await store.TryReplaceAsync(Alias, Bytes("2"), (await Other.ReadAsync(Alias)).Version));

        Assert.Equal("2", Text(await Other.ReadAsync(Alias)));
    }

    [StoreTheory]
    [InlineData("0")]
    [InlineData("*")]
    [InlineData("d41d8cd98f00b204e9800998ecf8427e")]
    public async Task Refuses_a_version_that_never_was(string version)
    {
        await store.WriteAsync(Alias, Bytes("1"));

        Assert.False(await store.TryReplaceAsync(Alias, Bytes("2"), version));

        Assert.Equal("1", await TextAsync(Alias));
    }

    [StoreFact]
    public async Task A_replaced_artifact_is_still_created()
    {
        Assert.True(await store.TryCreateAsync(Alias, Bytes("1")));
        Assert.True(await store.TryReplaceAsync(Alias, Bytes("2"), (await store.ReadAsync(Alias)).Version));

        Assert.False(await store.TryCreateAsync(Alias, Bytes("3")));

        Assert.Equal("2", await TextAsync(Alias));
    }

    [StoreFact]
    public async Task Writes_one_key_and_leaves_its_neighbours()
    {
        string[] neighbours = ["models/a", "models/ab", "models/a.json", "models/b"];
        foreach (var key in neighbours)
            await store.WriteAsync(new ArtifactKey(key), Bytes(key));

        await store.WriteAsync(new ArtifactKey("models/ab"), Bytes("changed"));

        Assert.Equal(["models/a", "changed", "models/a.json", "models/b"], await Task.WhenAll(neighbours.Select(key => TextAsync(new ArtifactKey(key)))));
    }

    [StoreFact]
    public async Task Asks_for_a_key_and_a_version()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.ReadAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.FindAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.OpenAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.ReadPartAsync(null!, 0, 1));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.ExistsAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.TryCreateAsync(null!, Bytes("1")));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.WriteAsync(null!, Bytes("1")));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.ListAsync(null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => store.TryReplaceAsync(Alias, Bytes("1"), ""));
    }

    [StoreFact]
    public async Task A_link_reads_the_artifact_where_the_store_has_links()
    {
        await store.WriteAsync(Model, Bytes("for an hour"));

        var link = await store.LinkAsync(Model, InAnHour);

        Assert.Equal(HasLinks, link is not null);
        if (link is not null)
        {
            using var anybody = new HttpClient();
            Assert.Equal("for an hour", await anybody.GetStringAsync(link));
        }
    }

    [StoreFact]
    public async Task Links_to_nothing_that_is_absent() =>
        Assert.Contains(Model.Value, (await Assert.ThrowsAsync<FileNotFoundException>(() => store.LinkAsync(Model, InAnHour))).Message);
}

using System.Text;
using CreditScoring.Models;

namespace CreditScoring.Tests.Models;

/// <summary>What every <see cref="IArtifactStore"/> keeps. Each store's test class runs all of it, on a store that is empty.</summary>
/// <remarks>StoreFact is a plain Fact, or one that is skipped when its server is not installed: the project that runs the suite says which. So is StoreTheory.</remarks>
public abstract partial class ArtifactStoreSuite(IArtifactStore store)
{
    static readonly ArtifactKey Model = new("models/home-credit/1/model.json");
    static readonly ArtifactKey Alias = new("models/home-credit/champion");

    [StoreFact]
    public async Task Reads_what_was_created_byte_for_byte()
    {
        byte[] everyByte = [.. Enumerable.Range(0, 100_000).Select(at => (byte)(at * 31 >> 3))];

        Assert.True(await store.TryCreateAsync(Model, everyByte));

        var artifact = await store.ReadAsync(Model);
        Assert.Equal(everyByte, artifact.Content.ToArray());
        Assert.Equal(Model, artifact.Key);
        Assert.NotEmpty(artifact.Version);
    }

    [StoreFact]
    public async Task Keeps_an_empty_artifact()
    {
        Assert.True(await store.TryCreateAsync(Model, ReadOnlyMemory<byte>.Empty));

        Assert.True(await store.ExistsAsync(Model));
        Assert.Equal(0, (await store.ReadAsync(Model)).Content.Length);
    }

    [StoreFact]
    public async Task Opens_what_was_written_as_a_stream()
    {
        await store.WriteAsync(Model, Bytes("a tree, and another"));

        await using var stream = await store.OpenAsync(Model);
        using var reader = new StreamReader(stream);
        Assert.Equal("a tree, and another", await reader.ReadToEndAsync());
    }

    [StoreFact]
    public async Task An_open_stream_keeps_reading_the_version_it_opened()
    {
        byte[] before = [.. Enumerable.Repeat((byte)'b', 3_000_000)];
        await store.WriteAsync(Model, before);

        await using var stream = await store.OpenAsync(Model);
        await store.WriteAsync(Model, Bytes("after"));
        using var read = new MemoryStream();
        await stream.CopyToAsync(read);

        Assert.Equal(before, read.ToArray());
        Assert.Equal("after", await TextAsync(Model));
    }

    [StoreFact]
    public async Task Says_which_key_holds_nothing()
    {
        Assert.Null(await store.FindAsync(Model));
        Assert.False(await store.ExistsAsync(Model));

        var read = await Assert.ThrowsAsync<FileNotFoundException>(() => store.ReadAsync(Model));
        var open = await Assert.ThrowsAsync<FileNotFoundException>(() => store.OpenAsync(Model));
        Assert.Contains(Model.Value, read.Message);
        Assert.Contains(Model.Value, open.Message);
    }

    [StoreFact]
    public async Task A_folder_of_artifacts_is_not_an_artifact()
    {
        await store.WriteAsync(Model, Bytes("{}"));
        var folder = new ArtifactKey("models/home-credit");

        Assert.False(await store.ExistsAsync(folder));
        Assert.Null(await store.FindAsync(folder));
    }

    [StoreFact]
    public async Task Creates_once_and_leaves_the_first_content()
    {
        Assert.True(await store.TryCreateAsync(Model, Bytes("first")));
        Assert.False(await store.TryCreateAsync(Model, Bytes("second")));
        Assert.False(await store.TryCreateAsync(Model, Bytes("first")));

        Assert.Equal("first", await TextAsync(Model));
    }

    [StoreFact]
    public async Task Overwrites_when_asked_to()
    {
        await store.WriteAsync(Alias, Bytes("1, and a longer text"));
        await store.WriteAsync(Alias, Bytes("2"));

        Assert.Equal("2", await TextAsync(Alias));
    }

    [StoreFact]
    public async Task Replaces_the_version_that_was_read()
    {
        await store.WriteAsync(Alias, Bytes("1"));
        var read = await store.ReadAsync(Alias);

        Assert.True(await store.TryReplaceAsync(Alias, Bytes("2"), read.Version));

        var now = await store.ReadAsync(Alias);
        Assert.Equal("2", Text(now));
        Assert.NotEqual(read.Version, now.Version);
    }

    [StoreFact]
    public async Task Refuses_to_replace_a_version_that_has_passed()
    {
        await store.WriteAsync(Alias, Bytes("1"));
        var read = await store.ReadAsync(Alias);
        await store.WriteAsync(Alias, Bytes("2"));

        Assert.False(await store.TryReplaceAsync(Alias, Bytes("3"), read.Version));

        Assert.Equal("2", await TextAsync(Alias));
    }

    [StoreFact]
    public async Task Refuses_to_replace_what_is_absent()
    {
        await store.WriteAsync(Alias, Bytes("1"));
        var version = (await store.ReadAsync(Alias)).Version;

        Assert.False(await store.TryReplaceAsync(Model, Bytes("2"), version));

        Assert.False(await store.ExistsAsync(Model));
    }

    [StoreFact]
    public async Task Lists_the_keys_that_begin_with_a_text_in_ordinal_order()
    {
        // '-' comes before '.', '/' before digits, capitals before small letters: not the order of a file system or a culture.
        string[] all = ["models/a-b", "models/a.json", "models/a/10", "models/a/9", "models/B", "models/b", "site/index.html"];
        foreach (var key in all)
            await store.WriteAsync(new ArtifactKey(key), Bytes(key));

        Assert.Equal(all.Order(StringComparer.Ordinal), await ListAsync(""));
        Assert.Equal(["models/a-b", "models/a.json", "models/a/10", "models/a/9"], await ListAsync("models/a"));
        Assert.Equal(["models/a/10", "models/a/9"], await ListAsync("models/a/"));
        Assert.Equal(["models/a/10"], await ListAsync("models/a/1"));
        Assert.Empty(await ListAsync("models/c/"));
        Assert.Empty(await ListAsync("model/"));
    }

    [StoreFact]
    public async Task Refuses_a_prefix_that_begins_no_key()
    {
        foreach (var prefix in new[] { "/", "../", "a//", "a\\", "é" })
            await Assert.ThrowsAsync<ArgumentException>(() => store.ListAsync(prefix));
    }

    [StoreFact]
    public async Task Takes_the_longest_key()
    {
        var part = new string('k', 255);
        var key = new ArtifactKey($"{part}/{part}");
        Assert.Equal(511, key.Value.Length);

        Assert.True(await store.TryCreateAsync(key, Bytes("far")));

        Assert.Equal("far", await TextAsync(key));
        Assert.Equal([key.Value], await ListAsync("kkk"));
    }

    [StoreFact]
    public async Task Does_nothing_once_cancelled()
    {
        var cancelled = new CancellationToken(canceled: true);
        await store.WriteAsync(Alias, Bytes("1"));
        var version = (await store.ReadAsync(Alias)).Version;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.TryCreateAsync(Model, Bytes("2"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.TryReplaceAsync(Alias, Bytes("2"), version, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.WriteAsync(Alias, Bytes("2"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ReadAsync(Alias, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ListAsync("", cancelled));

        Assert.Equal([Alias.Value], await ListAsync(""));
        Assert.Equal("1", await TextAsync(Alias));
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static string Text(Artifact artifact) => Encoding.UTF8.GetString(artifact.Content.Span);

    async Task<string> TextAsync(ArtifactKey key) => Text(await store.ReadAsync(key));

    async Task<IEnumerable<string>> ListAsync(string prefix) => (await store.ListAsync(prefix)).Select(key => key.Value);
}

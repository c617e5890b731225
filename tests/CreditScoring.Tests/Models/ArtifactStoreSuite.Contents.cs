using System.Security.Cryptography;
using CreditScoring.Models;

namespace CreditScoring.Tests.Models;

/// <summary>What holds for contents of any size, whole and in part, and for those that were damaged.</summary>
public abstract partial class ArtifactStoreSuite
{
    /// <summary>Another store on the same place, as another process would open it.</summary>
    protected abstract IArtifactStore Other { get; }

    /// <summary>Whether the store gives links.</summary>
    protected abstract bool HasLinks { get; }

    /// <summary>Changes the bytes that are kept under a key, behind the store's back.</summary>
    protected abstract Task DamageAsync(ArtifactKey key, Func<byte[], byte[]> damage);

    [StoreTheory]
    [InlineData(1)]
    [InlineData(4_095)]
    [InlineData(65_536)]
    [InlineData(1_048_577)]
    [InlineData(16 << 20)]
    [InlineData((16 << 20) + 1)]
    [InlineData((40 << 20) + 7)]
    public async Task Writes_and_reads_a_content_of_any_size(int size)
    {
        var content = Pattern(size);

        await store.WriteAsync(Model, content);

        Assert.Equal(SHA256.HashData(content), SHA256.HashData((await Other.ReadAsync(Model)).Content.Span));
        await using var stream = await Other.OpenAsync(Model);
        Assert.Equal(SHA256.HashData(content), await SHA256.HashDataAsync(stream));
    }

    [StoreTheory]
    [InlineData((16 << 20) + 1)]
    [InlineData((20 << 20) + 7)]
    public async Task Creates_a_large_content_once(int size)
    {
        Assert.True(await store.TryCreateAsync(Model, Pattern(size)));
        Assert.False(await store.TryCreateAsync(Model, new byte[size]));

        Assert.Equal(SHA256.HashData(Pattern(size)), SHA256.HashData((await store.ReadAsync(Model)).Content.Span));
    }

    [StoreFact]
    public async Task Replaces_a_large_content_by_a_small_one_and_back()
    {
        await store.WriteAsync(Model, Pattern(18 << 20));
        var large = await store.ReadAsync(Model);
        Assert.True(await store.TryReplaceAsync(Model, Bytes("small"), large.Version));
        Assert.Equal("small", await TextAsync(Model));

        await store.WriteAsync(Model, Pattern(18 << 20));

        Assert.Equal(18 << 20, (await store.ReadAsync(Model)).Content.Length);
        Assert.False(await store.TryReplaceAsync(Model, Bytes("late"), "0"));
    }

    [StoreFact]
    public async Task A_large_write_that_is_cancelled_leaves_what_was_there()
    {
        await store.WriteAsync(Model, Bytes("before"));
        using var source = new CancellationTokenSource();
        var writing = store.WriteAsync(Model, Pattern(48 << 20), source.Token);
        await source.CancelAsync();

        var cancelled = await Record.ExceptionAsync(() => writing);

        Assert.True(cancelled is OperationCanceledException, $"The write ended with {cancelled}.");
        Assert.Equal("before", await TextAsync(Model));
        Assert.Equal([Model.Value], await ListAsync(""));
    }

    [StoreTheory]
    [InlineData(0)]
    [InlineData(5_000)]
    [InlineData(9_999)]
    public async Task Finds_a_flipped_byte(int at)
    {
        await store.WriteAsync(Model, Pattern(10_000));

        await DamageAsync(Model, content =>
        {
            content[at] ^= 1;

            return content;
        });

        await FindsDamageAsync();
    }

    [StoreTheory]
    [InlineData(0)]
    [InlineData(9_999)]
    [InlineData(10_001)]
    public async Task Finds_a_content_that_became_shorter_or_longer(int size)
    {
        await store.WriteAsync(Model, Pattern(10_000));

        await DamageAsync(Model, content => [.. content.Take(size), .. new byte[Math.Max(0, size - content.Length)]]);

        await FindsDamageAsync();
    }

    [StoreFact]
    public async Task Finds_a_flipped_byte_in_a_large_content()
    {
        await store.WriteAsync(Model, Pattern(17 << 20));

        await DamageAsync(Model, content =>
        {
            content[^1] ^= 128;

            return content;
        });

        await FindsDamageAsync();
    }

    [StoreFact]
    public async Task A_damaged_artifact_is_whole_again_once_it_is_written()
    {
        await store.WriteAsync(Model, Bytes("content"));
        await DamageAsync(Model, _ => Bytes("c0ntent"));

        await store.WriteAsync(Model, Bytes("content"));

        Assert.Equal("content", await TextAsync(Model));
    }

    [StoreTheory]
    [InlineData(0, 1, 1)]
    [InlineData(0, 1_000, 1_000)]
    [InlineData(0, 5_000, 1_000)]
    [InlineData(999, 1, 1)]
    [InlineData(400, 200, 200)]
    [InlineData(900, 200, 100)]
    [InlineData(1_000, 10, 0)]
    [InlineData(5_000, 10, 0)]
    public async Task Reads_a_part(int start, int length, int expected)
    {
        var content = Pattern(1_000);
        await store.WriteAsync(Model, content);

        var part = await store.ReadPartAsync(Model, start, length);

        Assert.Equal(content.Skip(start).Take(expected), part.ToArray());
    }

    [StoreFact]
    public async Task Parts_read_at_once_make_the_whole()
    {
        var content = Pattern(1_000_000);
        await store.WriteAsync(Model, content);

        var parts = await Task.WhenAll(Enumerable.Range(0, 10).Select(part => store.ReadPartAsync(Model, part * 100_000, 100_000)));

        Assert.Equal(content, parts.SelectMany(part => part.ToArray()));
    }

    [StoreFact]
    public async Task Reads_no_part_of_what_is_empty_or_absent()
    {
        await store.WriteAsync(Model, ReadOnlyMemory<byte>.Empty);

        Assert.Equal(0, (await store.ReadPartAsync(Model, 0, 10)).Length);
        Assert.Contains(Alias.Value, (await Assert.ThrowsAsync<FileNotFoundException>(() => store.ReadPartAsync(Alias, 0, 10))).Message);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.ReadPartAsync(Model, -1, 10));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.ReadPartAsync(Model, 0, 0));
    }

    [StoreFact]
    public async Task Keeps_a_copy_of_what_it_was_given()
    {
        var given = Bytes("before");
        await store.WriteAsync(Model, given);
        given[0] = (byte)'x';

        Assert.Equal("before", await TextAsync(Model));
    }

    async Task FindsDamageAsync()
    {
        var read = await Assert.ThrowsAsync<InvalidDataException>(() => store.ReadAsync(Model));
        var open = await Assert.ThrowsAsync<InvalidDataException>(() => store.OpenAsync(Model));
        Assert.Contains(Model.Value, read.Message);
        Assert.Contains("not those that were written", read.Message);
        Assert.Contains("not those that were written", open.Message);
    }

    static byte[] Pattern(int size)
    {
        var content = new byte[size];
        for (var at = 0; at < size; at++)
            content[at] = (byte)((at * 31 >> 3) ^ (at >> 16));

        return content;
    }
}

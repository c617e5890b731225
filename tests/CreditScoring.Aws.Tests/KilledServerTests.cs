using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CreditScoring.Aws.Tests.Support;
using CreditScoring.Models;
using CreditScoring.Numerics;
using Xunit.Abstractions;

namespace CreditScoring.Aws.Tests;

/// <summary>A server that keeps its data on disk and is killed while writers are at work.</summary>
[Collection(nameof(S3Server))]
public sealed class KilledServerTests(ITestOutputHelper output)
{
    const int Writers = 8;
    const int Kills = 2;
    const int BetweenKills = 150;

    [SkipIfNoS3]
    public async Task No_acknowledged_write_is_lost_when_the_server_is_killed_under_load()
    {
        var server = new S3Server { Storage = "disk" };
        try
        {
            await server.InitializeAsync();
            // A minute and more of attempts: the writers wait out each restart, and none of them is to see a fault.
            var place = server.NewPlace() with { Attempts = 16, Patience = TimeSpan.FromSeconds(10) };
            using var client = place.Connect();
            var store = new S3ArtifactStore(client, place);
            var acknowledged = new ConcurrentDictionary<ArtifactKey, string>();
            using var stop = new CancellationTokenSource();
            using var written = new SemaphoreSlim(0);
            var counts = new int[Writers];
            var writing = Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer, store, acknowledged, counts, written, stop.Token))).ToList();

            for (var kill = 0; kill < Kills; kill++)
            {
                await AwaitAsync(written, BetweenKills, writing);
                await server.KillAsync();
                await server.StartAgainAsync();
            }

            await AwaitAsync(written, BetweenKills, writing);
            await stop.CancelAsync();
            await Task.WhenAll(writing);

            foreach (var (key, hash) in acknowledged)
                Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData((await store.ReadAsync(key)).Content.Span)));
            for (var writer = 0; writer < Writers; writer++)
                Assert.Equal(counts[writer], int.Parse(Encoding.UTF8.GetString((await store.ReadAsync(Counter(writer))).Content.Span), CultureInfo.InvariantCulture));
            output.WriteLine($"{acknowledged.Count} creations and {counts.Sum()} replacements acknowledged over {Kills} kills; 0 lost, 0 damaged.");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    static ArtifactKey Counter(int writer) => new($"counters/{writer}");

    // Creates artifacts, and counts them by compare-and-swap; both are noted only once the store says that they are done.
    static async Task WriteAsync(
        int writer, S3ArtifactStore store, ConcurrentDictionary<ArtifactKey, string> acknowledged, int[] counts, SemaphoreSlim written, CancellationToken stop)
    {
        var random = Random64.ForItem(5, (ulong)writer);
        await store.WriteAsync(Counter(writer), "0"u8.ToArray(), CancellationToken.None);
        for (var number = 1; !stop.IsCancellationRequested; number++)
        {
            var content = new byte[1 + random.NextInt32(60_000)];
            Array.Fill(content, (byte)random.NextInt32(256));
            var key = new ArtifactKey($"created/{writer}/{number}");
            Assert.True(await store.TryCreateAsync(key, content, CancellationToken.None));
            acknowledged[key] = Convert.ToHexStringLower(SHA256.HashData(content));

            var before = await store.ReadAsync(Counter(writer), CancellationToken.None);
            Assert.True(await store.TryReplaceAsync(Counter(writer), Encoding.UTF8.GetBytes($"{number}"), before.Version, CancellationToken.None));
            counts[writer] = number;
            written.Release();
        }
    }

    static async Task AwaitAsync(SemaphoreSlim written, int count, List<Task> writing)
    {
        var enough = Task.Run(async () =>
        {
            for (var step = 0; step < count; step++)
                await written.WaitAsync();
        });
        var ended = await Task.WhenAny(writing.Append(enough));
        await ended;
        Assert.Same(enough, ended);
    }
}

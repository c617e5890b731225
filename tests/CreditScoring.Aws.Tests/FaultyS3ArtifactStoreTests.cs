using System.Text;
using Amazon.S3;
using CreditScoring.Aws.Tests.Support;
using CreditScoring.Models;
using CreditScoring.Numerics;
using CreditScoring.Tests.Models;

namespace CreditScoring.Aws.Tests;

/// <summary>The same contract through a network that loses, cuts, damages, delays or refuses about one request in six.</summary>
[Collection(nameof(S3Server))]
public sealed class FaultyS3ArtifactStoreTests : ArtifactStoreSuite, IDisposable
{
    const double Share = 0.16;
    static readonly ArtifactKey Key = new("models/a");
    static readonly NetworkFault[] Faults = [.. Enum.GetValues<NetworkFault>().Where(fault => fault is not NetworkFault.None and not NetworkFault.Late)];

    readonly S3Server _server;
    readonly S3Options _place;
    readonly AmazonS3Client _client;

    public FaultyS3ArtifactStoreTests(S3Server server) : this(server, Hurried(server.NewPlace()))
    {
    }

    FaultyS3ArtifactStoreTests(S3Server server, S3Options place) : this(server, place, server.Through(new FaultyNetwork(Drawn()), place))
    {
    }

    FaultyS3ArtifactStoreTests(S3Server server, S3Options place, AmazonS3Client client) : base(new S3ArtifactStore(client, place)) =>
        (_server, _place, _client) = (server, place, client);

    /// <summary>Each fault on the first request or on the second, for each deed.</summary>
    public static TheoryData<NetworkFault, int, string> FaultsOfDeeds()
    {
        var cases = new TheoryData<NetworkFault, int, string>();
        foreach (var fault in Enum.GetValues<NetworkFault>().Where(fault => fault is not NetworkFault.None))
        {
            foreach (var deed in new[] { "read", "open", "part", "exists", "list", "create", "replace", "write", "write-large" })
                cases.Add(fault, deed is "replace" or "write-large" ? 2 : 1, deed);
        }

        return cases;
    }

    protected override IArtifactStore Other => new S3ArtifactStore(_client, _place);

    protected override bool HasLinks => true;

    protected override Task DamageAsync(ArtifactKey key, Func<byte[], byte[]> damage) => _server.DamageAsync(_place, key, damage);

    public void Dispose() => _client.Dispose();

    [SkipTheoryIfNoS3]
    [MemberData(nameof(FaultsOfDeeds))]
    public async Task Does_what_it_was_asked_to_after_one_fault(NetworkFault fault, int request, string deed)
    {
        var plain = new S3ArtifactStore(_server.Client, _place);
        var content = Encoding.UTF8.GetBytes("0123456789");
        if (deed is not "create")
            await plain.WriteAsync(Key, content);
        var requests = 0;
        var network = new FaultyNetwork(() => ++requests == request ? fault : NetworkFault.None);
        var place = fault is NetworkFault.Late ? _place with { Patience = TimeSpan.FromMilliseconds(500) } : _place;
        using var client = _server.Through(network, place);
        var store = new S3ArtifactStore(client, place);

        switch (deed)
        {
            case "read":
                Assert.Equal(content, (await store.ReadAsync(Key)).Content.ToArray());
                break;
            case "open":
                await using (var stream = await store.OpenAsync(Key))
                    Assert.Equal("0123456789", await new StreamReader(stream).ReadToEndAsync());
                break;
            case "part":
                Assert.Equal("234"u8.ToArray(), (await store.ReadPartAsync(Key, 2, 3)).ToArray());
                break;
            case "exists":
                Assert.True(await store.ExistsAsync(Key));
                break;
            case "list":
                Assert.Equal([Key], await store.ListAsync(""));
                break;
            case "create":
                Assert.True(await store.TryCreateAsync(Key, content));
                Assert.False(await store.TryCreateAsync(Key, content));
                break;
            case "replace":
                Assert.True(await store.TryReplaceAsync(Key, "mine"u8.ToArray(), (await plain.ReadAsync(Key)).Version));
                break;
            case "write":
                await store.WriteAsync(Key, "mine"u8.ToArray());
                break;
            case "write-large":
                await store.WriteAsync(Key, new byte[17 << 20]);
                break;
        }

        var left = (await plain.ReadAsync(Key)).Content;
        Assert.Equal(deed is "replace" or "write" ? "mine"u8.ToArray() : deed is "write-large" ? new byte[17 << 20] : content, left.ToArray());
        Assert.Equal(Befalls(fault, deed) ? 1 : 0, network.Counts.GetValueOrDefault(fault));
    }

    [SkipIfNoS3]
    public async Task A_writer_whose_answer_was_lost_knows_its_write_below_anothers()
    {
        var plain = new S3ArtifactStore(_server.Client, _place);
        await plain.WriteAsync(Key, "1"u8.ToArray());
        var version = (await plain.ReadAsync(Key)).Version;
        var requests = 0;
        using var client = _server.Through(
            new FaultyNetwork(() =>
            {
                // Between our put, whose answer is lost, and our second try, somebody builds on what we wrote.
                if (++requests == 3)
                    Assert.True(plain.TryReplaceAsync(Key, "3"u8.ToArray(), plain.ReadAsync(Key).GetAwaiter().GetResult().Version).GetAwaiter().GetResult());

                return requests == 2 ? NetworkFault.LostAnswer : NetworkFault.None;
            }),
            _place);

        Assert.True(await new S3ArtifactStore(client, _place).TryReplaceAsync(Key, "2"u8.ToArray(), version));

        Assert.Equal("3"u8.ToArray(), (await plain.ReadAsync(Key)).Content.ToArray());
    }

    [SkipTheoryIfNoS3]
    [InlineData(NetworkFault.LostRequest)]
    [InlineData(NetworkFault.LostAnswer)]
    [InlineData(NetworkFault.SlowDown)]
    [InlineData(NetworkFault.InternalError)]
    [InlineData(NetworkFault.CutOff)]
    [InlineData(NetworkFault.Late)]
    public async Task Gives_up_after_its_attempts_and_says_so(NetworkFault fault)
    {
        await new S3ArtifactStore(_server.Client, _place).WriteAsync(Key, "1"u8.ToArray());
        var place = _place with { Attempts = 3, Patience = TimeSpan.FromMilliseconds(200) };
        var requests = 0;
        using var client = _server.Through(
            new FaultyNetwork(() =>
            {
                requests++;

                return fault;
            }),
            place);

        var given = await Assert.ThrowsAsync<IOException>(() => new S3ArtifactStore(client, place).ReadAsync(Key));

        Assert.Equal(3, requests);
        Assert.StartsWith($"s3://tests/{place.Prefix}models/a: could not read. ", given.Message);
    }

    [SkipIfNoS3]
    public async Task Does_not_repeat_what_will_not_pass()
    {
        var requests = 0;
        var place = _place with { Bucket = "no-such-bucket" };
        using var client = _server.Through(
            new FaultyNetwork(() =>
            {
                requests++;

                return NetworkFault.None;
            }),
            place);

        await Assert.ThrowsAsync<IOException>(() => new S3ArtifactStore(client, place).ReadAsync(Key));

        Assert.Equal(1, requests);
    }

    [Theory]
    [InlineData(1, 0.05, 0.1)]
    [InlineData(2, 0.1, 0.2)]
    [InlineData(4, 0.4, 0.8)]
    [InlineData(20, 5, 10)]
    public void Waits_twice_as_long_each_time_and_never_quite_the_same(int attempts, double least, double most)
    {
        var pauses = Enumerable.Range(0, 50).Select(_ => Backoff.After(TimeSpan.FromMilliseconds(100), attempts).TotalSeconds).ToList();

        Assert.All(pauses, pause => Assert.InRange(pause, least, most));
        Assert.True(pauses.Distinct().Count() > 10);
    }

    /// <summary>Whether a fault can befall the request: one that changes bytes needs bytes, and to change an object's, a whole object.</summary>
    static bool Befalls(NetworkFault fault, string deed) => fault switch
    {
        NetworkFault.CutOff => deed is "read" or "open" or "part" or "exists" or "list",
        NetworkFault.FlippedAnswer => deed is "read" or "open",
        NetworkFault.FlippedRequest => deed is "create" or "replace" or "write" or "write-large",
        _ => true,
    };

    static S3Options Hurried(S3Options place) => place with { Attempts = 12, Pause = TimeSpan.FromMilliseconds(2), Patience = TimeSpan.FromSeconds(3) };

    static Func<NetworkFault> Drawn()
    {
        var random = new Random64(11);

        return () => random.NextDouble() < Share ? Faults[random.NextInt32(Faults.Length)] : NetworkFault.None;
    }
}

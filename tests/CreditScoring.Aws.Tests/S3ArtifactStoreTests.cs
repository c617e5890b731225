using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using CreditScoring.Aws.Tests.Support;
using CreditScoring.Models;
using CreditScoring.Tests.Models;

namespace CreditScoring.Aws.Tests;

[Collection(nameof(S3Server))]
public sealed class S3ArtifactStoreTests : ArtifactStoreSuite
{
    static readonly ArtifactKey Key = new("models/a");

    readonly S3Server _server;
    readonly S3Options _place;
    readonly S3ArtifactStore _store;

    public S3ArtifactStoreTests(S3Server server) : this(server, server.NewPlace())
    {
    }

    S3ArtifactStoreTests(S3Server server, S3Options place) : this(server, place, new S3ArtifactStore(server.Client, place))
    {
    }

    S3ArtifactStoreTests(S3Server server, S3Options place, S3ArtifactStore store) : base(store)
    {
        _server = server;
        _place = place;
        _store = store;
    }

    [SkipIfNoS3]
    public async Task Puts_the_artifact_under_its_prefix_and_sees_no_other()
    {
        await _store.WriteAsync(Key, "{}"u8.ToArray());
        var neighbour = new S3ArtifactStore(_server.Client, _server.NewPlace());

        Assert.Equal(2, (await _server.Client.GetObjectMetadataAsync(_place.Bucket, _place.Prefix + "models/a")).ContentLength);
        Assert.Empty(await neighbour.ListAsync(""));
        Assert.False(await neighbour.ExistsAsync(Key));
    }

    [SkipIfNoS3]
    public async Task Lists_past_the_thousand_keys_of_one_answer()
    {
        await Parallel.ForAsync(0, 1001, async (number, stop) =>
            await _store.WriteAsync(new ArtifactKey($"many/{number:D4}"), new byte[1], stop));

        var keys = await _store.ListAsync("many/");

        Assert.Equal(Enumerable.Range(0, 1001).Select(number => $"many/{number:D4}"), keys.Select(key => key.Value));
    }

    [SkipIfNoS3]
    public async Task Passes_over_objects_that_are_no_artifacts()
    {
        await _server.Client.PutObjectAsync(new PutObjectRequest
        {
            BucketName = _place.Bucket, Key = _place.Prefix + "notes of mine.txt", ContentBody = "not a key", UseChunkEncoding = false,
        });

        Assert.Empty(await _store.ListAsync(""));
    }

    [SkipIfNoS3]
    public async Task Knows_its_own_creation_when_the_answer_was_lost()
    {
        using var client = Losing();
        var store = new S3ArtifactStore(client, _place);

        Assert.True(await store.TryCreateAsync(Key, "mine"u8.ToArray()));

        Assert.False(await store.TryCreateAsync(Key, "mine"u8.ToArray()));
    }

    [SkipIfNoS3]
    public async Task Knows_its_own_replacement_when_the_answer_was_lost()
    {
        await _store.WriteAsync(Key, "first"u8.ToArray());
        using var client = Losing();

        Assert.True(await new S3ArtifactStore(client, _place).TryReplaceAsync(Key, "mine"u8.ToArray(), (await _store.ReadAsync(Key)).Version));

        Assert.Equal("mine"u8.ToArray(), (await _store.ReadAsync(Key)).Content.ToArray());
    }

    [SkipIfNoS3]
    public async Task Sends_the_sha256_of_the_content()
    {
        using var client = (AmazonS3Client)_place.Connect();
        var sent = new List<IDictionary<string, string>>();
        client.BeforeRequestEvent += (_, request) => sent.Add(((WebServiceRequestEventArgs)request).Headers);

        await new S3ArtifactStore(client, _place).TryCreateAsync(Key, "1"u8.ToArray());

        // printf 1 | openssl dgst -sha256 -binary | base64
        Assert.Equal("a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=", Assert.Single(sent)["x-amz-checksum-sha256"]);
    }

    [SkipIfNoS3]
    public async Task Names_the_bucket_that_is_missing()
    {
        var store = new S3ArtifactStore(_server.Client, _place with { Bucket = "no-such-bucket", Prefix = "" });

        // Ceph answers before it reads the content and leaves that in the connection, where the next request would stumble over it: send none.
        var nothing = ReadOnlyMemory<byte>.Empty;
        foreach (var ask in new Func<Task>[]
        {
            () => store.FindAsync(Key), () => store.OpenAsync(Key), () => store.ExistsAsync(Key), () => store.WriteAsync(Key, nothing),
            () => store.TryCreateAsync(Key, nothing), () => store.TryReplaceAsync(Key, nothing, "0"),
        })
        {
            var fault = await Assert.ThrowsAsync<IOException>(ask);
            Assert.StartsWith("s3://no-such-bucket/models/a: could not ", fault.Message);
            Assert.EndsWith("There is no bucket 'no-such-bucket': create it, or correct its name.", fault.Message);
        }
    }

    [SkipIfNoS3]
    public async Task Says_that_access_is_refused()
    {
        using var client = (_place with { Credentials = new BasicAWSCredentials("TESTACCESSKEY0000001", "wrong") }).Connect();

        var fault = await Assert.ThrowsAsync<IOException>(() => new S3ArtifactStore(client, _place).ReadAsync(Key));

        Assert.Equal(
            $"s3://tests/{_place.Prefix}models/a: could not read. Access is refused (SignatureDoesNotMatch): check the credentials and their rights on this bucket and key.",
            fault.Message);
    }

    [SkipIfNoS3]
    public async Task Says_that_nobody_listens_at_the_endpoint()
    {
        // Port 9 is discard's; nothing listens there.
        using var client = (_place with { Endpoint = new Uri("http://127.0.0.1:9") }).Connect();

        var fault = await Assert.ThrowsAsync<IOException>(() => new S3ArtifactStore(client, _place).ListAsync("models/"));

        Assert.StartsWith($"s3://tests/{_place.Prefix}models/: could not list. ", fault.Message);
        Assert.EndsWith("Check the endpoint, the region and the credentials.", fault.Message);
    }

    AmazonS3Client Losing()
    {
        using var plain = _place.Connect();
        var config = (AmazonS3Config)plain.Config;
        config.HttpClientFactory = new LostAnswers();

        return new AmazonS3Client(_place.Credentials, config);
    }
}

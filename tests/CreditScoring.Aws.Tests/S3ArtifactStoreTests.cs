using System.Net;
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

    public S3ArtifactStoreTests(S3Server server) : this(server, server.NewPlace() with { Pause = TimeSpan.FromMilliseconds(5) }) // what is damaged for good is asked for again at once
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

    protected override IArtifactStore Other => new S3ArtifactStore(_server.Client, _place);

    protected override bool HasLinks => true;

    protected override Task DamageAsync(ArtifactKey key, Func<byte[], byte[]> damage) => _server.DamageAsync(_place, key, damage);

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
    public async Task Passes_over_objects_that_are_no_artifacts()
    {
        await _server.Client.PutObjectAsync(new PutObjectRequest
        {
            BucketName = _place.Bucket, Key = _place.Prefix + "notes of mine.txt", ContentBody = "not a key", UseChunkEncoding = false,
        });

        Assert.Empty(await _store.ListAsync(""));
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
    public async Task A_link_works_for_its_key_alone_and_until_its_time()
    {
        await _store.WriteAsync(Key, "content"u8.ToArray());
        await _store.WriteAsync(new ArtifactKey("models/b"), "secret"u8.ToArray());
        var now = DateTimeOffset.UtcNow; // the server has no other clock
        var link = await _store.LinkAsync(Key, now.AddHours(1));
        var expired = await _store.LinkAsync(Key, now.AddSeconds(-10));
        using var anybody = new HttpClient();

        Assert.Equal("content", await anybody.GetStringAsync(link));
        foreach (var refused in new[] { new Uri(link!.AbsoluteUri.Replace("models/a", "models/b", StringComparison.Ordinal)), new Uri(link.GetLeftPart(UriPartial.Path)), expired })
            Assert.Equal(HttpStatusCode.Forbidden, (await anybody.GetAsync(refused)).StatusCode);
    }

    [SkipIfNoS3]
    public async Task Sends_a_large_content_in_parts_and_a_small_one_whole()
    {
        await _store.WriteAsync(Key, new byte[(32 << 20) + 1]);
        await _store.WriteAsync(new ArtifactKey("small"), new byte[16 << 20]);

        // The ETag of an object made of parts ends with their number.
        Assert.EndsWith("-3", (await _store.ReadAsync(Key)).Version);
        Assert.DoesNotContain('-', (await _store.ReadAsync(new ArtifactKey("small"))).Version);
    }

    [SkipIfNoS3]
    public async Task A_large_write_that_fails_or_is_cancelled_leaves_no_part()
    {
        using var source = new CancellationTokenSource();
        using var client = (AmazonS3Client)_place.Connect();
        var parts = 0;
        client.AfterResponseEvent += (_, answer) =>
        {
            if (((WebServiceResponseEventArgs)answer).Request is UploadPartRequest && Interlocked.Increment(ref parts) is 2)
                source.Cancel();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new S3ArtifactStore(client, _place).WriteAsync(Key, new byte[160 << 20], source.Token));

        Assert.InRange(parts, 2, 9);
        Assert.Empty((await _server.Client.ListMultipartUploadsAsync(new ListMultipartUploadsRequest { BucketName = _place.Bucket, Prefix = _place.Prefix })).MultipartUploads ?? []);
        Assert.Null(await _store.FindAsync(Key));
    }

    [SkipIfNoS3]
    public async Task Reads_an_object_that_another_tool_put_there()
    {
        await _server.Client.PutObjectAsync(new PutObjectRequest
        {
            BucketName = _place.Bucket, Key = _place.Prefix + Key.Value, ContentBody = "without a hash", UseChunkEncoding = false,
        });

        Assert.Equal("without a hash"u8.ToArray(), (await _store.ReadAsync(Key)).Content.ToArray());
        Assert.True(await _store.TryReplaceAsync(Key, "2"u8.ToArray(), (await _store.ReadAsync(Key)).Version));
    }

    [SkipIfNoS3]
    public async Task Says_that_nobody_listens_at_the_endpoint()
    {
        // Port 9 is discard's; nothing listens there.
        var place = _place with { Endpoint = new Uri("http://127.0.0.1:9"), Attempts = 2, Pause = TimeSpan.FromMilliseconds(1) };
        using var client = place.Connect();

        var fault = await Assert.ThrowsAsync<IOException>(() => new S3ArtifactStore(client, place).ListAsync("models/"));

        Assert.StartsWith($"s3://tests/{_place.Prefix}models/: could not list. ", fault.Message);
        Assert.EndsWith("Check the endpoint, the region and the credentials.", fault.Message);
    }
}

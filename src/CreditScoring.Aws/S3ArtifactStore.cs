using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using CreditScoring.Models;

namespace CreditScoring.Aws;

/// <summary>Artifacts as objects of an S3 bucket; the key is the object's key after <see cref="S3Options.Prefix"/>.</summary>
/// <remarks>
/// Create-once is a put with <c>If-None-Match: *</c>, compare and swap one with <c>If-Match</c>: the server decides, not we.
/// A version is the object's ETag.
/// Source: AWS, Amazon S3 User Guide, "How to prevent object overwrites with conditional writes".
/// </remarks>
public sealed class S3ArtifactStore : IArtifactStore
{
    const int Attempts = 8;
    const string WriterMark = "writer";

    readonly S3Bucket _bucket;

    /// <summary>A store in one bucket and prefix.</summary>
    /// <param name="client">The client, from <see cref="S3Options.Connect"/>; the caller disposes it.</param>
    /// <param name="options">The bucket and the prefix.</param>
    /// <exception cref="ArgumentException">The bucket is empty, or the prefix is neither empty nor a folder that ends with <c>/</c>.</exception>
    public S3ArtifactStore(IAmazonS3 client, S3Options options) => _bucket = new S3Bucket(client, options);

    /// <inheritdoc/>
    public async Task<Artifact> ReadAsync(ArtifactKey key, CancellationToken cancellation = default) =>
        await FindAsync(key, cancellation) ?? throw Missing(key);

    /// <inheritdoc/>
    public Task<Artifact?> FindAsync(ArtifactKey key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);

        return _bucket.AskAsync("read", key.Value, async client =>
        {
            using var answer = await GetAsync(client, key, cancellation);
            if (answer is null)
                return null;

            var content = new byte[answer.ContentLength];
            await answer.ResponseStream.ReadExactlyAsync(content, cancellation);

            return new Artifact(key, content, VersionOf(answer.ETag));
        }, cancellation);
    }

    /// <inheritdoc/>
    public async Task<Stream> OpenAsync(ArtifactKey key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var answer = await _bucket.AskAsync("read", key.Value, client => GetAsync(client, key, cancellation), cancellation);

        return answer?.ResponseStream ?? throw Missing(key);
    }

    /// <inheritdoc/>
    /// <remarks>Asks for a listing that can only begin with the key itself: to a HEAD, a bucket that is missing looks like a key that is.</remarks>
    public async Task<bool> ExistsAsync(ArtifactKey key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var request = new ListObjectsV2Request { BucketName = _bucket.Name, Prefix = _bucket.Prefix + key.Value, MaxKeys = 1 };
        var page = await _bucket.AskAsync("look", key.Value, client => client.ListObjectsV2Async(request, cancellation), cancellation);

        return page.S3Objects is [var first, ..] && first.Key == request.Prefix;
    }

    /// <inheritdoc/>
    /// <remarks>Objects whose key is no <see cref="ArtifactKey"/> are not artifacts and are left out.</remarks>
    public async Task<IReadOnlyList<ArtifactKey>> ListAsync(string prefix, CancellationToken cancellation = default)
    {
        ArtifactKey.ThrowIfNotPrefix(prefix);
        var keys = new List<ArtifactKey>();
        var request = new ListObjectsV2Request { BucketName = _bucket.Name, Prefix = _bucket.Prefix + prefix };
        do
        {
            var page = await _bucket.AskAsync("list", prefix, client => client.ListObjectsV2Async(request, cancellation), cancellation);
            foreach (var found in page.S3Objects ?? [])
            {
                if (ArtifactKey.TryParse(found.Key[_bucket.Prefix.Length..], out var key))
                    keys.Add(key);
            }

            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);

        keys.Sort((left, right) => string.CompareOrdinal(left.Value, right.Value));

        return keys;
    }

    /// <inheritdoc/>
    public Task<bool> TryCreateAsync(ArtifactKey key, ReadOnlyMemory<byte> content, CancellationToken cancellation = default) =>
        TryPutAsync(key, content, request => request.IfNoneMatch = "*", cancellation);

    /// <inheritdoc/>
    public Task<bool> TryReplaceAsync(ArtifactKey key, ReadOnlyMemory<byte> content, string version, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);

        return TryPutAsync(key, content, request => request.IfMatch = version, cancellation);
    }

    /// <inheritdoc/>
    public Task WriteAsync(ArtifactKey key, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);

        return _bucket.PutAsync(key.Value, content, _ => { }, cancellation);
    }

    async Task<bool> TryPutAsync(ArtifactKey key, ReadOnlyMemory<byte> content, Action<PutObjectRequest> condition, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        var writer = Guid.NewGuid().ToString("N");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await _bucket.PutAsync(key.Value, content, Shape, cancellation);

                return true;
            }
            catch (IOException fault) when (StatusOf(fault) is HttpStatusCode.PreconditionFailed)
            {
                // The SDK repeats a put whose answer was lost on the way, and then our own first try is in the way of the second.
                return await IsOursAsync(key, writer, cancellation);
            }
            catch (IOException fault) when (fault.InnerException is AmazonS3Exception answered && S3Bucket.IsAbsent(answered))
            {
                return false; // AWS: If-Match on a key that holds nothing.
            }
            catch (IOException fault) when (StatusOf(fault) is HttpStatusCode.Conflict && attempt < Attempts)
            {
                // AWS: another conditional put was under way, and neither has failed for good. Ask again.
            }
        }

        void Shape(PutObjectRequest request)
        {
            condition(request);
            request.Metadata[WriterMark] = writer;
        }
    }

    async Task<GetObjectResponse?> GetAsync(IAmazonS3 client, ArtifactKey key, CancellationToken cancellation)
    {
        try
        {
            return await client.GetObjectAsync(_bucket.Name, _bucket.Prefix + key.Value, cancellation);
        }
        catch (AmazonS3Exception fault) when (S3Bucket.IsAbsent(fault))
        {
            return null;
        }
    }

    async Task<bool> IsOursAsync(ArtifactKey key, string writer, CancellationToken cancellation)
    {
        using var present = await _bucket.AskAsync("read", key.Value, client => GetAsync(client, key, cancellation), cancellation);

        return present?.Metadata[WriterMark] == writer;
    }

    FileNotFoundException Missing(ArtifactKey key) =>
        new($"{_bucket.AddressOf(key.Value)}: there is no such artifact; list the store to see what there is.", key.Value);

    static HttpStatusCode? StatusOf(IOException fault) => (fault.InnerException as AmazonS3Exception)?.StatusCode;

    // Without its quotes: the form that both AWS and Ceph take back in If-Match.
    static string VersionOf(string etag) => etag.Trim('"');
}

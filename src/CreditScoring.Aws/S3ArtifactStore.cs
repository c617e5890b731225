using System.Net;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using CreditScoring.Models;

namespace CreditScoring.Aws;

/// <summary>Artifacts as objects of an S3 bucket; the key is the object's key after <see cref="S3Options.Prefix"/>.</summary>
/// <remarks>
/// Create-once is a put with <c>If-None-Match: *</c>, compare and swap one with <c>If-Match</c>: the server decides, not we.
/// A version is the object's ETag. Each object carries the SHA-256 of its bytes, which every whole read is checked against; one that
/// another tool put there has none, and its length alone is checked. A request whose failure may pass is sent again after a pause.
/// Source: AWS, Amazon S3 User Guide, "How to prevent object overwrites with conditional writes".
/// </remarks>
public sealed class S3ArtifactStore : IArtifactStore
{
    readonly S3Bucket _bucket;
    readonly IAmazonS3 _client;

    /// <summary>A store in one bucket and prefix.</summary>
    /// <param name="client">The client, from <see cref="S3Options.Connect"/>; the caller disposes it.</param>
    /// <param name="options">The bucket and the prefix.</param>
    /// <exception cref="ArgumentException">The bucket is empty, or the prefix is neither empty nor a folder that ends with <c>/</c>.</exception>
    public S3ArtifactStore(IAmazonS3 client, S3Options options) => (_bucket, _client) = (new S3Bucket(client, options), client);

    /// <inheritdoc/>
    public async Task<Artifact> ReadAsync(ArtifactKey key, CancellationToken cancellation = default) =>
        await FindAsync(key, cancellation) ?? throw Missing(key);

    /// <inheritdoc/>
    public Task<Artifact?> FindAsync(ArtifactKey key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);

        return _bucket.AskAsync("read", key.Value, async (client, limit) =>
        {
            using var answer = await _bucket.GetAsync(client, key.Value, null, limit.Token);
            if (answer is null)
                return null;

            limit.CancelAfter(_bucket.PatienceFor(answer.ContentLength));
            var content = new byte[answer.ContentLength];
            await answer.ResponseStream.ReadExactlyAsync(content, limit.Token);
            Check(answer, SHA256.HashData(content));

            return new Artifact(key, content, VersionOf(answer.ETag));
        }, cancellation);
    }

    /// <inheritdoc/>
    /// <remarks>Reads all of it into a temporary file first: what the caller then reads is whole and checked, however the connection fares.</remarks>
    public async Task<Stream> OpenAsync(ArtifactKey key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);

        return await _bucket.AskAsync("read", key.Value, async (client, limit) =>
        {
            using var answer = await _bucket.GetAsync(client, key.Value, null, limit.Token);
            if (answer is null)
                return null;

            limit.CancelAfter(_bucket.PatienceFor(answer.ContentLength));

            return await CopyAsync(answer, limit.Token);
        }, cancellation) ?? throw Missing(key);
    }

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>> ReadPartAsync(ArtifactKey key, long start, int length, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);

        return await _bucket.AskAsync<byte[]?>("read", key.Value, async (client, limit) =>
        {
            try
            {
                using var answer = await _bucket.GetAsync(client, key.Value, new ByteRange(start, start + length - 1), limit.Token);
                if (answer is null)
                    return null;

                limit.CancelAfter(_bucket.PatienceFor(answer.ContentLength));
                var part = new byte[answer.ContentLength];
                await answer.ResponseStream.ReadExactlyAsync(part, limit.Token);

                return part;
            }
            catch (AmazonS3Exception fault) when (fault.StatusCode is HttpStatusCode.RequestedRangeNotSatisfiable)
            {
                return [];
            }
        }, cancellation) ?? throw Missing(key);
    }

    /// <inheritdoc/>
    /// <remarks>Asks for a listing that can only begin with the key itself: to a HEAD, a bucket that is missing looks like a key that is.</remarks>
    public async Task<bool> ExistsAsync(ArtifactKey key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var request = new ListObjectsV2Request { BucketName = _bucket.Name, Prefix = _bucket.Prefix + key.Value, MaxKeys = 1 };
        var page = await _bucket.AskAsync("look", key.Value, (client, limit) => client.ListObjectsV2Async(request, limit.Token), cancellation);

        return page.S3Objects is [var first, ..] && first.Key == request.Prefix;
    }

    /// <inheritdoc/>
    /// <remarks>Objects whose key is no <see cref="ArtifactKey"/> are not artifacts and are left out.</remarks>
    public async Task<IReadOnlyList<ArtifactKey>> ListAsync(string prefix, CancellationToken cancellation = default)
    {
        ArtifactKey.ThrowIfNotPrefix(prefix);
        var keys = new List<ArtifactKey>();
        foreach (var found in await _bucket.ListAsync(prefix, cancellation))
        {
            if (ArtifactKey.TryParse(found, out var key))
                keys.Add(key);
        }

        keys.Sort((left, right) => string.CompareOrdinal(left.Value, right.Value));

        return keys;
    }

    /// <inheritdoc/>
    public Task<bool> TryCreateAsync(ArtifactKey key, ReadOnlyMemory<byte> content, CancellationToken cancellation = default) =>
        TryPutAsync(key, content, WriterMarks.None, request => request.IfNoneMatch = "*", cancellation);

    /// <inheritdoc/>
    public async Task<bool> TryReplaceAsync(ArtifactKey key, ReadOnlyMemory<byte> content, string version, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrEmpty(version);
        var (now, marks) = await MarksAsync(key, cancellation);

        return now == version && await TryPutAsync(key, content, marks, request => request.IfMatch = version, cancellation);
    }

    /// <inheritdoc/>
    public Task WriteAsync(ArtifactKey key, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);

        return content.Length > S3Bucket.PartSize
            ? new S3Upload(_bucket, key.Value, content).SendAsync(cancellation)
            : _bucket.PutAsync(key.Value, content, _ => { }, cancellation);
    }

    /// <inheritdoc/>
    public async Task<Uri?> LinkAsync(ArtifactKey key, DateTimeOffset until, CancellationToken cancellation = default)
    {
        if (!await ExistsAsync(key, cancellation))
            throw Missing(key);

        var request = new GetPreSignedUrlRequest
        {
            BucketName = _bucket.Name,
            Key = _bucket.Prefix + key.Value,
            Expires = until.UtcDateTime,
            Protocol = _client.Config.ServiceURL?.StartsWith("http:", StringComparison.OrdinalIgnoreCase) is true ? Protocol.HTTP : Protocol.HTTPS,
        };

        return new Uri(await _client.GetPreSignedURLAsync(request));
    }

    async Task<bool> TryPutAsync(ArtifactKey key, ReadOnlyMemory<byte> content, WriterMarks earlier, Action<PutObjectRequest> condition, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        var (writer, marks) = earlier.Add();
        try
        {
            await _bucket.PutAsync(key.Value, content, request =>
            {
                condition(request);
                request.Metadata[WriterMarks.Name] = marks.Value;
            }, cancellation);

            return true;
        }
        catch (IOException fault) when (S3Fault.IsRefusedCondition(fault.InnerException))
        {
            // A put whose answer was lost on the way is sent again, and then our own first try is in the way of the second.
            return (await MarksAsync(key, cancellation)).Marks.Has(writer);
        }
        catch (IOException fault) when (S3Fault.IsAbsent(fault.InnerException))
        {
            return false; // AWS: If-Match on a key that holds nothing.
        }
    }

    Task<(string? Version, WriterMarks Marks)> MarksAsync(ArtifactKey key, CancellationToken cancellation) =>
        _bucket.AskAsync("read", key.Value, async (client, limit) =>
        {
            using var present = await _bucket.GetAsync(client, key.Value, null, limit.Token);

            return present is null ? (null, WriterMarks.None) : (VersionOf(present.ETag), new WriterMarks(present.Metadata[WriterMarks.Name] ?? ""));
        }, cancellation);

    static async Task<Stream> CopyAsync(GetObjectResponse answer, CancellationToken cancellation)
    {
        var copy = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await answer.ResponseStream.CopyToAsync(copy, cancellation);
            if (copy.Length != answer.ContentLength)
                throw new EndOfStreamException($"{copy.Length} bytes came of {answer.ContentLength}.");

            copy.Position = 0;
            Check(answer, await SHA256.HashDataAsync(copy, cancellation));
            copy.Position = 0;

            return copy;
        }
        catch (Exception)
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    static void Check(GetObjectResponse answer, byte[] hash)
    {
        var found = Convert.ToHexStringLower(hash);
        if (answer.Metadata[S3Bucket.HashMark] is { } written && written != found)
            throw new DamagedAnswerException(written, found);
    }

    FileNotFoundException Missing(ArtifactKey key) =>
        new($"{_bucket.AddressOf(key.Value)}: there is no such artifact; list the store to see what there is.", key.Value);

    // Without its quotes: the form that both AWS and Ceph take back in If-Match.
    static string VersionOf(string etag) => etag.Trim('"');
}

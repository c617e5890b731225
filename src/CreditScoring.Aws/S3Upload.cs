using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;

namespace CreditScoring.Aws;

/// <summary>One large content sent in parts, each with its own checksum and its own attempts; what is given up leaves nothing behind.</summary>
/// <remarks>
/// Only for writes without a condition: Ceph 16 takes <c>If-None-Match</c> with the last request of an upload and does not keep to it (measured), and then
/// two writers would both have won. A write with a condition is one put, up to the 5 GiB that S3 takes in one.
/// </remarks>
sealed class S3Upload(S3Bucket bucket, string key, ReadOnlyMemory<byte> content)
{
    const int Parallel = 4;

    // What a lost answer to the last request cannot tell is told by the object: whose upload it came from.
    const string UploadMark = "upload";

    readonly string _upload = Guid.NewGuid().ToString("N");

    /// <summary>Sends all parts and joins them.</summary>
    /// <param name="cancellation">Gives up early, and then tells the server to forget the parts.</param>
    public async Task SendAsync(CancellationToken cancellation)
    {
        var started = await bucket.AskAsync("write", key, (client, limit) => client.InitiateMultipartUploadAsync(Start(), limit.Token), cancellation);
        try
        {
            var parts = new PartETag[(content.Length + S3Bucket.PartSize - 1) / S3Bucket.PartSize];
            var options = new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation };
            await System.Threading.Tasks.Parallel.ForAsync(0, parts.Length, options, async (part, stop) =>
                parts[part] = new PartETag(part + 1, await SendPartAsync(started.UploadId, part, stop)));
            await JoinAsync(started.UploadId, parts, cancellation);
        }
        catch (Exception)
        {
            await AbortAsync(started.UploadId);
            throw;
        }
    }

    InitiateMultipartUploadRequest Start()
    {
        var request = new InitiateMultipartUploadRequest { BucketName = bucket.Name, Key = bucket.Prefix + key };
        request.Metadata[S3Bucket.HashMark] = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        request.Metadata[UploadMark] = _upload;

        return request;
    }

    async Task<string> SendPartAsync(string upload, int part, CancellationToken cancellation)
    {
        var start = part * S3Bucket.PartSize;
        var bytes = content.Slice(start, Math.Min(S3Bucket.PartSize, content.Length - start)).ToArray();
        var answer = await bucket.AskAsync("write", key, (client, limit) =>
        {
            limit.CancelAfter(bucket.PatienceFor(bytes.Length));

            return client.UploadPartAsync(new UploadPartRequest
            {
                BucketName = bucket.Name,
                Key = bucket.Prefix + key,
                UploadId = upload,
                PartNumber = part + 1,
                InputStream = new MemoryStream(bytes, writable: false),
                ChecksumSHA256 = Convert.ToBase64String(SHA256.HashData(bytes)),
                UseChunkEncoding = false,
            }, limit.Token);
        }, cancellation);

        return answer.ETag;
    }

    async Task JoinAsync(string upload, PartETag[] parts, CancellationToken cancellation)
    {
        try
        {
            await bucket.AskAsync("write", key, (client, limit) => client.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest
            {
                BucketName = bucket.Name, Key = bucket.Prefix + key, UploadId = upload, PartETags = [.. parts],
            }, limit.Token), cancellation);
        }
        catch (IOException fault) when (fault.InnerException is AmazonS3Exception { ErrorCode: "NoSuchUpload" })
        {
            // Joined already, if our own first try did it and its answer was lost.
            using var present = await bucket.AskAsync("read", key, (client, limit) => bucket.GetAsync(client, key, new ByteRange(0, 0), limit.Token), cancellation);
            if (present?.Metadata[UploadMark] != _upload)
                throw;
        }
    }

    async Task AbortAsync(string upload)
    {
        try
        {
            await bucket.AskAsync("give up", key, (client, limit) => client.AbortMultipartUploadAsync(bucket.Name, bucket.Prefix + key, upload, limit.Token), default);
        }
        catch (IOException)
        {
            // The first fault is the one to tell; what is left, the bucket's own rule removes (infra/templates, AbortIncompleteMultipartUpload).
        }
    }
}

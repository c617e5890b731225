using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using CreditScoring.Models;

namespace CreditScoring.Aws;

/// <summary>One bucket and prefix behind one client: sends requests, repeats those whose failure passes, and names the bucket and the key when one fails for good.</summary>
sealed class S3Bucket
{
    /// <summary>Metadata of each object we write: the SHA-256 of all its bytes, in lower-case hexadecimal.</summary>
    public const string HashMark = "sha256";

    /// <summary>Content from here on is sent in parts, in bytes; also what one <see cref="S3Options.Patience"/> is for.</summary>
    public const int PartSize = 16 << 20;

    readonly IAmazonS3 _client;
    readonly S3Options _options;

    public S3Bucket(IAmazonS3 client, S3Options options)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Bucket);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Attempts, 1);
        ArtifactKey.ThrowIfNotPrefix(options.Prefix);
        if (options.Prefix.Length > 0 && !options.Prefix.EndsWith('/'))
            throw new ArgumentException($"The prefix is '{options.Prefix}'; leave it empty or end it with '/'.", nameof(options));

        _client = client;
        _options = options;
    }

    public string Name => _options.Bucket;

    public string Prefix => _options.Prefix;

    /// <summary>The place of a key, as the errors call it.</summary>
    public string AddressOf(string key) => $"s3://{Name}/{Prefix}{key}";

    /// <summary>How long one attempt may take that moves so many bytes.</summary>
    public TimeSpan PatienceFor(long bytes) => _options.Patience * (1 + bytes / PartSize);

    /// <summary>Sends one request, again after a pause while its failure may pass; one that stays becomes an <see cref="IOException"/> that says what could not be done where, and why.</summary>
    /// <param name="deed">What it does, such as "read".</param>
    /// <param name="key">The key, without the prefix.</param>
    /// <param name="request">Sends it; the source cancels the attempt, and may be given more time once the size is known.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <exception cref="InvalidDataException">Each answer was damaged.</exception>
    public async Task<T> AskAsync<T>(string deed, string key, Func<IAmazonS3, CancellationTokenSource, Task<T>> request, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(_options.Patience);
            try
            {
                return await request(_client, limit);
            }
            catch (Exception fault) when (attempt < _options.Attempts && S3Fault.IsPassing(fault) && !cancellation.IsCancellationRequested)
            {
                await Task.Delay(Backoff.After(_options.Pause, attempt), cancellation);
            }
            catch (DamagedAnswerException fault)
            {
                throw new InvalidDataException($"{AddressOf(key)}: the bytes are not those that were written. {fault.Message} Restore it from a copy.", fault);
            }
            catch (Exception fault) when (S3Fault.IsOfServer(fault) && !cancellation.IsCancellationRequested)
            {
                throw new IOException($"{AddressOf(key)}: could not {deed}. {S3Fault.WhyOf(fault, Name)}", fault);
            }
        }
    }

    /// <summary>Puts an object in one request, with its SHA-256 for the server to check now and for readers to check later.</summary>
    /// <param name="key">The key, without the prefix.</param>
    /// <param name="content">All bytes.</param>
    /// <param name="shape">Sets conditions and headers on the request.</param>
    /// <param name="cancellation">Gives up early.</param>
    public Task<PutObjectResponse> PutAsync(
        string key, ReadOnlyMemory<byte> content, Action<PutObjectRequest> shape, CancellationToken cancellation)
    {
        var hash = SHA256.HashData(content.Span);
        var bytes = content.ToArray();

        return AskAsync("write", key, (client, limit) =>
        {
            limit.CancelAfter(PatienceFor(bytes.Length));
            var request = new PutObjectRequest
            {
                BucketName = Name,
                Key = Prefix + key,
                InputStream = new MemoryStream(bytes, writable: false),
                ChecksumSHA256 = Convert.ToBase64String(hash),
                // Signed as a whole: the chunked form is not understood everywhere, and the content is in memory anyway.
                UseChunkEncoding = false,
            };
            request.Metadata[HashMark] = Convert.ToHexStringLower(hash);
            shape(request);

            return client.PutObjectAsync(request, limit.Token);
        }, cancellation);
    }

    /// <summary>Asks for an object, or a part of it; null when the key holds nothing.</summary>
    public async Task<GetObjectResponse?> GetAsync(IAmazonS3 client, string key, ByteRange? range, CancellationToken cancellation)
    {
        try
        {
            return await client.GetObjectAsync(new GetObjectRequest { BucketName = Name, Key = Prefix + key, ByteRange = range }, cancellation);
        }
        catch (AmazonS3Exception fault) when (S3Fault.IsAbsent(fault))
        {
            return null;
        }
    }

    /// <summary>Every key under a beginning, in the server's order, without the prefix of the place.</summary>
    public async Task<List<string>> ListAsync(string beginning, CancellationToken cancellation)
    {
        var keys = new List<string>();
        var request = new ListObjectsV2Request { BucketName = Name, Prefix = Prefix + beginning };
        do
        {
            var page = await AskAsync("list", beginning, (client, limit) => client.ListObjectsV2Async(request, limit.Token), cancellation);
            keys.AddRange((page.S3Objects ?? []).Select(found => found.Key[Prefix.Length..]));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);

        return keys;
    }
}

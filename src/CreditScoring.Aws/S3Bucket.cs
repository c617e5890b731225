using System.Net;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using CreditScoring.Models;

namespace CreditScoring.Aws;

/// <summary>One bucket and prefix behind one client: sends requests, and names the bucket and the key when one fails.</summary>
sealed class S3Bucket
{
    readonly IAmazonS3 _client;
    readonly S3Options _options;

    public S3Bucket(IAmazonS3 client, S3Options options)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Bucket);
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

    /// <summary>Sends one request; a failure becomes an <see cref="IOException"/> that says what could not be done where, and why.</summary>
    public async Task<T> AskAsync<T>(string deed, string key, Func<IAmazonS3, Task<T>> request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return await request(_client);
        }
        catch (Exception fault) when (IsOfServer(fault) && !cancellation.IsCancellationRequested)
        {
            throw new IOException($"{AddressOf(key)}: could not {deed}. {WhyOf(fault)}", fault);
        }
    }

    /// <summary>Puts an object, with its SHA-256 for the server to check.</summary>
    /// <param name="key">The key, without the prefix.</param>
    /// <param name="content">All bytes.</param>
    /// <param name="shape">Sets conditions and headers on the request.</param>
    /// <param name="cancellation">Gives up early.</param>
    public Task<PutObjectResponse> PutAsync(
        string key, ReadOnlyMemory<byte> content, Action<PutObjectRequest> shape, CancellationToken cancellation) =>
        AskAsync("write", key, client =>
        {
            var request = new PutObjectRequest
            {
                BucketName = Name,
                Key = Prefix + key,
                InputStream = new MemoryStream(content.ToArray(), writable: false),
                ChecksumSHA256 = Convert.ToBase64String(SHA256.HashData(content.Span)),
                // Signed as a whole: the chunked form is not understood everywhere, and the content is in memory anyway.
                UseChunkEncoding = false,
            };
            shape(request);

            return client.PutObjectAsync(request, cancellation);
        }, cancellation);

    /// <summary>Whether a server says that a key holds nothing; a bucket that is missing is another matter.</summary>
    public static bool IsAbsent(AmazonS3Exception fault) => fault.ErrorCode is "NoSuchKey";

    static bool IsOfServer(Exception fault) =>
        fault is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException or OperationCanceledException;

    string WhyOf(Exception fault) => fault switch
    {
        // Callers have dealt with NoSuchKey: any other 404 is the bucket's.
        AmazonS3Exception { StatusCode: HttpStatusCode.NotFound } =>
            $"There is no bucket '{Name}': create it, or correct its name.",
        AmazonS3Exception { StatusCode: HttpStatusCode.Forbidden } refused =>
            $"Access is refused ({refused.ErrorCode}): check the credentials and their rights on this bucket and key.",
        AmazonS3Exception answered =>
            $"The server answered {(int)answered.StatusCode} {answered.ErrorCode}: {answered.Message}",
        OperationCanceledException => "The server did not answer in time: check the endpoint, then try again.",
        _ => $"{fault.Message} Check the endpoint, the region and the credentials.",
    };
}

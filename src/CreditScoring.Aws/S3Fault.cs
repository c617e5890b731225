using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3;

namespace CreditScoring.Aws;

/// <summary>What a failure of a request means: whether it passes, and what to say of it.</summary>
static class S3Fault
{
    /// <summary>Whether this is the server's or the network's failure, and not a fault of ours.</summary>
    public static bool IsOfServer(Exception fault) => fault is AmazonServiceException or AmazonClientException or HttpRequestException
        or SocketException // a connection that is reset as soon as it is made
        or IOException or TimeoutException or OperationCanceledException or DamagedAnswerException;

    /// <summary>Whether the same request may well succeed a little later.</summary>
    public static bool IsPassing(Exception fault) => fault switch
    {
        AmazonServiceException { StatusCode: >= HttpStatusCode.InternalServerError and not HttpStatusCode.NotImplemented } => true,
        AmazonServiceException { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout } => true,
        // Another conditional write of the key was under way, and neither has failed for good.
        AmazonServiceException { StatusCode: HttpStatusCode.Conflict } => true,
        // What we sent arrived otherwise, or late by the server's clock.
        AmazonServiceException { ErrorCode: "XAmzContentSHA256Mismatch" or "BadDigest" or "IncompleteBody" or "RequestTimeout" or "RequestTimeTooSkewed" } => true,
        // Without a status there was no answer at all.
        AmazonServiceException answered => answered.StatusCode < HttpStatusCode.Continue,
        _ => IsOfServer(fault),
    };

    /// <summary>Whether a server says that a key holds nothing; a bucket that is missing is another matter.</summary>
    public static bool IsAbsent(Exception? fault) => fault is AmazonS3Exception { ErrorCode: "NoSuchKey" };

    /// <summary>Whether a server says that the condition of a write does not hold.</summary>
    public static bool IsRefusedCondition(Exception? fault) => fault is AmazonS3Exception { StatusCode: HttpStatusCode.PreconditionFailed };

    /// <summary>Why a request failed and what to do, in one or two sentences.</summary>
    public static string WhyOf(Exception fault, string bucket) => fault switch
    {
        // Callers have dealt with NoSuchKey: any other 404 is the bucket's.
        AmazonS3Exception { StatusCode: HttpStatusCode.NotFound } =>
            $"There is no bucket '{bucket}': create it, or correct its name.",
        AmazonS3Exception { StatusCode: HttpStatusCode.Forbidden } refused =>
            $"Access is refused ({refused.ErrorCode}): check the credentials and their rights on this bucket and key.",
        AmazonS3Exception answered =>
            $"The server answered {(int)answered.StatusCode} {answered.ErrorCode}: {answered.Message}",
        OperationCanceledException => "The server did not answer in time: check the endpoint, then try again.",
        _ => $"{fault.Message} Check the endpoint, the region and the credentials.",
    };
}

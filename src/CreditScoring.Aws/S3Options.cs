using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace CreditScoring.Aws;

/// <summary>Where in S3, and how to reach it: AWS itself, or any server that speaks S3.</summary>
public sealed record S3Options
{
    /// <summary>Name of the bucket, which must exist; without versioning where the server does not honour conditions on versioned ones.</summary>
    public required string Bucket { get; init; }

    /// <summary>What every key in the bucket begins with: nothing, or a folder that ends with <c>/</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Region, for example <c>eu-west-3</c>; null for the one of the machine's AWS settings (<c>us-east-1</c> with an <see cref="Endpoint"/>).</summary>
    public string? Region { get; init; }

    /// <summary>Address of the server, for example <c>http://127.0.0.1:9000</c>; null for AWS.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Whether the bucket's name goes into the path of the URL and not into the host's name; servers other than AWS mostly want it so.</summary>
    public bool UsePathStyle { get; init; }

    /// <summary>How many times a request is sent at most while its failure may pass (a lost connection, a server that is busy or restarts, damaged bytes), at least 1.</summary>
    public int Attempts { get; init; } = 8;

    /// <summary>Longest pause before the second attempt; it doubles with each further one, up to ten seconds. Half of it is drawn by lot.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long one attempt may take for each 16 MiB that it moves.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Who asks; null for the machine's own chain (instance role, environment, profile).</summary>
    public AWSCredentials? Credentials { get; init; }

    /// <summary>Opens a client for these options. One client serves any number of stores and threads; the caller disposes it.</summary>
    public IAmazonS3 Connect()
    {
        var config = new AmazonS3Config
        {
            ForcePathStyle = UsePathStyle,
            // Each write carries its own SHA-256. The SDK's default, a checksum in a trailer, is refused by servers other than AWS.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            // We repeat requests ourselves: the SDK repeats none whose answer breaks off or is damaged.
            MaxErrorRetry = 0,
        };
        if (Endpoint is not null)
        {
            config.ServiceURL = Endpoint.AbsoluteUri;
            config.AuthenticationRegion = Region ?? "us-east-1";
        }
        else if (Region is not null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(Region);
        }

        return Credentials is null ? new AmazonS3Client(config) : new AmazonS3Client(Credentials, config);
    }
}

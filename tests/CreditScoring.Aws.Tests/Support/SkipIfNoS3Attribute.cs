namespace CreditScoring.Aws.Tests.Support;

/// <summary>A fact about the real S3 server: skipped where that is not installed, except in CI, where its absence is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SkipIfNoS3Attribute : FactAttribute
{
    public SkipIfNoS3Attribute() => Skip = Reason;

    /// <summary>Why a test is skipped; null when it is not.</summary>
    public static string? Reason => S3Server.IsInstalled || Environment.GetEnvironmentVariable("CI") is "true"
        ? null
        : "No S3 server here. On Debian: apt-get install --no-install-recommends radosgw ceph-mon ceph-osd";
}

/// <summary>A theory about the real S3 server, skipped where its facts are.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SkipTheoryIfNoS3Attribute : TheoryAttribute
{
    public SkipTheoryIfNoS3Attribute() => Skip = SkipIfNoS3Attribute.Reason;
}

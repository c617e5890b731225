global using StoreFactAttribute = CreditScoring.Aws.Tests.Support.SkipIfNoS3Attribute;

namespace CreditScoring.Aws.Tests.Support;

/// <summary>A fact about the real S3 server: skipped where that is not installed, except in CI, where its absence is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SkipIfNoS3Attribute : FactAttribute
{
    public SkipIfNoS3Attribute()
    {
        if (!S3Server.IsInstalled && Environment.GetEnvironmentVariable("CI") is not "true")
            Skip = "No S3 server here. On Debian: apt-get install --no-install-recommends radosgw ceph-mon ceph-osd";
    }
}

using Amazon.Runtime;

namespace CreditScoring.Aws.Tests;

public sealed class S3OptionsTests
{
    static readonly BasicAWSCredentials Somebody = new("id", "key-that-must-not-show");

    [Fact]
    public void Goes_to_the_region_of_aws()
    {
        using var client = new S3Options { Bucket = "models", Region = "eu-west-3", Credentials = Somebody }.Connect();

        Assert.Equal("eu-west-3", client.Config.RegionEndpoint.SystemName);
        Assert.Null(client.Config.ServiceURL);
    }

    [Fact]
    public void Goes_to_the_endpoint_and_signs_for_the_region()
    {
        using var client = new S3Options { Bucket = "models", Region = "eu-west-3", Endpoint = new Uri("http://127.0.0.1:9000"), Credentials = Somebody }.Connect();

        Assert.Equal("http://127.0.0.1:9000/", client.Config.ServiceURL);
        Assert.Equal("eu-west-3", client.Config.AuthenticationRegion);
    }

    [Fact]
    public void Does_not_print_the_secret() =>
        Assert.DoesNotContain("must-not-show", new S3Options { Bucket = "models", Credentials = Somebody }.ToString());

    [Theory]
    [InlineData("models")]
    [InlineData("/")]
    [InlineData("../models/")]
    public void Refuses_a_prefix_that_is_no_folder(string prefix)
    {
        var options = new S3Options { Bucket = "models", Region = "eu-west-3", Prefix = prefix, Credentials = Somebody };
        using var client = options.Connect();

        Assert.Contains($"'{prefix}'", Assert.Throws<ArgumentException>(() => new S3ArtifactStore(client, options)).Message);
    }
}

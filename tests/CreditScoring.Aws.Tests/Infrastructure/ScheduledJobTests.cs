using CreditScoring.Aws.Tests.Support;
using CreditScoring.Models;
using Xunit.Abstractions;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>The scheduled jobs of an instance as they stand, on a real S3 server: what they look at is read from the bucket, and what they find is kept there.</summary>
[Collection(nameof(S3Server))]
public sealed class ScheduledJobTests(S3Server server, ReleaseMaterial material, ITestOutputHelper output) : IClassFixture<ReleaseMaterial>, IDisposable
{
    const string Advice = "On Debian: apt-get install --no-install-recommends awscli radosgw ceph-mon ceph-osd";
    const string Needed = "aws radosgw radosgw-admin ceph ceph-mon ceph-osd";
    const string Bucket = "jobs";

    readonly string root = Directory.CreateTempSubdirectory("credit-jobs-").FullName;
    Dictionary<string, string> environment = [];

    public void Dispose() => Directory.Delete(root, recursive: true);

    [ToolFact(Needed, Advice)]
    public async Task Each_job_does_nothing_without_its_files_and_keeps_what_it_finds()
    {
        await PrepareAsync();
        Assert.Contains("""{"job":"drift","instance":"i-1","failed":0,"windows":0}""", Job("drift-check.sh"), StringComparison.Ordinal);
        Assert.Contains("""{"job":"retrain","instance":"i-1","failed":0,"trained":0}""", Job("retrain-check.sh"), StringComparison.Ordinal);
        Assert.Empty(await KeysAsync("reports/"));

        // Clients who are those of the model's, then others of a later month who are not.
        await SendAsync("windows/2026-11-01.features", material.Features);
        Assert.Contains("\"failed\":0,\"alarm\":0,\"windows\":1", Job("drift-check.sh"), StringComparison.Ordinal);
        var later = Path.Combine(root, "later.features");
        Credit("data", "synthesize", "--clients", "900", "--seed", "9", "--shift", "3", "--first-client", "300001", "--output", Path.Combine(root, "later"));
        Credit("features", Path.Combine(root, "later"), "--output", later);
        await SendAsync("windows/2026-11-02.features", later);
        await SendAsync("windows/2026-11-03.features", later);
        Assert.Contains("\"failed\":0,\"alarm\":1,\"windows\":3", Job("drift-check.sh"), StringComparison.Ordinal);
        var looks = await KeysAsync("reports/drift/");
        Assert.Equal(2, looks.Count(key => key.EndsWith("-i-1/files/report/watch.html", StringComparison.Ordinal)));

        // What drifted is learned from: the challenger is one more version in the bucket, with the gate's word beside it.
        await SendAsync("training/clients.features", later);
        Assert.Contains("\"failed\":0,\"trained\":1,\"passed\":", Job("retrain-check.sh"), StringComparison.Ordinal);
        Assert.Equal(2, (await KeysAsync("models/home-credit/")).Count(key => key.EndsWith("/model.json", StringComparison.Ordinal)));
        Assert.Single(await KeysAsync("reports/retrain/"), key => key.EndsWith("/gate.json", StringComparison.Ordinal));

        // The champion of the bucket is who was promoted in a local registry, as its log says; who was not cannot be.
        var bucket = new ModelRegistry(new S3ArtifactStore(server.Client, server.NewPlace() with { Bucket = Bucket, Prefix = "models/" }));
        var versions = await bucket.VersionsAsync("home-credit");
        var promoted = Assert.Single(await bucket.LogAsync("home-credit"));
        Assert.Equal((versions[0], "test"), (promoted.Version, promoted.Actor));
        var (exitCode, _, error) = Tool.Run(Path.Combine(ReleaseMaterial.App, "credit"), ["models", "publish", versions[1], "--promote", "--registry", Path.Combine(root, "state", "retrain-check.sh", "registry"), "--bucket", Bucket, "--endpoint", environment["CREDIT_S3_ENDPOINT"]], environment);
        Assert.Equal(2, exitCode);
        Assert.Contains($"{versions[1]} is not the champion of", error, StringComparison.Ordinal);

        // What cannot be read is a fault of the job, and is told.
        await File.WriteAllTextAsync(later, "no features");
        await SendAsync("windows/2026-11-04.features", later);
        Assert.Contains("\"job\":\"drift\",\"instance\":\"i-1\",\"failed\":1", Job("drift-check.sh", fails: true), StringComparison.Ordinal);
    }

    async Task PrepareAsync()
    {
        material.Make();
        await server.Client.PutBucketAsync(Bucket);
        var place = server.NewPlace();
        var key = place.Credentials!.GetCredentials();
        environment = new Dictionary<string, string>(ReleaseMaterial.Environment)
        {
            ["CREDIT_ROOT"] = root,
            ["CREDIT_BUCKET"] = Bucket,
            ["CREDIT_AUDIT_BUCKET"] = Bucket,
            ["CREDIT_INSTANCE"] = "i-1",
            ["CREDIT_S3_ENDPOINT"] = place.Endpoint!.AbsoluteUri,
            ["AWS_ACCESS_KEY_ID"] = key.AccessKey,
            ["AWS_SECRET_ACCESS_KEY"] = key.SecretKey,
            ["AWS_DEFAULT_REGION"] = "us-east-1",
            ["AWS_REGION"] = "us-east-1",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };
        var release = Directory.CreateDirectory(Path.Combine(root, "opt", "credit", "current")).FullName;
        File.CreateSymbolicLink(Path.Combine(release, "app"), ReleaseMaterial.App);
        File.CreateSymbolicLink(Path.Combine(release, "model"), material.Model);
        Directory.CreateDirectory(Path.Combine(release, "host"));
        File.Copy(Path.Combine(InfraFolder.Root, "gates", "promotion.json"), Path.Combine(release, "host", "promotion.json"));

        var registry = Path.Combine(root, "registry");
        Credit("models", "register", material.Model, "--registry", registry, "--promote", "--actor", "test");
        Credit("models", "publish", "--promote", "--registry", registry, "--bucket", Bucket, "--endpoint", environment["CREDIT_S3_ENDPOINT"]);
    }

    string Job(string script, bool fails = false)
    {
        environment["STATE_DIRECTORY"] = Directory.CreateDirectory(Path.Combine(root, "state", script)).FullName;
        var (exitCode, said, error) = Tool.Run("bash", [Path.Combine(InfraFolder.Root, "host", script)], environment);
        output.WriteLine(said.TrimEnd().Split('\n')[^1]);
        Assert.True(exitCode is 0 != fails, said + error);

        return said;
    }

    void Credit(params string[] arguments)
    {
        var (exitCode, said, error) = Tool.Run(Path.Combine(ReleaseMaterial.App, "credit"), arguments, environment);
        Assert.True(exitCode is 0, string.Join(' ', arguments) + "\n" + said + error);
    }

    async Task SendAsync(string key, string file) =>
        await server.Client.PutObjectAsync(new() { BucketName = Bucket, Key = key, FilePath = file, UseChunkEncoding = false });

    async Task<IReadOnlyList<string>> KeysAsync(string prefix) =>
        [.. ((await server.Client.ListObjectsV2Async(new() { BucketName = Bucket, Prefix = prefix })).S3Objects ?? []).Select(item => item.Key)];
}

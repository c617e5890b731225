using System.Diagnostics;
using Amazon.Runtime;
using Amazon.S3;

namespace CreditScoring.Aws.Tests.Support;

/// <summary>One real S3 server for all tests of this project, started by <c>s3-server.sh</c>; it ends when its input does.</summary>
public sealed class S3Server : IAsyncLifetime
{
    const string Bucket = "tests";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    Process? _script;
    int _places;

    /// <summary>Whether the programs of the server are on the path.</summary>
    public static bool IsInstalled { get; } = OperatingSystem.IsLinux()
        && new[] { "bash", "radosgw", "radosgw-admin", "ceph", "ceph-mon", "ceph-osd" }.All(IsOnPath);

    /// <summary>A client of the server.</summary>
    public IAmazonS3 Client { get; private set; } = null!;

    S3Options Options { get; set; } = null!;

    /// <summary>A place in the bucket that no other test has.</summary>
    public S3Options NewPlace() => Options with { Prefix = $"place-{Interlocked.Increment(ref _places)}/" };

    public async Task InitializeAsync()
    {
        if (!IsInstalled && Environment.GetEnvironmentVariable("CI") is not "true")
            return; // every fact that would use it is skipped

        var folder = Path.Combine(Path.GetTempPath(), $"credit-s3-{Environment.ProcessId}");
        _script = Process.Start(new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "s3-server.sh"), folder])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = _script.StandardError.ReadToEndAsync();
        var answer = await _script.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        if (answer?.Split(' ') is not ["ready", var endpoint, var access, var secret])
            throw new InvalidOperationException($"The S3 server did not start: {await errors.WaitAsync(Patience)}");

        Options = new S3Options
        {
            Bucket = Bucket,
            Endpoint = new Uri(endpoint),
            UsePathStyle = true,
            Credentials = new BasicAWSCredentials(access, secret),
        };
        Client = Options.Connect();
        await Client.PutBucketAsync(Bucket);
    }

    public async Task DisposeAsync()
    {
        Client?.Dispose();
        if (_script is null)
            return;

        _script.StandardInput.Close();
        try
        {
            await _script.WaitForExitAsync().WaitAsync(Patience);
        }
        finally
        {
            _script.Kill(entireProcessTree: true);
            _script.Dispose();
        }
    }

    static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}

/// <summary>The tests that share the server.</summary>
[CollectionDefinition(nameof(S3Server))]
public sealed class S3ServerTests : ICollectionFixture<S3Server>;

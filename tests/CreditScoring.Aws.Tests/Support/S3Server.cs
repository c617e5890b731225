using System.Diagnostics;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using CreditScoring.Models;

namespace CreditScoring.Aws.Tests.Support;

/// <summary>One real S3 server for all tests of this project, started by <c>s3-server.sh</c>; it ends when its input does.</summary>
public sealed class S3Server : IAsyncLifetime
{
    const string Bucket = "tests";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    Process? _script;
    int _places;

    /// <summary>Whether the programs of the server are on the path.</summary>
    public static bool IsInstalled { get; } = OperatingSystem.IsLinux()
        && new[] { "bash", "radosgw", "radosgw-admin", "ceph", "ceph-mon", "ceph-osd" }.All(IsOnPath);

    /// <summary>Where it keeps its data: memory or disk.</summary>
    public string Storage { get; init; } = "memory";

    /// <summary>A client of the server.</summary>
    public IAmazonS3 Client { get; private set; } = null!;

    S3Options Options { get; set; } = null!;

    /// <summary>A place in the bucket that no other test has.</summary>
    public S3Options NewPlace() => Options with { Prefix = $"place-{Interlocked.Increment(ref _places)}/" };

    /// <summary>A client whose requests and answers pass through a network with faults.</summary>
    internal AmazonS3Client Through(FaultyNetwork network, S3Options place)
    {
        using var plain = place.Connect();
        var config = (AmazonS3Config)plain.Config;
        config.HttpClientFactory = network;

        return new AmazonS3Client(place.Credentials, config);
    }

    /// <summary>Changes the bytes of an object and leaves its metadata as they were.</summary>
    public async Task DamageAsync(S3Options place, ArtifactKey key, Func<byte[], byte[]> damage)
    {
        using var answer = await Client.GetObjectAsync(place.Bucket, place.Prefix + key.Value);
        var content = new byte[answer.ContentLength];
        await answer.ResponseStream.ReadExactlyAsync(content);
        var request = new PutObjectRequest
        {
            BucketName = place.Bucket, Key = place.Prefix + key.Value, InputStream = new MemoryStream(damage(content)), UseChunkEncoding = false,
        };
        foreach (var name in answer.Metadata.Keys)
            request.Metadata[name] = answer.Metadata[name];

        await Client.PutObjectAsync(request);
    }

    /// <summary>Ends every process of the server by SIGKILL, with whatever it was doing.</summary>
    public Task KillAsync() => TellAsync("kill", "killed");

    /// <summary>Starts the server again on what its disk holds.</summary>
    public Task StartAgainAsync() => TellAsync("start", "ready");

    public async Task InitializeAsync()
    {
        if (!IsInstalled && Environment.GetEnvironmentVariable("CI") is not "true")
            return; // every fact that would use it is skipped

        var folder = Path.Combine(Path.GetTempPath(), $"credit-s3-{Environment.ProcessId}-{Storage}");
        _script = Process.Start(new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "s3-server.sh"), folder, Storage])
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

    async Task TellAsync(string word, string expected)
    {
        await _script!.StandardInput.WriteLineAsync(word);
        await _script.StandardInput.FlushAsync();
        if (await _script.StandardOutput.ReadLineAsync().WaitAsync(Patience) is var answer && answer != expected)
            throw new InvalidOperationException($"The S3 server answered '{answer}' to '{word}'.");
    }

    static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}

/// <summary>The tests that share the server.</summary>
[CollectionDefinition(nameof(S3Server))]
public sealed class S3ServerTests : ICollectionFixture<S3Server>;

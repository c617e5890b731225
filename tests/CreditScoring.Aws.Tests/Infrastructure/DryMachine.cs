using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>A folder that stands for the disk of an instance; the services it starts are real, systemd is not.</summary>
sealed class DryMachine : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    readonly Dictionary<string, string> _environment;
    readonly int _port = FreePort();
    readonly string _bucket;

    /// <param name="place">Where the releases are.</param>
    public DryMachine(S3Options place)
    {
        var key = place.Credentials!.GetCredentials();
        var programs = Path.Combine(Root, "programs");
        Directory.CreateDirectory(programs);
        Directory.CreateDirectory(Path.Combine(Root, "etc/credit-scoring"));
        File.WriteAllText(Path.Combine(Root, "etc/credit-scoring/sign-in.env"), "CREDIT_ISSUER=https://login.invalid\nCREDIT_CLIENT=explorer\n");
        File.WriteAllText(Path.Combine(Root, "etc/credit-scoring/audit-key"), new string('a', 64) + "\n");
        File.CreateSymbolicLink(Path.Combine(programs, "systemctl"), Path.Combine(AppContext.BaseDirectory, "systemctl.sh"));
        _bucket = $"{place.Bucket}/{place.Prefix.TrimEnd('/')}";
        _environment = new Dictionary<string, string>(ReleaseMaterial.Environment)
        {
            ["PATH"] = $"{programs}:{Environment.GetEnvironmentVariable("PATH")}",
            ["CREDIT_ROOT"] = Root,
            ["CREDIT_PORT"] = _port.ToString(CultureInfo.InvariantCulture),
            ["CREDIT_S3_ENDPOINT"] = place.Endpoint!.AbsoluteUri,
            ["AWS_ACCESS_KEY_ID"] = key.AccessKey,
            ["AWS_SECRET_ACCESS_KEY"] = key.SecretKey,
            ["AWS_DEFAULT_REGION"] = "us-east-1",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("credit-machine-").FullName;

    /// <summary>Release in service; null when there is none.</summary>
    public string? Current => new DirectoryInfo(Path.Combine(Root, "opt/credit/current")).LinkTarget is { } target ? Path.GetFileName(target) : null;

    /// <summary>Releases on the disk, by name.</summary>
    public IEnumerable<string> Deployments => Directory.GetDirectories(Path.Combine(Root, "opt/credit/deployments")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    /// <summary>Process of the service; null when it is stopped.</summary>
    public string? Service => File.Exists(Path.Combine(Root, "service.pid")) ? File.ReadAllText(Path.Combine(Root, "service.pid")).Trim() : null;

    /// <summary>Timers that run, by name.</summary>
    public IEnumerable<string> Timers => File.Exists(Path.Combine(Root, "timers")) ? File.ReadAllLines(Path.Combine(Root, "timers")).Distinct().Order(StringComparer.Ordinal) : [];

    /// <summary>Segments of the audit trail.</summary>
    public string[] Trail => Directory.Exists(Path.Combine(Root, "var/lib/credit-scoring/audit")) ? Directory.GetFiles(Path.Combine(Root, "var/lib/credit-scoring/audit")) : [];

    /// <summary>Leaves the looks at drift and retraining to EventBridge.</summary>
    public void LeaveTimersOff() => File.WriteAllText(Path.Combine(Root, "etc/credit-scoring/no-timers"), "");

    /// <summary>Runs the bootstrap.</summary>
    public (int ExitCode, string Said) Bootstrap(string release, string sha256, string patience = "60")
    {
        _environment["CREDIT_PATIENCE"] = patience;
        var (exitCode, output, error) = Tool.Run("bash", [Path.Combine(InfraFolder.Root, "host", "bootstrap.sh"), _bucket, release, sha256], _environment);

        return (exitCode, output + error);
    }

    /// <summary>Whether the service answers that it is ready, now or while it starts.</summary>
    public async Task<bool> IsReadyAsync()
    {
        var start = TimeProvider.System.GetTimestamp();
        while (Service is not null && TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            if (await AnswersAsync())
                return true;

            await Task.Delay(Pause);
        }

        return false;
    }

    // As the load balancer asks: by the address of the instance.
    async Task<bool> AnswersAsync()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{_port}/health/ready");
        request.Headers.Host = "10.42.1.7:8080";
        try
        {
            using var answer = await http.SendAsync(request);

            return answer.StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        Tool.Run("bash", [Path.Combine(AppContext.BaseDirectory, "systemctl.sh"), "disable"], _environment);
        Directory.Delete(Root, recursive: true);
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

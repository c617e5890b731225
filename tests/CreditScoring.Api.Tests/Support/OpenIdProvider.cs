using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CreditScoring.Api.Tests.Support;

/// <summary>A certified OpenID Connect provider in a process of its own: the second party of a real sign-in.</summary>
sealed class OpenIdProvider : IDisposable
{
    /// <summary>The audience of its access tokens.</summary>
    public const string Audience = "urn:credit-scoring";

    /// <summary>The explorer's number there.</summary>
    public const string Client = "explorer";

    readonly Process process;

    OpenIdProvider(Process process, int port) => (this.process, Issuer) = (process, new Uri($"http://127.0.0.1:{port}"));

    public Uri Issuer { get; }

    static string Script => Path.Combine(Explorer.Root, "tests", "CreditScoring.Api.Tests", "Issuer", "issuer.mjs");

    /// <summary>Why it cannot run here, or null.</summary>
    public static string? Lacking => Directory.Exists(Path.Combine(Path.GetDirectoryName(Script)!, "node_modules"))
        ? null
        : "The provider is not installed: npm ci --prefix tests/CreditScoring.Api.Tests/Issuer";

    /// <summary>Starts it.</summary>
    /// <param name="port">Where it listens.</param>
    /// <param name="explorer">Origin to which codes are sent.</param>
    /// <param name="tokensLast">How long an access token lasts.</param>
    /// <param name="page">The explorer's page to which codes are sent.</param>
    public static async Task<OpenIdProvider> StartAsync(int port, string explorer, TimeSpan tokensLast, string page = "/sign-in")
    {
        if (Lacking is { } lacking)
            throw new InvalidOperationException(lacking);

        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { Script, port.ToString(CultureInfo.InvariantCulture), explorer, ((int)tokensLast.TotalSeconds).ToString(CultureInfo.InvariantCulture), page })
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line == "ready")
                return new OpenIdProvider(process, port);

        throw new InvalidOperationException("The provider ended before it was ready.");
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}

using System.Diagnostics;

namespace CreditScoring.Cli.Tests;

/// <summary>The service of the real program on a free port, writing an audit trail.</summary>
sealed class ServedTrail : IDisposable
{
    readonly Process process;

    ServedTrail(Process process, HttpClient http) => (this.process, Http) = (process, http);

    public HttpClient Http { get; }

    public static async Task<ServedTrail> StartAsync(SyntheticRun run, string trail, string key)
    {
        var process = Credit.Start("serve", "--model", run.Model, "--data", run.Data, "--port", "0", "--explorer", "none", "--audit", trail, "--audit-key", key);
        const string Before = "The explorer is on ";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith(Before, StringComparison.Ordinal))
                return new ServedTrail(process, new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 32 }) { BaseAddress = new Uri(line[Before.Length..].Split(' ')[0]) });

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    /// <summary>Ends the service at once, as a power cut would (SIGKILL).</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        Http.Dispose();
        process.Dispose();
    }
}

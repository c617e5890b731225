using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace CreditScoring.Cli.Tests;

/// <summary>The service of the real program on a free port, writing an audit trail.</summary>
sealed class ServedTrail : IDisposable
{
    readonly Process process;

    ServedTrail(Process process, HttpClient http) => (this.process, Http) = (process, http);

    public HttpClient Http { get; }

    public static async Task<ServedTrail> StartAsync(SyntheticRun run, string trail, string key, bool isDiskSmall = false)
    {
        Func<string[], Process> start = isDiskSmall ? Credit.StartOnSmallDisk : Credit.Start;
        var process = start(["serve", "--model", run.Model, "--data", run.Data, "--port", "0", "--explorer", "none", "--audit", trail, "--audit-key", key, "--development-key", key + ".issuer"]);
        const string Before = "The explorer is on ";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith(Before, StringComparison.Ordinal))
            {
                var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 32 }) { BaseAddress = new Uri(line[Before.Length..].Split(' ')[0]) };
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Credit.Run("token", "--development-key", key + ".issuer").Output.Trim());

                return new ServedTrail(process, http);
            }


        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    /// <summary>Asks the service to stop (SIGTERM), and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(40));

        return process.ExitCode;
    }

    /// <summary>Lets no file of the service grow beyond a size, as a full disk does.</summary>
    /// <param name="bytes">The size; null for any.</param>
    public async Task FillDiskAsync(long? bytes)
    {
        var limit = bytes?.ToString(CultureInfo.InvariantCulture) ?? "unlimited";
        using var prlimit = Process.Start("prlimit", ["--pid", process.Id.ToString(CultureInfo.InvariantCulture), $"--fsize={limit}:"]);
        await prlimit.WaitForExitAsync();
        Assert.Equal(0, prlimit.ExitCode);
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

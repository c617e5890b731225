using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using CreditScoring.Aws.Tests.Infrastructure;

namespace CreditScoring.Aws.Tests.Drill;

/// <summary>The program's own service on what a drill has: its registry, its trail, its desk.</summary>
sealed class DrillService : IAsyncDisposable
{
    const string Ready = "The explorer is on ";

    readonly Process process;

    DrillService(Process process, HttpClient http) => (this.process, Http) = (process, http);

    public HttpClient Http { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<DrillService> StartAsync(string key, params string[] arguments)
    {
        var start = Tool.Program(["serve", "--port", "0", "--explorer", "none", "--audit-key", key, "--development-key", key + ".issuer", .. arguments]);
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith(Ready, StringComparison.Ordinal))
            {
                var http = new HttpClient { BaseAddress = new Uri(line[Ready.Length..].Split(' ')[0]) };
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tool.Credit("token", "--development-key", key + ".issuer").Output.Trim());

                return new DrillService(process, http);
            }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    /// <summary>Asks it to stop, as systemd does, and waits until it has.</summary>
    public async ValueTask DisposeAsync()
    {
        Tool.Run("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(40));
        Http.Dispose();
        process.Dispose();
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace CreditScoring.Cli.Tests;

/// <summary><c>credit bench api</c>: whoever waits for a slow service is counted, also those whose turn never came.</summary>
public sealed partial class BenchApiTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // Due every 20 ms, answered every 100 ms on one connection: after two seconds the last has waited for more than a second.
    [Fact]
    public async Task Charges_a_slow_service_for_all_who_waited()
    {
        using var service = Start(TimeSpan.FromMilliseconds(100), HttpStatusCode.OK, out var address);

        var run = await Task.Run(() => Credit.Run("bench", "api", address, "--features", Features(), "--rate", "50", "--seconds", "2", "--connections", "1", "--path", "/{id}"));

        Assert.Equal(0, run.ExitCode);
        Assert.True(double.Parse(Greatest().Match(run.Output).Groups["ms"].Value, CultureInfo.InvariantCulture) > 1000, run.Output);
    }

    [Fact]
    public async Task Counts_answers_that_are_no_success()
    {
        using var service = Start(TimeSpan.Zero, HttpStatusCode.NotFound, out var address);

        var run = await Task.Run(() => Credit.Run("bench", "api", address, "--features", Features(), "--rate", "50", "--seconds", "0.2", "--path", "/{id}"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("10 failed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_no_address()
    {
        var run = Credit.Run("bench", "api", "here", "--features", "none.features");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'here' is no address of a service", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    string Features()
    {
        var (data, features) = (Path.Combine(folder, "data"), Path.Combine(folder, "clients.features"));
        Assert.Equal(0, Credit.Run("data", "synthesize", "--clients", "50", "--output", data).ExitCode);
        Assert.Equal(0, Credit.Run("features", data, "--output", features).ExitCode);

        return features;
    }

    // The first 2,000 requests, which warm a service up, are answered at once.
    static HttpListener Start(TimeSpan wait, HttpStatusCode status, out string address)
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }

        var listener = new HttpListener { Prefixes = { address + "/" } };
        listener.Start();
        _ = Task.Run(async () =>
        {
            for (var request = 0; listener.IsListening; request++)
            {
                var context = await listener.GetContextAsync();
                if (request >= 2000)
                    await Task.Delay(wait);
                context.Response.StatusCode = (int)status;
                context.Response.Close();
            }
        });

        return listener;
    }

    [GeneratedRegex("greatest (?<ms>[0-9.]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Greatest();
}

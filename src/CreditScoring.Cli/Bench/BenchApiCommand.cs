using System.CommandLine;
using System.Globalization;
using CreditScoring.Api.Identity;
using CreditScoring.Cli.Output;
using CreditScoring.Cli.Publishing;
using CreditScoring.Features;

namespace CreditScoring.Cli.Bench;

/// <summary><c>credit bench api</c>: how fast a running service answers under a load.</summary>
static class BenchApiCommand
{
    const int SomethingFailed = 2;
    const int Advisors = 100;

    public static Command Create()
    {
        var address = new Argument<string>("URL") { Description = "Address of the service, such as http://127.0.0.1:5080." };
        var features = new Option<string>("--features") { Description = "Feature file whose clients are asked for.", HelpName = "FILE", Required = true };
        var path = new Option<string>("--path") { Description = "What is asked for; {id} is a client's number.", DefaultValueFactory = _ => "/api/v1/clients/{id}/score" };
        var rate = new Option<double>("--rate") { Description = "Requests a second; 0 asks as fast as the connections allow.", DefaultValueFactory = _ => 200 };
        var seconds = new Option<double>("--seconds") { Description = "How long.", DefaultValueFactory = _ => 30 };
        var connections = new Option<int>("--connections") { Description = "Requests at a time, at least 1.", DefaultValueFactory = _ => 16 };
        var token = new Option<string?>("--token") { Description = "Access token; when absent, those of a hundred made-up advisors, which a service on this machine accepts." };
        var key = TokenCommand.KeyOption();
        rate.Validators.Add(result => Refuse(result, result.GetValue(rate) >= 0, "--rate must be at least 0."));
        seconds.Validators.Add(result => Refuse(result, result.GetValue(seconds) > 0, "--seconds must be above 0."));
        connections.Validators.Add(result => Refuse(result, result.GetValue(connections) >= 1, "--connections must be at least 1."));

        var command = new Command("api", "Ask a running service for clients at a constant rate, and print how long answers took.") { address, features, path, rate, seconds, connections, token, key };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!Uri.TryCreate(parsed.GetValue(address), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                throw new ArgumentException($"'{parsed.GetValue(address)}' is no address of a service; give one such as http://127.0.0.1:5080.");
            using var file = FeatureFile.Open(parsed.GetRequiredValue(features));
            string[] paths = [.. Spread(file.Clients).Select(client => parsed.GetValue(path)!.Replace("{id}", client, StringComparison.Ordinal))];
            using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = parsed.GetValue(connections) }) { BaseAddress = uri, Timeout = TimeSpan.FromSeconds(30) };

            using var development = parsed.GetValue(token) is null ? DevelopmentTokens.Open(parsed.GetValue(key)) : null;

            var result = await new LoadRun(http, paths, development?.WriteAdvisors(Advisors) ?? [parsed.GetValue(token)!]).RunAsync(parsed.GetValue(rate), parsed.GetValue(seconds), parsed.GetValue(connections), warmUp: 2000);
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"{result.Milliseconds.Length:N0} requests in {result.Seconds:0.0} s, {result.Rate:0.0} a second on {parsed.GetValue(connections)} connections; {result.Failures} failed; {result.Bytes / 1e6:0.0} MB"));
            Report.Line(string.Create(CultureInfo.InvariantCulture,
                $"Milliseconds from when it was due: p50 {result.Quantile(0.5):0.00}, p90 {result.Quantile(0.9):0.00}, p99 {result.Quantile(0.99):0.00}, p99.9 {result.Quantile(0.999):0.00}, greatest {result.Quantile(1):0.00}"));

            return result.Failures == 0 ? 0 : SomethingFailed;
        });

        return command;
    }

    // Neighbours in the file are not asked for one after another.
    static IEnumerable<string> Spread(IReadOnlyList<string> clients)
    {
        const int Most = 10_000;
        var count = Math.Min(Most, clients.Count);

        return Enumerable.Range(0, count).Select(place => clients[(int)((long)place * 7919 % clients.Count)]);
    }

    static void Refuse(System.CommandLine.Parsing.OptionResult result, bool isAllowed, string fault)
    {
        if (!isAllowed)
            result.AddError(fault);
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CreditScoring.Api.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;

namespace CreditScoring.Api.Tests.Telemetry;

/// <summary>What the service tells of itself, and that no client is in it.</summary>
[Collection(ServedCollection.Name)]
public sealed partial class TelemetryTests(ServedClients served) : IAsyncLifetime
{
    readonly ConcurrentQueue<byte[]> collected = new();
    WebApplication? collector;
    WebApplication? app;

    string Client => served.Matrix.Clients[3];

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        collector = builder.Build();
        collector.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            collected.Enqueue(body.ToArray());
        });
        await collector.StartAsync();
        app = ApiHost.Build(new ApiOptions
        {
            ModelFolder = served.TrainedModel, DataFolder = served.Data, DevelopmentKeyFile = SignedIn.KeyFile, Port = 0, TraceCollector = new Uri(collector.Urls.Single()), IsLoggingJson = true,
        });
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await app!.DisposeAsync();
        await collector!.DisposeAsync();
    }

    [Fact]
    public async Task Measures_are_as_Prometheus_reads_them_and_name_no_client()
    {
        using var http = SignedIn.Http(app!);
        for (var call = 0; call < 3; call++)
            await http.GetAsync($"/api/v1/clients/{Client}/score");
        await http.GetAsync("/api/v1/clients/none");
        using var nobody = SignedIn.Http(app!, user: null);

        using var answer = await nobody.GetAsync("/metrics");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(Line(), line));
        Assert.Matches("""credit_answers_total\{kind="score",decision="(accept|refer|decline)"\} [3-9]""", text);
        var counted = CountedScores().Match(text);
        Assert.InRange(int.Parse(counted.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), 3, 100_000);
        Assert.Contains("dotnet_process_memory_working_set_bytes", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Client, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buckets_never_fall_and_end_with_the_count()
    {
        using var http = SignedIn.Http(app!);
        await http.GetAsync("/api/v1/model");
        var text = await http.GetStringAsync("/metrics");

        foreach (var series in Buckets().Matches(text).GroupBy(line => line.Groups["labels"].Value))
        {
            long[] counts = [.. series.Select(line => long.Parse(line.Groups["count"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))];
            Assert.Equal(counts.Order(), counts);
            Assert.Contains($"http_server_request_duration_seconds_count{{{series.Key}}} {counts[^1]}\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Measures_are_for_who_is_on_the_machine_and_for_administrators()
    {
        foreach (var (user, expected) in new[] { ((string?)null, HttpStatusCode.Unauthorized), ("advisor-demo", HttpStatusCode.Forbidden), ("validator-demo", HttpStatusCode.Forbidden), ("administrator-demo", HttpStatusCode.OK) })
        {
            using var http = SignedIn.Http(app!, user);
            http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7"); // passed on by a load balancer

            Assert.Equal(expected, (await http.GetAsync("/metrics")).StatusCode);
        }
    }

    [Fact]
    public async Task Traces_reach_the_collector_by_route_and_name_no_client()
    {
        using var http = SignedIn.Http(app!);
        await http.GetAsync($"/api/v1/clients/{Client}/score");

        app!.Services.GetRequiredService<TracerProvider>().ForceFlush();
        var sent = string.Concat(collected.Select(Encoding.Latin1.GetString));

        Assert.Contains("/api/v1/clients/{id}/score", sent, StringComparison.Ordinal);
        Assert.Contains("credit-scoring", sent, StringComparison.Ordinal);
        Assert.DoesNotContain(Client, sent, StringComparison.Ordinal);
        Assert.DoesNotContain("advisor-demo", sent, StringComparison.Ordinal);
    }

    [GeneratedRegex("""^(# (HELP|TYPE) [a-z_0-9]+ .*|[a-zA-Z_:][a-zA-Z0-9_:]*(\{[a-zA-Z_][a-zA-Z0-9_]*="[^"\n]*"(,[a-zA-Z_][a-zA-Z0-9_]*="[^"\n]*")*\})? (NaN|[+-]?[0-9.]+(E[+-]?[0-9]+)?))$""")]
    private static partial Regex Line();

    [GeneratedRegex("""http_server_request_duration_seconds_count\{[^}]*http_route="/api/v1/clients/\{id\}/score[^}]*\} ([0-9]+)""")]
    private static partial Regex CountedScores();

    [GeneratedRegex("""http_server_request_duration_seconds_bucket\{(?<labels>[^\n]*),le="[^"]+"\} (?<count>[0-9]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Buckets();
}

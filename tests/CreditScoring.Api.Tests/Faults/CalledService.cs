using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using CreditScoring.Api.Serving;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CreditScoring.Api.Tests.Faults;

/// <summary>A service with an audit trail that is called without pause while something is out of order: no answer may be wrong, or missing from the trail.</summary>
sealed class CalledService : IAsyncDisposable
{
    const int Callers = 3;

    readonly string folder = Directory.CreateTempSubdirectory("credit-fault-").FullName;
    readonly ConcurrentDictionary<string, double> expected = new(StringComparer.Ordinal); // by version and client
    readonly ConcurrentBag<Given> given = [];
    readonly CancellationTokenSource stop = new();
    readonly Func<string> token;
    Task[] calls = [];

    CalledService(ApiOptions options, Func<string> token)
    {
        AuditKey.Create(Key);
        this.token = token;
        App = ApiHost.Build(options with { AuditFolder = Trail, AuditKeyFile = Key });
    }

    public WebApplication App { get; }

    string Trail => Path.Combine(folder, "trail");

    string Key => Path.Combine(folder, "audit.key");

    ServedModel Model => App.Services.GetRequiredService<ModelInService>().Current;

    /// <summary>Starts a service that nobody calls yet.</summary>
    /// <param name="options">What is served.</param>
    /// <param name="token">The access token of the next call; a made-up advisor's where it is null.</param>
    public static async Task<CalledService> StartAsync(ApiOptions options, Func<string>? token = null)
    {
        var advisor = SignedIn.Token();
        var service = new CalledService(options, token ?? (() => advisor));
        await service.App.StartAsync();
        service.Know();

        return service;
    }

    /// <summary>Remembers the scores of the model in service as right ones.</summary>
    public void Know()
    {
        var portfolio = Model.Portfolio;
        for (var row = 0; row < portfolio.Matrix.RowCount; row++)
            expected[$"{portfolio.Model.Identity.Version} {portfolio.Matrix.Clients[row]}"] = portfolio.Assessments[row].Pd;
    }

    /// <summary>Begins to call.</summary>
    public void Call() => calls = [.. Enumerable.Range(0, Callers).Select(caller => Task.Run(() => CallAsync(caller)))];

    /// <summary>One call, counted with the others.</summary>
    /// <param name="token">The access token; that of the other calls where it is null.</param>
    public async Task<HttpStatusCode> AskAsync(string? token = null)
    {
        using var http = new HttpClient { BaseAddress = new Uri(App.Urls.Single()) };

        return await AskAsync(http, 0, token);
    }

    /// <summary>Waits until calls begun after now have been answered.</summary>
    /// <param name="answers">How many.</param>
    public async Task GoOnAsync(int answers = 30)
    {
        for (var (enough, waited) = (given.Count + Callers + answers, 0); given.Count < enough; waited++)
        {
            Assert.True(waited < 1500, "The service does not answer any more.");
            await Task.Delay(20);
        }
    }

    /// <summary>Ends the calls and the service, and asserts that every score was right and stands in the trail, and nothing was answered for that does not.</summary>
    /// <returns>How often each status was answered.</returns>
    public async Task<IReadOnlyDictionary<HttpStatusCode, int>> EndAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(calls);
        await App.DisposeAsync();

        var key = AuditKey.Read(Key);
        Assert.Null(AuditVerifier.Verify(Trail, key).Fault);
        var entries = new AuditReader(Trail, key).Entries();
        foreach (var answer in given.Where(answer => answer.Status == HttpStatusCode.OK))
        {
            Assert.Equal(expected[$"{answer.Version} {answer.Client}"], answer.Pd);
            Assert.Equal(key.ClientOf(answer.Client), entries[answer.Entry - 1].Client);
        }

        Assert.Equal(entries.Count, given.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.All(given.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Equal(0, answer.Entry));

        return given.GroupBy(answer => answer.Status).ToDictionary(group => group.Key, group => group.Count());
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(calls);
        await App.DisposeAsync();
        stop.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    async Task CallAsync(int caller)
    {
        using var http = new HttpClient { BaseAddress = new Uri(App.Urls.Single()) };
        for (var call = caller; !stop.IsCancellationRequested; call += Callers)
            await AskAsync(http, call, null);
    }

    async Task<HttpStatusCode> AskAsync(HttpClient http, int call, string? own)
    {
        var client = Model.Portfolio.Matrix.Clients[call % 300];
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/clients/{client}/score", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", own ?? token());
        using var answer = await http.SendAsync(request);
        var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        given.Add(answer.StatusCode != HttpStatusCode.OK
            ? new Given(answer.StatusCode, client, "", double.NaN, answer.Headers.Contains("Audit-Entry") ? -1 : 0)
            : new Given(
                answer.StatusCode, client, json.GetProperty("model").GetProperty("version").GetString()!, json.GetProperty("pd").GetDouble(),
                int.Parse(Assert.Single(answer.Headers.GetValues("Audit-Entry")), CultureInfo.InvariantCulture)));

        return answer.StatusCode;
    }

    sealed record Given(HttpStatusCode Status, string Client, string Version, double Pd, int Entry);
}

using System.Net;
using System.Text;
using System.Text.Json;
using CreditScoring.Audit;
using Microsoft.AspNetCore.Builder;

namespace CreditScoring.Api.Tests.Support;

/// <summary>A service with a desk and an audit trail, two portfolios, and callers of each role.</summary>
sealed class DeskService : IAsyncDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-desk-api-").FullName;
    readonly Dictionary<string, HttpClient> callers = [];
    WebApplication app = null!;

    public string North { get; private set; } = "";

    public string South { get; private set; } = "";

    public string DeskFile => Path.Combine(folder, "desk.sqlite");

    public string Trail => Path.Combine(folder, "trail");

    public string Key => Path.Combine(folder, "audit.key");

    public Uri Address => new(app.Urls.Single());

    public static async Task<DeskService> StartAsync(ServedClients served, bool hasDesk = true)
    {
        var service = new DeskService { North = served.Matrix.Clients[0], South = served.Matrix.Clients[1] };
        var portfolios = Path.Combine(service.folder, "portfolios.csv");
        await File.WriteAllTextAsync(portfolios, $"client,portfolio\n{service.North},main\n{service.South},south\n");
        AuditKey.Create(service.Key);
        service.app = ApiHost.Build(new ApiOptions
        {
            ModelFolder = served.TrainedModel, DataFolder = served.Data, DevelopmentKeyFile = SignedIn.KeyFile, PortfolioFile = portfolios, Port = 0, ExplorerFolder = Explorer.Folder,
            Desk = hasDesk ? service.DeskFile : null, AuditFolder = service.Trail, AuditKeyFile = service.Key,
        });
        await service.app.StartAsync();

        return service;
    }

    /// <summary>Calls as a role: advisor (portfolio main), validator, administrator, or nobody.</summary>
    public HttpClient As(string role)
    {
        if (!callers.TryGetValue(role, out var http))
            callers[role] = http = SignedIn.Http(app, role == "nobody" ? null : role + "-demo", role == "advisor" ? ["main"] : []);

        return http;
    }

    public async Task<(HttpStatusCode Status, JsonElement Json)> Get(string role, string path) => await Read(await As(role).GetAsync("/api/v1/" + path));

    public Task<(HttpStatusCode Status, JsonElement Json)> Post(string role, string path, object body, string? key = null) => PostText(role, path, JsonSerializer.Serialize(body), key);

    public async Task<(HttpStatusCode Status, JsonElement Json)> PostText(string role, string path, string body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/" + path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);

        return await Read(await As(role).SendAsync(request));
    }

    /// <summary>Asserts that something was kept, and gives it.</summary>
    public static JsonElement Created((HttpStatusCode Status, JsonElement Json) answer) => Is(HttpStatusCode.Created, answer);

    /// <summary>Asserts that the answer is a success, and gives it.</summary>
    public static JsonElement Ok((HttpStatusCode Status, JsonElement Json) answer) => Is(HttpStatusCode.OK, answer);

    static JsonElement Is(HttpStatusCode status, (HttpStatusCode Status, JsonElement Json) answer)
    {
        Assert.True(status == answer.Status, $"{answer.Status}: {answer.Json}");

        return answer.Json;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var http in callers.Values)
            http.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    static async Task<(HttpStatusCode, JsonElement)> Read(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();

            return (answer.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
        }
    }
}

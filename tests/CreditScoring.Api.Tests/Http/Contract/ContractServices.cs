using CreditScoring.Api.Clients;
using CreditScoring.Api.Identity;
using CreditScoring.Api.Tests.Identity;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Audit;
using CreditScoring.Decisions;
using Microsoft.AspNetCore.Builder;

namespace CreditScoring.Api.Tests.Http.Contract;

/// <summary>Services of the same clients: one with all that it may have, and one for each thing that may be lacking.</summary>
public sealed class ContractServices(ServedClients served) : IAsyncLifetime, IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-contract-").FullName;
    readonly Issued issued = new();
    readonly List<WebApplication> apps = [];
    readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);
    IssuerOverHttp? issuer;
    Portfolio portfolio = null!;
    int taken; // clients given out

    /// <summary>With a desk and a trail, for the made-up people.</summary>
    internal HttpClient Whole { get; private set; } = null!;

    /// <summary>Without a desk, and without the raw rows of its clients.</summary>
    internal HttpClient Bare { get; private set; } = null!;

    /// <summary>For people of an issuer, each of whom may call once a second.</summary>
    internal HttpClient Issuing { get; private set; } = null!;

    /// <summary>Its issuer is away, and it scores otherwise than its release.</summary>
    internal HttpClient Astray { get; private set; } = null!;

    /// <summary>A client whom the made-up advisor does not see.</summary>
    internal string Foreign => served.Matrix.Clients[^1];

    public async Task InitializeAsync()
    {
        var portfolios = await WriteAsync("portfolios.csv", ["client,portfolio", .. served.Matrix.Clients.Select(client => $"{client},{(client == Foreign ? "south" : "main")}")]);
        AuditKey.Create(Path.Combine(folder, "audit.key"));
        issuer = await IssuerOverHttp.StartAsync(issued);
        var options = new ApiOptions { ModelFolder = served.TrainedModel, DataFolder = served.Data, DevelopmentKeyFile = SignedIn.KeyFile, Port = 0 };
        portfolio = PortfolioReader.Read(options);

        Whole = await StartAsync(options with { PortfolioFile = portfolios, Desk = Path.Combine(folder, "desk.sqlite"), AuditFolder = Trail, AuditKeyFile = Path.Combine(folder, "audit.key") });
        Bare = await StartAsync(options with { DataFolder = Directory.CreateDirectory(Path.Combine(folder, "none")).FullName });
        Issuing = await StartAsync(options with { SignIn = At(issuer.Address), CallsPerSecond = 1 });
        Astray = await StartAsync(options with { SignIn = At($"http://127.0.0.1:{OpenIdProvider.FreePort()}"), GoldenFile = await WriteAsync("golden", ["999999999 0.1"]) });
    }

    public async Task DisposeAsync()
    {
        foreach (var http in new[] { Whole, Bare, Issuing, Astray })
            http.Dispose();
        foreach (var app in apps)
            await app.DisposeAsync();
        await issuer!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    public void Dispose() => issued.Dispose();

    /// <summary>A token of a made-up person: advisor, validator or administrator.</summary>
    internal string TokenOf(string role) => tokens.TryGetValue(role, out var token) ? token : tokens[role] = SignedIn.Token(role + "-demo");

    /// <summary>A token of the issuer's, for somebody who may do everything, but for what is changed.</summary>
    internal string Issue(Action<Dictionary<string, object>> change) => issued.Token(claims =>
    {
        (claims["iss"], claims["roles"]) = (issuer!.Address, Roles.All);
        change(claims);
    });

    /// <summary>A client of whom nothing was asked yet.</summary>
    internal string NewClient() => served.Matrix.Clients[taken++];

    /// <summary>A client to whom acceptance is proposed, or is not.</summary>
    internal string ClientWhoIs(bool accepted) => served.Matrix.Clients[Enumerable.Range(0, portfolio.Assessments.Length).First(row => portfolio.Assessments[row].Decision == Decision.Accept == accepted)];

    /// <summary>Asks while nothing can be written to the trail.</summary>
    internal async Task<HttpResponseMessage> WithoutTrailAsync(Call call)
    {
        var blocked = Directory.CreateDirectory(Path.Combine(Trail, "head.json.writing"));
        try
        {
            return await call.SendAsync();
        }
        finally
        {
            blocked.Delete();
        }
    }

    string Trail => Path.Combine(folder, "trail");

    static SignInOptions At(string address) => new() { Issuer = new Uri(address), Audience = Issued.Audience, ClientId = "explorer" };

    async Task<HttpClient> StartAsync(ApiOptions options)
    {
        var app = ApiHost.Build(options, portfolio);
        apps.Add(app);
        await app.StartAsync();

        // On a machine that is busy too, nobody sends a long body before the service has said whether it takes it.
        return new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    async Task<string> WriteAsync(string name, string[] lines)
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllLinesAsync(file, lines);

        return file;
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CreditScoring.Api.Answers;
using CreditScoring.Api.Applications;
using CreditScoring.Api.Audit;
using CreditScoring.Api.Checks;
using CreditScoring.Api.Clients;
using CreditScoring.Api.Desk;
using CreditScoring.Api.Features;
using CreditScoring.Api.Filters;
using CreditScoring.Api.Http;
using CreditScoring.Api.Identity;
using CreditScoring.Api.Letters;
using CreditScoring.Api.Models;
using CreditScoring.Api.Scores;
using CreditScoring.Api.Serving;
using CreditScoring.Api.Similarity;
using CreditScoring.Api.Stability;
using CreditScoring.Api.Telemetry;
using OpenTelemetry.Trace;

namespace CreditScoring.Api;

/// <summary>Builds the HTTP service.</summary>
public static class ApiHost
{
    /// <summary>Reads the model and the clients, scores every client, and builds the service; run it to start listening.</summary>
    /// <param name="options">What to serve and where.</param>
    /// <exception cref="ArgumentException">The address is not a loopback address and no sign-in stands in front, the port is not one, or only one of audit folder and key is given.</exception>
    /// <exception cref="InvalidDataException">
    /// The model, a table, the feature file, the audit trail or the desk cannot be read, or the feature file is not of this model and these tables; the message says which and why.
    /// </exception>
    /// <exception cref="IOException">Another process writes the audit trail, or its folder cannot be written.</exception>
    public static WebApplication Build(ApiOptions options)
    {
        _ = options.ListenAddress();

        return Build(options, PortfolioReader.Read(options));
    }

    internal static WebApplication Build(ApiOptions options, Portfolio portfolio)
    {
        var address = options.ListenAddress();

        // An empty builder reads no environment variable and no settings file: nothing but the options can move the address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            RequestLimits.Apply(server.Limits);
            server.Listen(address, options.Port);
        });
        builder.Logging.AddLogs(options);

        builder.Services.AddSingleton(options);
        builder.Services.AddServing(ServedModel.Of(options, portfolio));
        builder.Services.AddTelemetry(options);
        builder.Services.AddSingleton(options.Clock);
        builder.Services.AddSingleton(GoldenScore.Read(options.GoldenFile));
        builder.Services.AddSingleton(new ClientFilters(portfolio)).AddScoped<ClientGroup>();
        builder.Services.AddSingleton(new ClientChecks(portfolio));
        builder.Services.AddSingleton(services => ServedDesk.Open(options, services)).AddScoped<DeskWriter>();
        builder.Services.AddSingleton(services => AnswerLog.Open(options, services));
        builder.Services.AddIdentity(options);
        builder.Services.AddCallerRate(options.CallerRate);
        builder.Services.AddRouting();
        builder.Services.AddProblemDetails();
        // On this machine a page of another site must not reach the service under a name of its own; in a bank's network there is no such page.
        builder.Services.AddHostFiltering(hosts => hosts.AllowedHosts = options.SignIn is not null ? ["*"] : ["localhost", "127.0.0.1", "[::1]"]);
        builder.Services.AddOpenApi("v1", OpenApiText.Describe);
        builder.Services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));

        var app = builder.Build();
        _ = app.Services.GetRequiredService<ServedDesk>();
        _ = app.Services.GetRequiredService<AnswerLog>(); // a desk or trail that does not open stops the start, not the first answer
        _ = app.Services.GetRequiredService<TokenVerifier>(); // nor a key that cannot be read
        _ = app.Services.GetRequiredService<PortfolioAssignment>();
        _ = app.Services.GetRequiredService<MetricsListener>(); // measures from the first call on
        _ = app.Services.GetService<TracerProvider>();
        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UseHostFiltering();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseExplorer(options.ExplorerFolder);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapGroup("").WithTags("Health").AllowAnonymous().MapHealth();
        app.MapMetrics();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        if (options.SignIn is null)
            app.MapDevelopmentIssuer();

        MapApi(app.MapGroup("/api/v1"));

        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<ModelInService>().Current.Cases.Begin);

        return app;
    }

    /// <summary>Where a service keeps what people write, without a secret; null when it keeps nothing.</summary>
    /// <param name="app">The service.</param>
    public static string? DeskOf(WebApplication app) => app.Services.GetRequiredService<ServedDesk>().Place;

    static void MapApi(RouteGroupBuilder api)
    {
        api.DescribeSharedProblems();
        api.MapGroup("").WithTags("Sign-in").MapIdentity();

        var called = api.MapGroup("").RequireRateLimiting(RequestLimits.PerCaller);
        var clients = called.MapGroup("").RequireAuthorization(Policies.Clients).AddEndpointFilter(ClientScope.Filter);
        clients.MapGroup("").WithTags("Clients").MapClients();
        clients.MapGroup("").WithTags("Scores").MapScores();
        clients.MapGroup("").WithTags("Clients").MapChecks();
        clients.MapGroup("").WithTags("Scores").MapStability();
        clients.MapGroup("").WithTags("Scores").MapApplications();
        clients.MapGroup("").WithTags("Answers").MapAnswers();
        clients.MapGroup("").WithTags("Letters").MapLetters();
        clients.MapGroup("").WithTags("Similar clients").MapSimilar();
        clients.MapGroup("").WithTags("Features").MapFeatures();
        clients.MapGroup("").WithTags("Desk").AddEndpointFilter(ServedDesk.Filter).MapDesk();

        called.MapGroup("").RequireAuthorization(Policies.Validate).WithTags("Desk").AddEndpointFilter(ServedDesk.Filter).MapDecisions();

        called.MapGroup("").RequireAuthorization(Policies.Model).WithTags("Model").MapModel();
    }

    static void Configure(JsonSerializerOptions json)
    {
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
    }
}

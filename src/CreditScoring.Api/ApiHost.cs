using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CreditScoring.Api.Answers;
using CreditScoring.Api.Applications;
using CreditScoring.Api.Audit;
using CreditScoring.Api.Checks;
using CreditScoring.Api.Clients;
using CreditScoring.Api.Features;
using CreditScoring.Api.Filters;
using CreditScoring.Api.Http;
using CreditScoring.Api.Letters;
using CreditScoring.Api.Models;
using CreditScoring.Api.Scores;
using CreditScoring.Api.Similarity;
using CreditScoring.Api.Stability;
using CreditScoring.Models;

namespace CreditScoring.Api;

/// <summary>Builds the HTTP service.</summary>
public static class ApiHost
{
    /// <summary>Reads the model and the clients, scores every client, and builds the service; run it to start listening.</summary>
    /// <param name="options">What to serve and where.</param>
    /// <exception cref="ArgumentException">The address is not a loopback address and no sign-in stands in front, the port is not one, or only one of audit folder and key is given.</exception>
    /// <exception cref="InvalidDataException">
    /// The model, a table, the feature file or the audit trail cannot be read, or the feature file is not of this model and these tables; the message says which and why.
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
            server.Limits.MaxRequestBodySize = 64 * 1024;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            server.Listen(address, options.Port);
        });
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        // A port that is taken is told by the exception, once; the host would print it with its stack before.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);

        builder.Services.AddSingleton(portfolio);
        builder.Services.AddSingleton(new ClientCases(portfolio, options.DataFolder));
        builder.Services.AddSingleton(new ReasonRefits(StabilityOf(options, portfolio.Model)));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new SimilarClients(portfolio));
        builder.Services.AddSingleton(new ClientFilters(portfolio)).AddSingleton<ClientGroup>();
        builder.Services.AddSingleton(new ClientChecks(portfolio));
        builder.Services.AddSingleton(services => AnswerLog.Open(options, portfolio, services));
        builder.Services.AddRouting();
        builder.Services.AddProblemDetails();
        // On this machine a page of another site must not reach the service under a name of its own; behind a load balancer there is no such page.
        builder.Services.AddHostFiltering(hosts => hosts.AllowedHosts = options.IsBehindSignIn ? ["*"] : ["localhost", "127.0.0.1", "[::1]"]);
        builder.Services.AddOpenApi("v1", OpenApiText.Describe);
        builder.Services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));

        var app = builder.Build();
        _ = app.Services.GetRequiredService<AnswerLog>(); // a trail that does not open stops the start, not the first answer
        app.UseSecurityHeaders();
        app.UseHostFiltering();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseExplorer(options.ExplorerFolder);
        app.MapGroup("").WithTags("Health").MapHealth();
        app.MapOpenApi("/openapi/{documentName}.json");

        var api = app.MapGroup("/api/v1");
        api.MapGroup("").WithTags("Clients").MapClients();
        api.MapGroup("").WithTags("Clients").MapChecks();
        api.MapGroup("").WithTags("Scores").MapScores();
        api.MapGroup("").WithTags("Scores").MapStability();
        api.MapGroup("").WithTags("Scores").MapApplications();
        api.MapGroup("").WithTags("Answers").MapAnswers();
        api.MapGroup("").WithTags("Letters").MapLetters();
        api.MapGroup("").WithTags("Similar clients").MapSimilar();
        api.MapGroup("").WithTags("Features").MapFeatures();
        api.MapGroup("").WithTags("Model").MapModel();

        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<ClientCases>().Begin);

        return app;
    }

    // A model without refits, or whose study is not finished, is served all the same: its reasons then have no such mark.
    static ReasonStability? StabilityOf(ApiOptions options, ScoringModel model) =>
        File.Exists(Path.Combine(options.ModelFolder, "model.json")) && StabilityFile.Read(options.ModelFolder) is { Summary: not null } file ? new ReasonStability(model, file) : null;

    static void Configure(JsonSerializerOptions json)
    {
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        json.NumberHandling = JsonNumberHandling.Strict;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
    }
}

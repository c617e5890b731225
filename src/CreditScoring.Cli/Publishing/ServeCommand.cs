using System.CommandLine;
using CreditScoring.Api;
using CreditScoring.Api.Serving;
using CreditScoring.Aws;
using CreditScoring.Cli.Output;
using CreditScoring.Models;
using Microsoft.Extensions.Hosting;

namespace CreditScoring.Cli.Publishing;

/// <summary><c>credit serve</c>: the API and the explorer, on loopback unless an issuer signs people in.</summary>
static class ServeCommand
{
    public static Command Create()
    {
        var model = new Option<string?>("--model") { Description = "Folder of a model; the registry's champion when absent.", HelpName = "MODEL" };
        var data = new Option<string>("--data") { Description = "Folder or zip with the Home Credit tables.", HelpName = "DIR", DefaultValueFactory = _ => "data/synthetic" };
        var features = CommonOptions.Features();
        features.Description = "A .features file made by credit features of the tables of --data; then only the clients are read from these.";
        var port = new Option<int>("--port") { Description = "Port to listen on.", DefaultValueFactory = _ => 5080 };
        var address = new Option<string>("--address") { Description = "Address to listen on; beyond this machine only with --issuer.", HelpName = "IP", DefaultValueFactory = _ => "127.0.0.1" };
        var signIn = new SignInOptionSet();
        var explorer = new Option<string>("--explorer") { Description = "Folder of the built explorer.", DefaultValueFactory = _ => "site/explorer/dist" };
        var audit = new Option<string?>("--audit") { Description = "Folder of the audit trail: each answer about a client is written there before it is given.", HelpName = "DIR" };
        var auditKey = new Option<string?>("--audit-key") { Description = "With --audit: file of the trail's key, made by credit audit key.", HelpName = "FILE" };
        var golden = new Option<string?>("--golden") { Description = "File with a client's number and the probability that this release must give: the service is not ready while it gives another.", HelpName = "FILE" };
        var every = new Option<double>("--follow") { Description = "Without --model: seconds between looks at the registry's champion; a model that is promoted or taken back comes into service without a restart.", DefaultValueFactory = _ => 5 };
        every.Validators.Add(result =>
        {
            if (!(result.GetValue(every) > 0))
                result.AddError("--follow must be above 0.");
        });
        var traces = new Option<string?>("--traces") { Description = "Address of an OpenTelemetry collector (OTLP over HTTP), such as http://127.0.0.1:4318.", HelpName = "URL" };
        var json = new Option<bool>("--log-json") { Description = "Write logs as JSON lines, one for each call." };
        var desk = new Option<string>("--desk") { Description = "Where views, reviews, decisions and notes are kept: a file of SQLite, a connection string of PostgreSQL (\"Host=…;Database=…;Passfile=…\"), or none.", HelpName = "FILE", DefaultValueFactory = _ => "artifacts/desk.sqlite" };
        var (registry, name) = (CommonOptions.Registry(), CommonOptions.Name());
        var bucket = new S3Place("models/", instead: "the registry of --registry");
        var copies = new Option<string>("--copies") { Description = "With --bucket: folder for copies of the models that come into service; the last one serves while the bucket is out of reach.", HelpName = "DIR", DefaultValueFactory = _ => "artifacts/champions" };

        var command = new Command("serve", "Start the API and the explorer, on this machine only unless an issuer signs people in.")
        {
            model, data, features, port, address, explorer, audit, auditKey, golden, every, traces, json, desk, registry, name, copies,
        };
        bucket.AddTo(command);
        signIn.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(model) is not null && bucket.Find(parsed) is not null)
                throw new ArgumentException("--model serves a folder and --bucket the champion of a bucket; give one of them.");
            using var s3 = bucket.Find(parsed)?.Connect();
            var followed = parsed.GetValue(model) is not null ? null
                : new FollowedRegistry(
                    bucket.Find(parsed) is { } there ? new S3ArtifactStore(s3!, there) : new FolderArtifactStore(parsed.GetRequiredValue(registry)),
                    parsed.GetRequiredValue(name), TimeSpan.FromSeconds(parsed.GetValue(every)))
                { Copies = s3 is null ? null : parsed.GetRequiredValue(copies) };
            var (folder, version) = followed is null ? (parsed.GetRequiredValue(model)!, null) : await followed.StartAsync(cancellation);
            var identity = version is null ? null : new ModelIdentity(parsed.GetRequiredValue(name), version);

            var built = parsed.GetRequiredValue(explorer);
            if (!Directory.Exists(built))
                Report.Line($"{built}: the explorer is not built (npm run build --prefix site); only the API is served.");

            var app = Report.Step(
                "Scoring the clients",
                _ => ApiHost.Build(new ApiOptions
                {
                    ModelFolder = folder,
                    Identity = identity,
                    DataFolder = parsed.GetRequiredValue(data),
                    FeatureFile = parsed.GetValue(features),
                    ExplorerFolder = Directory.Exists(built) ? built : null,
                    Address = parsed.GetRequiredValue(address),
                    SignIn = signIn.IssuerOf(parsed),
                    DevelopmentKeyFile = parsed.GetValue(signIn.DevelopmentKey),
                    PortfolioFile = parsed.GetValue(signIn.Portfolios),
                    CallsPerSecond = parsed.GetValue(signIn.Rate),
                    Port = parsed.GetValue(port),
                    AuditFolder = parsed.GetValue(audit),
                    AuditKeyFile = parsed.GetValue(auditKey),
                    GoldenFile = parsed.GetValue(golden),
                    Registry = followed,
                    TraceCollector = parsed.GetValue(traces) is not { } collector ? null
                        : Uri.TryCreate(collector, UriKind.Absolute, out var uri) ? uri : throw new ArgumentException($"'{collector}' is no address of a collector; give one such as http://127.0.0.1:4318."),
                    IsLoggingJson = parsed.GetValue(json),
                    Desk = parsed.GetRequiredValue(desk) is "none" ? null : parsed.GetRequiredValue(desk),
                }),
                _ => "model " + (identity is null ? folder : $"{identity.Name} {identity.Version}"));
            await using var served = app;
            await app.StartAsync(cancellation);
            Report.Line(ApiHost.DeskOf(app) is { } place ? $"What people write is kept in {place}." : "What people write is not kept: --desk none.");
            foreach (var url in app.Urls)
                Report.Line($"The explorer is on {url}/ until Ctrl+C.");
            using var stop = cancellation.Register(app.Lifetime.StopApplication);
            await app.WaitForShutdownAsync(CancellationToken.None);
        });

        return command;
    }
}

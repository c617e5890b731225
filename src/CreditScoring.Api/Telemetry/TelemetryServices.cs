using CreditScoring.Api.Identity;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CreditScoring.Api.Telemetry;

/// <summary>Puts logs, measures and traces in place.</summary>
static class TelemetryServices
{
    /// <summary>Adds what is measured, and sends traces where the options say.</summary>
    public static void AddTelemetry(this IServiceCollection services, ApiOptions options)
    {
        services.AddMetrics();
        services.AddSingleton<ServiceMeter>().AddSingleton<MetricsListener>();
        if (options.TraceCollector is not { } collector)
            return;

        services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(resource => resource.AddService("credit-scoring"))
            .AddSource("Microsoft.AspNetCore", ServiceMeter.Name)
            .AddOtlpExporter(exporter => (exporter.Endpoint, exporter.Protocol) = (new Uri(collector, "/v1/traces"), OtlpExportProtocol.HttpProtobuf))
            .Build());
    }

    /// <summary>Writes lines for a person, or JSON for a machine, with a line for each call.</summary>
    public static void AddLogs(this ILoggingBuilder logging, ApiOptions options)
    {
        logging.SetMinimumLevel(LogLevel.Warning);
        if (options.IsLoggingJson)
            logging.AddJsonConsole(console => console.UseUtcTimestamp = true).AddFilter(RequestLog.Category, LogLevel.Information);
        else
            logging.AddSimpleConsole();
        // A port that is taken is told by the exception, once; the host would print it with its stack before.
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
    }

    /// <summary>Maps what Prometheus reads.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", (MetricsListener metrics) => TypedResults.Text(metrics.Write(), "text/plain; version=0.0.4; charset=utf-8"))
            .RequireAuthorization(Policies.Operate).ExcludeFromDescription();
}

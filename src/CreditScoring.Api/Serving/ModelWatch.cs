using CreditScoring.Api.Telemetry;
using CreditScoring.Models;

namespace CreditScoring.Api.Serving;

/// <summary>Follows the champion of the registry: a model that was promoted, or taken back, comes into service without a restart.</summary>
/// <remarks>What cannot be read, whole and as its manifest says, is not served: the model in service stays, and the next look tries again.</remarks>
sealed partial class ModelWatch(ApiOptions options, ModelInService service, ServiceMeter meter, TimeProvider clock, ILogger<ModelWatch> logger) : BackgroundService
{
    string? refused; // the version told as refused, so that each is told once

    /// <summary>Looks once.</summary>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Whether another model is in service now.</returns>
    public async Task<bool> LookAsync(CancellationToken cancellation)
    {
        if (options.Registry is not { } registry)
            return false;

        var version = "";
        try
        {
            version = await registry.ChampionAsync(cancellation);
            if (version == service.Current.Portfolio.Model.Identity.Version)
                return false;

            var folder = await registry.BringAsync(version, cancellation);
            var model = ModelFolder.Read(folder, new ModelIdentity(registry.Name, version));
            var next = service.Current.With(folder, model, options.DataFolder);
            _ = next.Recorded;
            await next.Similar.Space.WaitAsync(cancellation);
            registry.Remember(version);
            service.Replace(next);
            next.Cases.Begin();
            refused = null;
            meter.Reloaded("taken");
            Taken(logger, registry.Name, version);

            return true;
        }
        // Whatever is wrong with a model that was promoted elsewhere, the service goes on with the one it has.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            meter.Reloaded("refused");
            if (refused != version)
                Refused(logger, registry.Name, version, service.Current.Portfolio.Model.Identity.Version, error.Message);
            refused = version;

            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Registry is null)
            return;

        using var timer = new PeriodicTimer(options.Registry.Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The model {Name} {Version} is in service from now on.")]
    static partial void Taken(ILogger logger, string name, string version);

    [LoggerMessage(Level = LogLevel.Error, Message = "The champion {Name} {Version} is not taken into service, where {Served} stays: {Reason}")]
    static partial void Refused(ILogger logger, string name, string version, string served, string reason);
}

using System.Data.Common;
using CreditScoring.Api.Http;
using CreditScoring.Api.Serving;
using CreditScoring.Desk;

namespace CreditScoring.Api.Desk;

/// <summary>The desk of this service, if it keeps one.</summary>
sealed partial class ServedDesk : IAsyncDisposable
{
    readonly DeskStore? store;
    readonly TimeProvider clock;
    readonly ILogger logger;

    ServedDesk(ApiOptions options, IServiceProvider services)
    {
        (clock, logger) = (services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<ServedDesk>>());
        if (options.Desk is null)
            return;

        _ = services.GetRequiredService<ModelInService>().Current.Recorded; // a model without hashes stops the start
        try
        {
            store = DeskStore.OpenAsync(options.Desk, clock.GetUtcNow()).GetAwaiter().GetResult();
        }
        catch (DbException error)
        {
            throw new InvalidDataException($"The desk cannot be opened: {error.Message} Check --desk, or give --desk none to keep nothing.", error);
        }
    }

    /// <summary>Where it is kept; null when nothing is.</summary>
    public string? Place => store?.Place;

    /// <summary>The desk; asked for behind <see cref="Filter"/> only.</summary>
    public DeskStore Store => store ?? throw new InvalidOperationException("This service keeps no desk.");

    /// <summary>Opens the desk that the options name.</summary>
    /// <exception cref="InvalidDataException">It cannot be opened.</exception>
    public static ServedDesk Open(ApiOptions options, IServiceProvider services) => new(options, services);

    /// <summary>Answers that the desk is not at hand where there is none, or where it cannot be reached.</summary>
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var desk = call.HttpContext.RequestServices.GetRequiredService<ServedDesk>();
        if (desk.store is null)
            return Problems.NotAtHand("This service keeps nothing that people write; start it with --desk.");

        try
        {
            return await next(call);
        }
        catch (DbException error)
        {
            NotReached(desk.logger, error.Message);

            return Problems.NotAtHand("What people wrote cannot be read or kept now. Try again; if it lasts, tell whoever runs the service.");
        }
    }

    /// <summary>Keeps that somebody is about to see a client's score. A desk that cannot be written does not hold up a score; this process knows it all the same.</summary>
    public async ValueTask SightAsync(string author, string client, string model)
    {
        if (store is null)
            return;

        try
        {
            await store.SightAsync(author, client, model, clock.GetUtcNow());
        }
        catch (DbException error)
        {
            NotReached(logger, error.Message);
        }
    }

    /// <summary>Closes the desk.</summary>
    public ValueTask DisposeAsync() => store?.DisposeAsync() ?? ValueTask.CompletedTask;

    [LoggerMessage(Level = LogLevel.Error, Message = "The desk cannot be reached or written: {Reason}")]
    static partial void NotReached(ILogger logger, string reason);
}

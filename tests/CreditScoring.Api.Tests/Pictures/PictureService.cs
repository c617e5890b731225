using CreditScoring.Api.Tests.Support;
using CreditScoring.Audit;
using CreditScoring.Models;
using Microsoft.AspNetCore.Builder;

namespace CreditScoring.Api.Tests.Pictures;

/// <summary>The real service with an empty desk, on synthetic clients and at a moment that is always the same: what the pictures show.</summary>
sealed class PictureService : IAsyncDisposable
{
    static readonly DateTimeOffset moment = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    readonly string folder = Directory.CreateTempSubdirectory("credit-pictures-").FullName;
    WebApplication app = null!;

    public Uri Address => new(app.Urls.Single());

    public static async Task<PictureService> StartAsync(ServedClients served)
    {
        var service = new PictureService();
        var key = Path.Combine(service.folder, "audit.key");
        AuditKey.Create(key);
        service.app = ApiHost.Build(new ApiOptions
        {
            ModelFolder = served.TrainedModel, Identity = new ModelIdentity("home-credit", "1.2.3"), DataFolder = served.Data, DevelopmentKeyFile = SignedIn.KeyFile, Port = 0,
            ExplorerFolder = Explorer.Folder, Desk = Path.Combine(service.folder, "desk.sqlite"), AuditFolder = Path.Combine(service.folder, "trail"), AuditKeyFile = key,
            Clock = new MovedClock { Ahead = moment - DateTimeOffset.UtcNow },
        });
        await service.app.StartAsync();

        return service;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

using System.Net;
using CreditScoring.Api.Serving;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Aws;
using CreditScoring.Aws.Tests.Support;
using CreditScoring.Learning;
using CreditScoring.Models;
using Microsoft.Extensions.DependencyInjection;

namespace CreditScoring.Api.Tests.Faults;

/// <summary>The registry is on a real S3 server, and the way to it is out of order while a model is promoted: nobody who asks for a score feels it.</summary>
[Collection(ServedCollection.Name)]
public sealed class RegistryFaultTests(ServedClients served, S3Server s3) : IClassFixture<S3Server>, IAsyncLifetime, IDisposable
{
    const string Name = "home-credit";

    readonly string folder = Directory.CreateTempSubdirectory("credit-registry-").FullName;
    ChaosProxy? proxy;
    FollowedRegistry? registry;
    ModelRegistry? direct;
    string first = "";
    S3Options? place;

    public async Task InitializeAsync()
    {
        if (SkipIfNoS3Attribute.Reason is not null)
            return;

        place = s3.NewPlace();
        direct = new ModelRegistry(new S3ArtifactStore(s3.Client, place));
        first = await RegisterAsync(served.TrainedModel);
        await PromoteAsync(first);
        proxy = new ChaosProxy(place.Endpoint!);
        var through = place with { Endpoint = proxy.Address, Attempts = 3, Pause = TimeSpan.FromMilliseconds(20), Patience = TimeSpan.FromSeconds(20) };
        registry = new FollowedRegistry(new S3ArtifactStore(through.Connect(), through), Name, TimeSpan.FromHours(1))
        {
            Copies = Path.Combine(folder, "copies"), Patience = TimeSpan.FromSeconds(3),
        };
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);

        return Task.CompletedTask;
    }

    public void Dispose() => proxy?.Dispose();

    [SkipTheoryIfNoS3]
    [InlineData(nameof(Chaos.Down))]
    [InlineData(nameof(Chaos.Frozen))]
    [InlineData(nameof(Chaos.CutOff))]
    [InlineData(nameof(Chaos.Flipped))]
    public async Task The_model_in_service_stays_while_its_registry_is_out_of_order_and_the_next_comes_when_it_is_well_again(string fault)
    {
        await using var service = await StartAsync();
        var watch = service.App.Services.GetRequiredService<ModelWatch>();
        service.Call();
        var second = await RegisterAsync(AnotherModel());
        await PromoteAsync(second);

        proxy!.Chaos = Enum.Parse<Chaos>(fault);
        Assert.False(await watch.LookAsync(default).WaitAsync(TimeSpan.FromSeconds(30))); // the store alone would wait three times for twenty seconds
        Assert.True(proxy.Met > 0);
        await service.GoOnAsync();
        Assert.Equal(first, VersionOf(service));

        proxy.Chaos = Chaos.None;
        Assert.True(await watch.LookAsync(default));
        service.Know();
        await service.GoOnAsync();
        Assert.Equal(second, VersionOf(service));

        Assert.Equal([HttpStatusCode.OK], (await service.EndAsync()).Keys);
    }

    [SkipIfNoS3]
    public async Task A_slow_registry_keeps_nobody_waiting_and_its_model_comes()
    {
        registry = registry! with { Patience = TimeSpan.FromMinutes(1) };
        await using var service = await StartAsync();
        var watch = service.App.Services.GetRequiredService<ModelWatch>();
        service.Call();
        var second = await RegisterAsync(AnotherModel());
        await PromoteAsync(second);
        proxy!.Chaos = Chaos.Slow;

        var look = watch.LookAsync(default);
        await service.GoOnAsync();
        Assert.False(look.IsCompleted);

        Assert.True(await look);
        Assert.True(proxy.Met > 5);
        service.Know();
        Assert.Equal(second, VersionOf(service));

        Assert.Equal([HttpStatusCode.OK], (await service.EndAsync()).Keys);
    }

    [SkipIfNoS3]
    public async Task A_service_starts_with_its_last_champion_while_the_registry_is_away_and_not_without_one()
    {
        proxy!.Chaos = Chaos.Down;
        await Assert.ThrowsAsync<IOException>(() => registry!.StartAsync());

        proxy.Chaos = Chaos.None;
        var (where, version) = await registry!.StartAsync();
        proxy.Chaos = Chaos.Down;

        Assert.Equal((where, version), await registry.StartAsync());
        Assert.Equal(first, version);
        await using var service = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await service.AskAsync());
        await service.EndAsync();
    }

    [SkipIfNoS3]
    public async Task A_service_starts_with_its_last_champion_where_the_next_is_damaged_and_not_without_one()
    {
        await registry!.StartAsync();
        var second = await RegisterAsync(AnotherModel());
        await PromoteAsync(second);
        await s3.DamageAsync(place!, new ArtifactKey($"{Name}/{second}/model.json"), bytes => [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]);

        Assert.Equal(first, (await registry.StartAsync()).Version);
        await Assert.ThrowsAsync<InvalidDataException>(() => (registry with { Copies = Path.Combine(folder, "none") }).StartAsync());
    }

    [SkipIfNoS3]
    public async Task A_registry_elsewhere_needs_a_place_for_copies() =>
        Assert.Contains("copies", (await Assert.ThrowsAsync<ArgumentException>(() => (registry! with { Copies = null }).StartAsync())).Message, StringComparison.Ordinal);

    async Task<CalledService> StartAsync()
    {
        var (model, version) = await registry!.StartAsync();

        return await CalledService.StartAsync(new ApiOptions
        {
            ModelFolder = model, Identity = new ModelIdentity(Name, version), DataFolder = served.Data, DevelopmentKeyFile = SignedIn.KeyFile, Port = 0, Registry = registry,
        });
    }

    static string VersionOf(CalledService service) => service.App.Services.GetRequiredService<ModelInService>().Current.Portfolio.Model.Identity.Version;

    string AnotherModel()
    {
        var path = Path.Combine(folder, "another");
        served.Train(served.Matrix, path, FeatureRecipe.Plain);

        return path;
    }

    Task<string> RegisterAsync(string model) => direct!.RegisterAsync(
        Name, Directory.GetFiles(model).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal));

    Task<PromotionEntry?> PromoteAsync(string version) => direct!.PromoteAsync(Name, version, new PromotionAct("Ada", "as the test wants", DateTimeOffset.UnixEpoch));
}

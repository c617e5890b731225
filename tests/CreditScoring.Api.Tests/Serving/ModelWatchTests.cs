using System.Net;
using CreditScoring.Api.Serving;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Learning;
using CreditScoring.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CreditScoring.Api.Tests.Serving;

/// <summary>A service that follows a registry: what is promoted comes into service, what is damaged does not, and nobody is let down meanwhile.</summary>
[Collection(ServedCollection.Name)]
public sealed class ModelWatchTests(ServedClients served) : IAsyncLifetime
{
    const string Name = "home-credit";

    readonly string folder = Directory.CreateTempSubdirectory("credit-watch-").FullName;
    WebApplication? app;

    string Registry => Path.Combine(folder, "registry");

    HttpClient Http { get; set; } = new();

    ModelRegistry Models => new(new FolderArtifactStore(Registry));

    ModelWatch Watch => app!.Services.GetRequiredService<ModelWatch>();

    string First { get; set; } = "";

    public async Task InitializeAsync()
    {
        First = await Register(served.TrainedModel);
        await PromoteAsync(First);
        app = ApiHost.Build(new ApiOptions
        {
            ModelFolder = Path.Combine(Registry, Name, First), Identity = new ModelIdentity(Name, First), DataFolder = served.Data, DevelopmentKeyFile = SignedIn.KeyFile, Port = 0,
            Registry = new FollowedRegistry(new FolderArtifactStore(Registry), Name, TimeSpan.FromHours(1)),
        });
        await app.StartAsync();
        Http = SignedIn.Http(app, "validator-demo");
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await app!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_promoted_model_comes_into_service_and_a_roll_back_takes_it_back_while_every_call_is_answered()
    {
        var client = served.Matrix.Clients[0];
        var before = await PdAsync(client);
        Assert.False(await Watch.LookAsync(default));
        var second = await Register(AnotherModel());
        using var stop = new CancellationTokenSource();
        var calls = Enumerable.Range(0, 4).Select(_ => Task.Run(() => CallAsync(client, stop.Token))).ToArray();

        await PromoteAsync(second);
        Assert.True(await Watch.LookAsync(default));
        var after = await PdAsync(client);
        await PromoteAsync(First);
        Assert.True(await Watch.LookAsync(default));
        await stop.CancelAsync();

        Assert.Equal((First, second, First), (before.Version, after.Version, (await PdAsync(client)).Version));
        Assert.NotEqual(before.Pd, after.Pd);
        Assert.Equal(before.Pd, (await PdAsync(client)).Pd);
        var seen = (await Task.WhenAll(calls)).SelectMany(call => call).Distinct().ToList();
        Assert.Empty(seen.Except([before, after])); // the probability of one model under the name of the other would be a third pair
    }

    [Fact]
    public async Task A_damaged_champion_is_not_served_and_the_model_in_service_stays()
    {
        var second = await Register(AnotherModel());
        var file = Path.Combine(Registry, Name, second, "model.json");
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        await PromoteAsync(second);

        Assert.False(await Watch.LookAsync(default));
        Assert.Equal(First, (await PdAsync(served.Matrix.Clients[0])).Version);
        Assert.Equal(HttpStatusCode.OK, (await Http.GetAsync("/health/ready")).StatusCode);

        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        Assert.True(await Watch.LookAsync(default));
        Assert.Equal(second, (await PdAsync(served.Matrix.Clients[0])).Version);
    }

    [Fact]
    public async Task Goes_on_without_its_registry()
    {
        Directory.Move(Registry, Registry + "-away");

        Assert.False(await Watch.LookAsync(default));
        Assert.Equal(First, (await PdAsync(served.Matrix.Clients[0])).Version);
    }

    async Task<List<(double, string)>> CallAsync(string client, CancellationToken stop)
    {
        var seen = new List<(double, string)>();
        while (!stop.IsCancellationRequested)
            seen.Add(await PdAsync(client));

        return seen;
    }

    async Task<(double Pd, string Version)> PdAsync(string client)
    {
        var score = (await Answer.To(Http, $"/api/v1/clients/{client}/score")).IsOk();

        return (score.GetProperty("pd").GetDouble(), score.GetProperty("model").GetProperty("version").GetString()!);
    }

    string AnotherModel()
    {
        var path = Path.Combine(folder, "another");
        if (!Directory.Exists(path))
            served.Train(served.Matrix, path, FeatureRecipe.Plain);

        return path;
    }

    Task<string> Register(string model) => Models.RegisterAsync(
        Name, Directory.GetFiles(model).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal));

    Task<PromotionEntry?> PromoteAsync(string version) => Models.PromoteAsync(Name, version, new PromotionAct("Ada", "as the test wants", DateTimeOffset.UnixEpoch));
}

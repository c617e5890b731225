using CreditScoring.Features;
using CreditScoring.Features.Description;
using CreditScoring.HomeCredit;
using CreditScoring.HomeCredit.Synthetic;
using CreditScoring.Learning;
using CreditScoring.Models;
using CreditScoring.Trees;
using Microsoft.AspNetCore.Builder;

namespace CreditScoring.Api.Tests.Support;

/// <summary>The real service on a free port: synthetic clients, a small model trained on them, the built explorer where there is one.</summary>
public sealed class ServedClients : IAsyncLifetime
{
    /// <summary>Number of times the model was trained again, for the stability of its reasons.</summary>
    public const int Refits = 3;

    /// <summary>Number of synthetic clients.</summary>
    public int Clients { get; init; } = 800;

    /// <summary>Number of trees of the model.</summary>
    public int Rounds { get; init; } = 25;

    /// <summary>Number of times the model is trained again; the tests rely on <see cref="Refits"/>.</summary>
    public int TimesTrainedAgain { get; init; } = Refits;

    readonly string folder = Path.Combine(Path.GetTempPath(), "credit-api-" + Guid.NewGuid().ToString("N"));
    WebApplication? app;

    public HttpClient Http { get; private set; } = new();

    public Uri Address => Http.BaseAddress!;

    public FeatureMatrix Matrix { get; private set; } = null!;

    public ScoringModel Model { get; private set; } = null!;

    public HomeCreditTables Tables { get; private set; } = null!;

    public string Data => Path.Combine(folder, "data");

    public string TrainedModel => Path.Combine(folder, "home-credit");

    public async Task InitializeAsync()
    {
        SyntheticData.Write(Data, new SyntheticOptions { Clients = Clients, Seed = 7 });
        Tables = HomeCreditFolder.Read(Data, new HomeCreditReadOptions { ForScoring = true }).Tables;
        Matrix = FeatureBuilder.Build(Tables);
        Train(Matrix, TrainedModel, new FeatureRecipe { Learners = Learners.All });
        Model = ModelFolder.Read(TrainedModel);
        TrainAgain();

        app = ApiHost.Build(new ApiOptions
        {
            ModelFolder = TrainedModel,
            Identity = new ModelIdentity("home-credit", "1.2.3"),
            DataFolder = Data,
            ExplorerFolder = Explorer.Folder,
            DevelopmentKeyFile = SignedIn.KeyFile,
            Port = 0,
        });
        await app.StartAsync();
        Http = SignedIn.Http(app);
    }

    void TrainAgain()
    {
        var targets = Tables.Applications.Numbers(ClientDescription.Outcome);
        int[] known = [.. Enumerable.Range(0, Matrix.RowCount).Where(row => !float.IsNaN(targets[row]))];
        var manifest = ModelFolder.ReadManifest(TrainedModel);
        var file = StabilityStudy.Run(
            Model, Matrix.Rows(known), Array.ConvertAll(known, row => targets[row]), Matrix.Rows([]), manifest.Options!, manifest.Data!,
            StabilityFile.Start(StabilityFile.HashOf(TrainedModel), 1), new StabilityOptions { Refits = TimesTrainedAgain }, _ => { });
        using var stream = File.Create(Path.Combine(TrainedModel, StabilityFile.Name));
        file.Write(stream);
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Trains a small model on the clients with a known outcome.</summary>
    public void Train(FeatureMatrix matrix, string model, FeatureRecipe? recipe = null)
    {
        var targets = Tables.Applications.Numbers(ClientDescription.Outcome);
        var known = Enumerable.Range(0, matrix.RowCount).Where(row => !float.IsNaN(targets[row])).ToArray();
        var options = new TrainingOptions
        {
            Trees = new BoostedTreesOptions { Rounds = Rounds, LearningRate = 0.1, Leaves = 8, MinRowsPerLeaf = 20 },
            Folds = 2,
            Recipe = recipe ?? FeatureRecipe.Plain,
        };
        var result = ModelTrainer.Train(
            matrix.Rows(known), [.. known.Select(row => targets[row])], new DataDescription("synthetic", "Clients of a test.", "Clients d’un essai.", new string('0', 64)),
            options, TimeProvider.System);
        ModelFolder.Write(model, result, options, commit: "");
    }
}

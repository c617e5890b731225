using CreditScoring.Drift;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Models.Promotion;
using CreditScoring.Wording;

namespace CreditScoring.Monitoring.Simulation;

/// <summary>The look at retraining: reasons, challenger, gate, promotion. A challenger that the gate refuses is never promoted.</summary>
/// <param name="registry">Where the versions are.</param>
/// <param name="name">Name of the model.</param>
/// <param name="limits">The gate.</param>
/// <param name="threads">Threads to use; they change the time, never the result.</param>
sealed class RetrainingLook(ModelRegistry registry, string name, GateLimits limits, int threads)
{
    readonly StoppedClock clock = new();

    TrainingOptions Training => new() { Draws = 100, Threads = threads };

    /// <summary>Trains and registers a model on clients whose outcome is known.</summary>
    public async Task<string> TrainAsync(FeatureMatrix clients, float[] defaults, CancellationToken cancellation)
    {
        var inputs = Only(clients, FeatureCatalog.CoreColumns);
        var data = new DataDescription("synthetic", WordList.English(Subject.Lifecycle)["simulation.data"], WordList.French(Subject.Lifecycle)["simulation.data"], DataHash.Of(inputs, defaults));

        return await registry.RegisterAsync(name, ModelFolder.Contents(ModelTrainer.Train(inputs, defaults, data, Training, clock), Training, ""), cancellation);
    }

    /// <summary>The reasons to train again.</summary>
    /// <param name="champion">The model in service.</param>
    /// <param name="recent">The clients of the last days.</param>
    /// <param name="known">Clients whose outcome is known by now.</param>
    /// <param name="newLabels">Outcomes that fire by themselves.</param>
    public IReadOnlyList<RetrainReason> Reasons(ServingModel champion, FeatureMatrix recent, FeatureMatrix known, int newLabels)
    {
        var drift = ModelDrift.Of(champion.Model, Only(champion.Learned, champion.Model.Inputs), Only(recent, champion.Model.Inputs), null, new DriftOptions(), threads: threads);
        using var report = new MemoryStream();
        ModelDriftJson.Write(report, drift, champion.Version);
        var learned = champion.Learned.Clients.ToHashSet(StringComparer.Ordinal);

        return [.. RetrainTrigger.All(report.ToArray(), known.Clients.Count(client => !learned.Contains(client)), new RetrainLimits { NewLabels = newLabels }).Select(RetrainReason.Of)];
    }

    /// <summary>Trains a challenger, has the gate compare it, and promotes it if every check passes.</summary>
    public async Task<GateResult> ChallengeAsync(ServingModel champion, FeatureMatrix clients, float[] defaults, PromotionAct act, CancellationToken cancellation)
    {
        var version = await TrainAsync(clients, defaults, cancellation);
        await registry.PromoteAsync(name, version, act, ModelRegistry.Challenger, cancellation: cancellation);
        var found = PromotionGate.Judge(
            await GateModel.ReadAsync(registry, name, champion.Version, cancellation), await GateModel.ReadAsync(registry, name, version, cancellation),
            new GateSample(clients, defaults, "synthetic days"), limits, threads);
        if (found.IsPassed)
            await registry.PromoteAsync(name, version, act with { Gate = await registry.KeepGateAsync(name, found.ToJson(), cancellation) }, from: champion.Version, cancellation: cancellation);

        return found;
    }

    static FeatureMatrix Only(FeatureMatrix clients, IReadOnlyList<FeatureColumn> columns)
    {
        int[] places = [.. columns.Select(column => clients.IndexOf(column.Name))];

        return new FeatureMatrix([.. places.Select(place => clients.Columns[place])], clients.Clients, [.. places.Select(clients.Column)]);
    }

    // Seconds are kept among a model's measures; those of a machine would give each its own version.
    sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}

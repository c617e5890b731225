using CreditScoring.Drift;
using CreditScoring.Features;
using CreditScoring.Models;

namespace CreditScoring.Monitoring.Simulation;

/// <summary>A registered version with what is needed to watch it.</summary>
/// <param name="Model">The model, every byte checked.</param>
/// <param name="Profile">Its development clients, without rows.</param>
/// <param name="Learned">Features of the clients it learned from.</param>
sealed record ServingModel(ScoringModel Model, ReferenceProfile Profile, FeatureMatrix Learned)
{
    public string Version => Model.Identity.Version;

    public static async Task<ServingModel> ReadAsync(ModelRegistry registry, string name, string version, FeatureMatrix learned, CancellationToken cancellation) => new(
        await registry.ReadAsync(name, version, cancellation),
        ReferenceProfileFile.Read($"{name}/{version}", (await registry.FindFileAsync(name, version, ReferenceProfileFile.Name, cancellation))!),
        learned);

    /// <summary>Probability of default of each client.</summary>
    public double[] Pds(FeatureMatrix clients, int threads) => [.. Model.PredictLogOdds(clients, threads).Select(logOdds => Model.Assess(logOdds).Pd)];

    /// <summary>The columns to be watched: the model's inputs and its score.</summary>
    public SampleTable Table(FeatureMatrix clients, double[] pds)
    {
        int[] places = [.. Model.Inputs.Select(input => clients.IndexOf(input.Name))];
        var inputs = new FeatureMatrix([.. places.Select(place => clients.Columns[place])], clients.Clients, [.. places.Select(clients.Column)]);

        return SampleTable.Of(inputs).With(TrainingResult.ScoreColumn, pds);
    }
}

/// <summary>Clients that were scored, and what was told of them.</summary>
/// <param name="Clients">They.</param>
/// <param name="Version">Version that scored them.</param>
/// <param name="Pds">Probability of default of each.</param>
sealed record ScoredDay(DayClients Clients, string Version, double[] Pds);

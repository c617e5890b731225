using CreditScoring.Api.Clients;
using CreditScoring.Api.Similarity;
using CreditScoring.Api.Stability;
using CreditScoring.Models;
using CreditScoring.Records;

namespace CreditScoring.Api.Serving;

/// <summary>A model with all that is worked out from it: one call sees one of these from its start to its end.</summary>
sealed class ServedModel
{
    readonly RecordedModel? recorded; // read once: the folder may be out of reach by the time of an answer

    ServedModel(Portfolio portfolio, string modelFolder, string dataFolder)
    {
        (Portfolio, Folder) = (portfolio, modelFolder);
        Similar = new SimilarClients(portfolio);
        Cases = new ClientCases(portfolio, dataFolder);
        Refits = new ReasonRefits(StabilityOf(modelFolder, portfolio.Model));
        recorded = File.Exists(Path.Combine(modelFolder, "manifest.json")) ? RecordedModel.Of(portfolio.Model, ModelFolder.ReadManifest(modelFolder)) : null;
        Name = string.Join(' ', new[] { portfolio.Model.Identity.Name, portfolio.Model.Identity.Version, recorded?.Trees[..12] ?? "" }.Where(part => part.Length > 0));
    }

    /// <summary>Clients with their scores.</summary>
    public Portfolio Portfolio { get; }

    /// <summary>Folder of the model.</summary>
    public string Folder { get; }

    /// <summary>Clients as points.</summary>
    public SimilarClients Similar { get; }

    /// <summary>Raw rows of the clients.</summary>
    public ClientCases Cases { get; }

    /// <summary>Refits of the model.</summary>
    public ReasonRefits Refits { get; }

    /// <summary>The model's hashes, for the audit trail.</summary>
    /// <exception cref="InvalidDataException">The folder held no manifest.</exception>
    public RecordedModel Recorded => recorded ?? throw new InvalidDataException($"{Folder}: there is no manifest.json, so no answer can name the model's hashes; train or import the model again.");

    /// <summary>Name, version and the start of the hash: a model that was trained again is another.</summary>
    public string Name { get; }

    /// <summary>A model at its first start.</summary>
    public static ServedModel Of(ApiOptions options, Portfolio portfolio) => new(portfolio, options.ModelFolder, options.DataFolder);

    /// <summary>Another model for the same clients, scored and read whole before anybody sees it.</summary>
    /// <param name="folder">Folder of the model.</param>
    /// <param name="model">The model.</param>
    /// <param name="dataFolder">Folder of the clients' tables.</param>
    /// <exception cref="InvalidDataException">The model reads features that the clients do not have.</exception>
    public ServedModel With(string folder, ScoringModel model, string dataFolder) => new(Portfolio.With(model), folder, dataFolder);

    // A model without refits, or whose study is not finished, is served all the same: its reasons then have no such mark.
    static ReasonStability? StabilityOf(string folder, ScoringModel model) =>
        File.Exists(Path.Combine(folder, "model.json")) && StabilityFile.Read(folder) is { Summary: not null } file ? new ReasonStability(model, file) : null;
}

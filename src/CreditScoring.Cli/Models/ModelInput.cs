using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Features;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary>What a model must be given of many clients, in its order: computed from a folder, or taken from a feature file or a flat table.</summary>
/// <param name="Folder">Folder of the model.</param>
/// <param name="Model">The model.</param>
sealed record ModelInput(string Folder, ScoringModel Model)
{
    public static ModelInput Of(string folder) => new(folder, ModelFolder.Read(folder));

    public FeatureMatrix FromTables(string directory) => HomeCreditInput.ReadFeatures(directory, Model.Inputs).Features;

    public FeatureMatrix FromFlatTable(string file, string? id) => FlatTable.ReadFor(Model.Inputs, file, id).Features;

    public FeatureMatrix FromFeatures(string file) => Report.Step(
        "Reading features",
        _ =>
        {
            using var features = FeatureFile.Open(file);

            return features.ToMatrix(features.PositionsOf(Model.Inputs, $"model {Folder}"));
        },
        matrix => string.Create(CultureInfo.InvariantCulture, $"{matrix.Columns.Count} features of {matrix.RowCount:N0} clients"));
}

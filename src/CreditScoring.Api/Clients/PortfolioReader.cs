using System.Globalization;
using CreditScoring.Data;
using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.Models;

namespace CreditScoring.Api.Clients;

/// <summary>Reads the clients to serve: with features computed from all tables, or taken from a feature file of the same tables.</summary>
static class PortfolioReader
{
    static readonly HomeCreditReadOptions scoring = new() { ForScoring = true };

    /// <summary>Reads model and clients, and scores every client.</summary>
    /// <exception cref="InvalidDataException">A file is wrong, or the feature file is not of this model and these tables.</exception>
    public static Portfolio Read(ApiOptions options)
    {
        var model = ModelFolder.Read(options.ModelFolder, options.Identity);
        if (options.FeatureFile is { } file)
            return FromFile(file, options, model);

        var data = HomeCreditFolder.Read(options.DataFolder, scoring);

        return new Portfolio(data.Tables.Applications, FeatureBuilder.Build(data.Tables, Environment.ProcessorCount), model);
    }

    static Portfolio FromFile(string path, ApiOptions options, ScoringModel model)
    {
        using var file = FeatureFile.Open(path);
        file.PositionsOf(model.Inputs, $"model {options.ModelFolder}");
        var sourceHash = Task.Run(() => SourceHash.Of(options.DataFolder)); // reads every byte of the folder: meanwhile, the rest goes on
        var applications = HomeCreditFolder.ReadApplications(options.DataFolder, scoring);
        ThrowIfOtherClients(path, file.Clients, options.DataFolder, applications);
        var matrix = file.ToMatrix([.. Known(file)]);
        ThrowIfOtherSource(path, file.Source, options.DataFolder, sourceHash.GetAwaiter().GetResult());

        return new Portfolio(applications, matrix, model);
    }

    /// <summary>Positions of the features that the catalog has, and people can therefore be told about; in the order of the catalog.</summary>
    static IEnumerable<int> Known(FeatureFile file) => FeatureCatalog.Columns
        .Select(feature => (Feature: feature, Position: file.IndexOf(feature.Name)))
        .Where(found => found.Position >= 0 && IsSame(found.Feature, file.Columns[found.Position]))
        .Select(found => found.Position);

    static bool IsSame(FeatureColumn first, FeatureColumn second) => first.Kind == second.Kind && first.Levels.SequenceEqual(second.Levels);

    static void ThrowIfOtherClients(string path, IReadOnlyList<string> found, string folder, Table applications)
    {
        var expected = applications.Identifiers("SK_ID_CURR");
        if (found.Count != expected.Length)
            throw new InvalidDataException(
                $"{path}: found {found.Count} clients, but {folder} has {expected.Length}; compute the features of this folder and give that file.");

        for (var row = 0; row < expected.Length; row++)
            if (found[row] != expected[row].ToString(CultureInfo.InvariantCulture))
                throw new InvalidDataException(
                    $"{path}: client {row + 1} is {found[row]}, but in {folder} it is {expected[row]}; compute the features of this folder and give that file.");
    }

    static void ThrowIfOtherSource(string path, FeatureFileSource source, string folder, string sha256)
    {
        if (source.Sha256 != sha256)
            throw new InvalidDataException(
                $"{path}: computed from tables with SHA-256 {(source.Sha256.Length > 0 ? source.Sha256 : "unknown")}, but those of {folder} have {sha256}; "
                + "compute the features of this folder and give that file.");
    }
}

using CreditScoring.Trees;

namespace CreditScoring.Models;

/// <summary>Where a model comes from and what its files must be: <c>manifest.json</c>.</summary>
public sealed record ModelManifest
{
    /// <summary>Version of the format of the folder.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Version of the format of this manifest's folder.</summary>
    public required int Format { get; init; }

    /// <summary>The file the model was imported from; null when it was trained here.</summary>
    public ImportSource? Import { get; init; }

    /// <summary>What the model was trained on; null when it was imported.</summary>
    public DataDescription? Data { get; init; }

    /// <summary>Options of the trees, seed included; null when the model was imported.</summary>
    public BoostedTreesOptions? Options { get; init; }

    /// <summary>Number of folds of the cross-validation; null when the model was imported.</summary>
    public int? Folds { get; init; }

    /// <summary>Seed of the deal into folds; null when the model was imported.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Commit of the code that trained or imported it, or empty when not known.</summary>
    public required string Commit { get; init; }

    /// <summary>SHA-256 of each other file of the folder, in lower-case hexadecimal, by file name.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }
}

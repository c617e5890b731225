using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CreditScoring.Features;
using CreditScoring.Models;

namespace CreditScoring.Records;

/// <summary>Where a file of scores comes from: <c>FILE.provenance.json</c> beside it.</summary>
/// <param name="Model">The model, with the hashes of its files, its calibration, its words.</param>
/// <param name="Clients">Clients scored.</param>
/// <param name="Inputs">SHA-256 of what the model was given: names of the inputs, numbers of the clients, and the values, column after column.</param>
/// <param name="Scores">SHA-256 of the file of scores.</param>
public sealed record ScoreProvenance(RecordedModel Model, int Clients, string Inputs, string Scores)
{
    /// <summary>End of the file's name.</summary>
    public const string Suffix = ".provenance.json";

    /// <summary>Where scores come from.</summary>
    /// <param name="model">The model.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="clients">What it was given.</param>
    /// <param name="scores">Bytes of the file of scores.</param>
    public static ScoreProvenance Of(ScoringModel model, ModelManifest manifest, FeatureMatrix clients, ReadOnlySpan<byte> scores) =>
        new(RecordedModel.Of(model, manifest), clients.RowCount, HashOf(model, clients), RecordedHashes.Of(scores));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to.</param>
    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, RecordJsonContext.Default.ScoreProvenance);

    // The inputs are found by name, so that the order of a matrix's columns plays no part.
    static string HashOf(ScoringModel model, FeatureMatrix clients)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in model.Inputs.Select(input => input.Name).Concat(clients.Clients))
            hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        foreach (var input in model.Inputs)
            hash.AppendData(MemoryMarshal.AsBytes(clients.Column(clients.IndexOf(input.Name)).AsSpan()));

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

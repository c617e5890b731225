using System.Security.Cryptography;
using System.Text.Json;
using CreditScoring.Trees;

namespace CreditScoring.Models;

/// <summary>The refits of a model as JSON: <c>stability.json</c>, beside the model it belongs to.</summary>
/// <remarks>It is written refit by refit, so that a run that was stopped goes on; without a summary it is not finished, and is not served.</remarks>
public sealed class StabilityFile
{
    /// <summary>Name of the file in a model folder.</summary>
    public const string Name = "stability.json";

    const int CurrentFormat = 1;

    static readonly ModelJsonContext summaries = new(new JsonSerializerOptions(ModelJsonContext.Default.Options) { WriteIndented = true, NewLine = "\n" });

    readonly Content content;

    StabilityFile(Content content) => this.content = content;

    /// <summary>SHA-256 of the model it belongs to, in lower-case hexadecimal.</summary>
    public string ModelHash => content.Model;

    /// <summary>Seed of the bootstrap samples.</summary>
    public ulong Seed => content.Seed;

    /// <summary>Number of refits that are done.</summary>
    public int Count => content.Refits.Count;

    /// <summary>What was found; null while the study is not finished.</summary>
    public StabilitySummary? Summary => content.Summary;

    /// <summary>A file without refits.</summary>
    /// <param name="modelHash">SHA-256 of the model.</param>
    /// <param name="seed">Seed of the bootstrap samples.</param>
    public static StabilityFile Start(string modelHash, ulong seed) => new(new Content(CurrentFormat, modelHash, seed, [], null));

    /// <summary>SHA-256 of the model of a folder.</summary>
    public static string HashOf(string modelFolder) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(modelFolder, "model.json"))));

    /// <summary>Reads the file of a model folder.</summary>
    /// <param name="modelFolder">The folder.</param>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="InvalidDataException">It is damaged, of another version, or belongs to another model.</exception>
    public static StabilityFile? Read(string modelFolder)
    {
        var path = Path.Combine(modelFolder, Name);
        if (!File.Exists(path))
            return null;

        try
        {
            var content = JsonSerializer.Deserialize(File.ReadAllBytes(path), ModelJsonContext.Default.Content) ?? throw new JsonException("it is empty");
            if (content.Format != CurrentFormat)
                throw new InvalidDataException($"{path}: format version {content.Format}; this program reads version {CurrentFormat}. Run credit stability again.");
            if (HashOf(modelFolder) is var hash && content.Model != hash)
                throw new InvalidDataException($"{path}: made for a model with SHA-256 {content.Model}, but model.json has {hash}; delete it and run credit stability again.");

            return new StabilityFile(content);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: not the output of credit stability ({error.Message}); delete it and run credit stability again.", error);
        }
    }

    /// <summary>Writes a summary alone, as the site reads it.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="summary">What was found.</param>
    public static void WriteSummary(Stream stream, StabilitySummary summary) => JsonSerializer.Serialize(stream, summary, summaries.StabilitySummary);

    /// <summary>Reads a summary.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static StabilitySummary ReadSummary(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), summaries.StabilitySummary) ?? throw new JsonException("it is empty");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}: no summary of credit stability ({error.Message}); write it again.", error);
        }
    }

    /// <summary>The file with one refit more.</summary>
    internal StabilityFile With(BoostedTrees refit) => new(content with
    {
        Refits = [.. content.Refits, new Refit(refit.BaseLogOdds, [.. refit.Trees.Select(tree => ModelFile.TreeJson.Of(tree) with { Gain = new double[tree.Splits.Count] })])],
    });

    /// <summary>The file with what was found.</summary>
    internal StabilityFile With(StabilitySummary summary) => new(content with { Summary = summary });

    /// <summary>The refits, over the features that the model reads.</summary>
    internal IReadOnlyList<BoostedTrees> Refits(ScoringModel model) =>
        [.. content.Refits.Select(refit => new BoostedTrees(model.Trees.Features, refit.BaseLogOdds, [.. refit.Trees.Select(tree => tree.ToTree())]))];

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to.</param>
    public void Write(Stream stream) => JsonSerializer.Serialize(stream, content, ModelJsonContext.Default.Content);

    internal sealed record Content(int Format, string Model, ulong Seed, IReadOnlyList<Refit> Refits, StabilitySummary? Summary);

    internal sealed record Refit(double BaseLogOdds, IReadOnlyList<ModelFile.TreeJson> Trees);
}

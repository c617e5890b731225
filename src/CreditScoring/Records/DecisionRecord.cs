using System.Text.Json.Serialization;
using CreditScoring.Decisions;
using CreditScoring.Models;

namespace CreditScoring.Records;

/// <summary>What is kept of one decision, so that it can be computed again years later and compared to the last byte.</summary>
public sealed record DecisionRecord
{
    /// <summary>Version of the format.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Version of this record's format.</summary>
    public required int Format { get; init; }

    /// <summary>Its number: the first 32 hexadecimal digits of the SHA-256 of everything else.</summary>
    public required string Id { get; init; }

    /// <summary>When the decision was proposed, in UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The client's number.</summary>
    public required string Client { get; init; }

    /// <summary>Which model, by name and by hash.</summary>
    public required RecordedModel Model { get; init; }

    /// <summary>What the model was given: each input by name, null when missing.</summary>
    public required IReadOnlyDictionary<string, float?> Inputs { get; init; }

    /// <summary>What it answered.</summary>
    public required RecordedAnswer Answer { get; init; }

    /// <summary>The letter, as it was written for that day.</summary>
    public required RecordedLetter Letter { get; init; }
}

/// <summary>A model as a decision knew it. Hashes are SHA-256, in lower-case hexadecimal.</summary>
/// <param name="Name">Name in the registry.</param>
/// <param name="Version">Version in the registry; empty for a folder that was never registered.</param>
/// <param name="Trees">Hash of <c>model.json</c>.</param>
/// <param name="Explanation">Hash of <c>explanation.json</c>; null when the model has none.</param>
/// <param name="Calibration">Hash of the probabilities that the calibration gives on a grid of log-odds.</param>
/// <param name="CutOff">Probability of default from which a client is declined.</param>
/// <param name="Catalogue">Hash of the words that reasons and letters are written with, and of what each feature means.</param>
public sealed record RecordedModel(string Name, string Version, string Trees, string? Explanation, string Calibration, double CutOff, string Catalogue)
{
    /// <summary>A model as it is now.</summary>
    /// <param name="model">The model.</param>
    /// <param name="manifest">Its manifest, for the hashes of its files.</param>
    public static RecordedModel Of(ScoringModel model, ModelManifest manifest) => new(
        model.Identity.Name, model.Identity.Version, manifest.Files["model.json"], manifest.Files.GetValueOrDefault(ExplanationFile.Name),
        RecordedHashes.Of(model.Calibration), model.Rule.CutOff, RecordedHashes.Catalogue);
}

/// <summary>What a model answered.</summary>
/// <param name="LogOdds">Log-odds of default.</param>
/// <param name="Pd">Probability of default.</param>
/// <param name="Points">Score in points.</param>
/// <param name="Decision">Proposal: accept, refer or decline.</param>
/// <param name="French">All sentences in French, in reading order.</param>
/// <param name="English">The same in English.</param>
public sealed record RecordedAnswer(double LogOdds, double Pd, double Points, string Decision, IReadOnlyList<string> French, IReadOnlyList<string> English)
{
    /// <summary>An explained assessment.</summary>
    /// <param name="explanation">The assessment with its sentences.</param>
    public static RecordedAnswer Of(ClientExplanation explanation) => Of(
        explanation.Assessment, [.. explanation.Sentences.Select(sentence => sentence.French)], [.. explanation.Sentences.Select(sentence => sentence.English)]);

    /// <summary>An assessment told in sentences.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="french">All sentences in French.</param>
    /// <param name="english">The same in English.</param>
    public static RecordedAnswer Of(Assessment assessment, IReadOnlyList<string> french, IReadOnlyList<string> english) =>
        new(assessment.LogOdds, assessment.Pd, assessment.Score, assessment.Decision.ToString().ToLowerInvariant(), french, english);
}

/// <summary>The letter of a decision.</summary>
/// <param name="Day">Day it bears.</param>
/// <param name="Language">fr or en.</param>
/// <param name="Html">The letter.</param>
public sealed record RecordedLetter(DateOnly Day, string Language, string Html);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(DecisionRecord))]
[JsonSerializable(typeof(ScoreProvenance))]
sealed partial class RecordJsonContext : JsonSerializerContext;

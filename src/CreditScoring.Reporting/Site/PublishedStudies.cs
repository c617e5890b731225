using CreditScoring.Drift;
using CreditScoring.Linear;
using CreditScoring.Models;
using CreditScoring.Monitoring;

namespace CreditScoring.Reporting.Site;

/// <summary>What longer studies found, kept with the content of the site: counts and means, no client.</summary>
sealed record PublishedStudies
{
    public required IReadOnlyList<TrialLog> Trials { get; init; }

    public required IReadOnlyList<ImbalanceLog> Imbalance { get; init; }

    public required IReadOnlyList<PublishedTwin> Twins { get; init; }

    public required IReadOnlyList<FairnessMetrics> Fairness { get; init; }

    public required IReadOnlyList<StabilitySummary> Stability { get; init; }

    public required IReadOnlyList<ClaimSummary> Claims { get; init; }

    public required IReadOnlyList<AlarmStudy> Alarms { get; init; }

    public required IReadOnlyList<Rehearsal> Rehearsals { get; init; }

    /// <summary>The main figures counted again from the rows of the model's folder.</summary>
    public required IReadOnlyList<LineageRow> Lineage { get; init; }

    /// <summary>Manifest of the model; null without its folder.</summary>
    public required ModelManifest? Manifest { get; init; }

    /// <summary>The contract of the service; empty without <c>api/openapi.json</c>.</summary>
    public required ApiDocument Api { get; init; }

    /// <summary>The run to compare with, and its name; null without one.</summary>
    public required (string Release, Metrics Metrics)? Before { get; init; }

    /// <summary>Reads the studies of a content folder; of a kind without folder there are none.</summary>
    public static PublishedStudies Read(string content, SiteInputs inputs, Metrics metrics) => new()
    {
        Lineage = LineageRow.All(inputs, metrics),
        Manifest = inputs.ModelDirectory is { } folder && File.Exists(Path.Combine(folder, "manifest.json")) ? ModelFolder.ReadManifest(folder) : null,
        Api = File.Exists(Path.Combine(content, "api", "openapi.json")) ? ApiDocument.Read(Path.Combine(content, "api", "openapi.json")) : ApiDocument.Empty,
        Before = RunComparison.FindBefore(inputs, metrics),
        Trials = TrialLog.ReadAll(Path.Combine(content, "trials")),
        Imbalance = ImbalanceLog.ReadAll(Path.Combine(content, "imbalance")),
        Twins = All(content, "twin", PublishedTwin.Read),
        Fairness = All(content, "fairness", FairnessFile.Read),
        Stability = All(content, "stability", StabilityFile.ReadSummary),
        Claims = All(content, "claims", ClaimSummary.Read),
        Alarms = All(content, "drift", AlarmStudy.Read),
        Rehearsals = All(content, "rehearsal", Rehearsal.Read),
    };

    // By name of file.
    static IReadOnlyList<T> All<T>(string content, string folder, Func<string, T> read) =>
        Directory.Exists(Path.Combine(content, folder)) ? [.. Directory.EnumerateFiles(Path.Combine(content, folder), "*.json").Order(StringComparer.Ordinal).Select(read)] : [];
}

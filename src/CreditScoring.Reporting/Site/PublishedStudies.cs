using CreditScoring.Drift;
using CreditScoring.Linear;
using CreditScoring.Models;
using CreditScoring.Monitoring;
using CreditScoring.Monitoring.Simulation;

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

    public required IReadOnlyList<SimulatedOperation> Simulations { get; init; }

    /// <summary>What a month of the infrastructure costs; null when no file says.</summary>
    public required CostPlan? Costs { get; init; }

    /// <summary>Measurements from which work past one machine is reckoned; null when no file says.</summary>
    public required ScaleModel? Scale { get; init; }

    /// <summary>An array job and a model of many processes, as they were run; null when no file says.</summary>
    public required FleetRun? Fleet { get; init; }

    /// <summary>The service; null without its description.</summary>
    public required ApiReference? Api { get; init; }

    /// <summary>What changed since an earlier run; null without one.</summary>
    public required RunChange? Change { get; init; }

    /// <summary>The drift report of the run; null without one.</summary>
    public required DriftRun? Drift { get; init; }

    /// <summary>The colours of the visual language.</summary>
    public required IReadOnlyList<DesignColour> Colours { get; init; }

    /// <summary>The main figures counted again from the rows of the model's folder.</summary>
    public required IReadOnlyList<LineageRow> Lineage { get; init; }

    /// <summary>Manifest of the model; null without its folder.</summary>
    public required ModelManifest? Manifest { get; init; }

    /// <summary>Reads the studies of a content folder; of a kind without folder there are none.</summary>
    public static PublishedStudies Read(string content, SiteInputs inputs, Metrics metrics, IReadOnlyList<LedgerEntry> ledger) => new()
    {
        Drift = inputs.DriftReportFile is { } drift ? DriftRun.Read(drift) : null,
        Costs = inputs.CostsFile is { } costs ? CostPlan.Read(costs) : null,
        Lineage = LineageRow.All(inputs, metrics),
        Manifest = inputs.ModelDirectory is { } folder && File.Exists(Path.Combine(folder, "manifest.json")) ? ModelFolder.ReadManifest(folder) : null,
        Trials = TrialLog.ReadAll(Path.Combine(content, "trials")),
        Imbalance = ImbalanceLog.ReadAll(Path.Combine(content, "imbalance")),
        Twins = All(content, "twin", PublishedTwin.Read),
        Fairness = All(content, "fairness", FairnessFile.Read),
        Stability = All(content, "stability", StabilityFile.ReadSummary),
        Claims = All(content, "claims", ClaimSummary.Read),
        Api = ApiReference.Read(Path.Combine(content, "api.json")),
        Change = RunChange.Since(inputs, metrics, ledger),
        Colours = DesignTokens.Read(File.ReadAllText(Path.Combine(inputs.SiteDirectory, "styles", "tokens.css"))),
        Alarms = All(content, "drift", AlarmStudy.Read),
        Scale = Path.Combine(content, "fleet", "measured.json") is var measured && File.Exists(measured) ? ScaleModel.Read(measured) : null,
        Fleet = Path.Combine(content, "fleet", "run.json") is var run && File.Exists(run) ? FleetRun.Read(run) : null,
        Rehearsals = All(content, "rehearsal", Rehearsal.Read),
        Simulations = All(content, "simulation", SimulatedOperation.Read),
    };

    // By name of file.
    static IReadOnlyList<T> All<T>(string content, string folder, Func<string, T> read) =>
        Directory.Exists(Path.Combine(content, folder)) ? [.. Directory.EnumerateFiles(Path.Combine(content, folder), "*.json").Order(StringComparer.Ordinal).Select(read)] : [];
}

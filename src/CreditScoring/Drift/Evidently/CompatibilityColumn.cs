namespace CreditScoring.Drift.Evidently;

/// <summary>A column to compare.</summary>
/// <param name="Name">Name of the column, once in a report.</param>
/// <param name="Reference">The column as it was.</param>
/// <param name="Current">The column as it is; of the same kind.</param>
/// <param name="Role">What the column is to the model.</param>
public sealed record CompatibilityColumn(string Name, ColumnSample Reference, ColumnSample Current, ColumnRole Role = ColumnRole.Feature);

/// <summary>What a report says of one column.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Kind">Kind that the preset took it for.</param>
/// <param name="Shown">The verdict shown beside the column.</param>
/// <param name="Counted">The verdict that counts towards the table's; infinite rows may make it differ from the one shown, as in Evidently.</param>
/// <param name="Tests">Verdicts of every test registered for the kind, each by its own threshold; empty unless asked for.</param>
public sealed record CompatibilityResult(
    string Name, Features.FeatureKind Kind, CompatibilityVerdict Shown, CompatibilityVerdict Counted, IReadOnlyList<CompatibilityVerdict> Tests);

namespace CreditScoring.Drift.Windows;

/// <summary>One window in figures.</summary>
/// <param name="Name">Its name, as its file's.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Drifted">Columns that drifted.</param>
/// <param name="Judged">Columns that could be judged.</param>
/// <param name="Share">Drifted columns of those judged, in [0, 1].</param>
/// <param name="ScoreMean">Mean of the score; null without a score.</param>
/// <param name="ScoreRows">Rows with a score.</param>
/// <param name="ScorePsi">Stability index of the score; null without.</param>
/// <param name="Strengths">By column: its greatest effect beside the tolerance of its test, 1 being material; null when it could not be judged.</param>
public sealed record WindowFacts(string Name, int Rows, int Drifted, int Judged, double Share, double? ScoreMean, int ScoreRows, double? ScorePsi, IReadOnlyDictionary<string, double?> Strengths)
{
    /// <summary>The figures of a report.</summary>
    internal static WindowFacts Of(string name, DriftReport report)
    {
        var score = report.Columns.FirstOrDefault(column => column.Name == report.Options.Prediction);

        return new WindowFacts(
            name, report.CurrentRows, report.Drifted, report.Judged, report.Share, score?.Current?.Mean,
            score?.Current is { } facts ? facts.Rows - facts.Missing - facts.Infinite : 0, score?.Stability?.Psi,
            report.Columns.ToDictionary(column => column.Name, column => column.Evidence.Count == 0 && !column.IsDrift ? (double?)null : StrengthOf(column), StringComparer.Ordinal));
    }

    // A column that is gone or of another kind has wholly changed, whatever its tolerance.
    internal static double StrengthOf(ColumnDrift column) =>
        column.Evidence.Count == 0 ? column.IsDrift ? 1 / 0.005 : 0 : column.Evidence.Max(evidence => evidence.Effect / evidence.Tolerance);
}

namespace CreditScoring.Reporting.Site;

/// <summary>A main figure, in the run before and now.</summary>
/// <param name="Word">Key of its name among the words of the site.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Before">Its value before; null when that run did not measure it.</param>
/// <param name="Now">Its value now; null when this run did not measure it.</param>
/// <param name="Interval">Its 95 % interval now; null without one.</param>
public sealed record RunFigure(string Word, string Format, double? Before, double? Now, (double Low, double High)? Interval)
{
    static readonly (string Word, string Key, string Format, string? Low, string? High)[] told =
    [
        ("run.rows", "rows", "0", null, null),
        ("run.defaults", "defaults", "0", null, null),
        ("run.features", "features", "0", null, null),
        ("run.auc", "auc.cv.mean", "0.0000", "auc.cv.low", "auc.cv.high"),
        ("run.gini", "evaluation.gini.value", "0.0000", "evaluation.gini.low", "evaluation.gini.high"),
        ("run.ks", "evaluation.ks.value", "0.0000", "evaluation.ks.low", "evaluation.ks.high"),
        ("run.brier", "evaluation.brier.value", "0.0000", "evaluation.brier.low", "evaluation.brier.high"),
        ("run.slope", "calibration.line.slope", "0.000", "calibration.line.slopeLow", "calibration.line.slopeHigh"),
        ("run.cost", "decision.evidence.cost.value", "0.0000", "decision.evidence.cost.low", "decision.evidence.cost.high"),
        ("run.accuracy", "accuracy.validation", "%2", null, null),
        ("run.accept", "decisions.accept", "%1", null, null),
        ("run.refer", "decisions.refer", "%1", null, null),
        ("run.decline", "decisions.decline", "%1", null, null),
    ];

    /// <summary>Whether the value before lies outside the interval of now.</summary>
    public bool IsBeyond => Before is { } before && Interval is { } interval && (before < interval.Low || before > interval.High);

    /// <summary>The main figures of two runs, in reading order.</summary>
    internal static IReadOnlyList<RunFigure> All(Metrics before, Metrics now) =>
    [
        .. told.Select(figure => new RunFigure(
            figure.Word, figure.Format, Number(before, figure.Key), Number(now, figure.Key),
            Number(now, figure.Low) is { } low && Number(now, figure.High) is { } high ? (low, high) : null)),
    ];

    static double? Number(Metrics metrics, string? key) => key is not null && metrics.Has(key) ? metrics.Number(key) : null;
}

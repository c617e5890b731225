namespace CreditScoring.Reporting.Site;

/// <summary>A main figure, in the run before and now.</summary>
/// <param name="Word">Key of its name among the words of the site.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Before">Its value before; null when that run did not measure it.</param>
/// <param name="Now">Its value now; null when this run did not measure it.</param>
/// <param name="Interval">Its 95 % interval now; null without one.</param>
public sealed record RunFigure(string Word, string Format, double? Before, double? Now, (double Low, double High)? Interval)
{
    /// <summary>Whether the value before lies outside the interval of now.</summary>
    public bool IsBeyond => Before is { } before && Interval is { } interval && (before < interval.Low || before > interval.High);
}

/// <summary>A conclusion that the figures allow or not.</summary>
/// <param name="Word">Key of its sentence among the words of the site.</param>
/// <param name="Before">Whether the figures before allowed it; null when they do not say.</param>
/// <param name="Now">Whether those of now do.</param>
public sealed record RunConclusion(string Word, bool? Before, bool? Now);

/// <summary>What changed between two runs.</summary>
/// <param name="Figures">The main figures.</param>
/// <param name="Conclusions">The conclusions drawn from them.</param>
public sealed record RunChange(IReadOnlyList<RunFigure> Figures, IReadOnlyList<RunConclusion> Conclusions)
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

    // A conclusion, and the figures it needs: without one of them a run does not say.
    static readonly (string Word, string[] Keys, Func<double[], bool> Holds)[] concluded =
    [
        ("run.ranks", ["auc.cv.low"], figures => figures[0] > 0.5),
        ("run.pays", ["decision.evidence.cost.high", "cost.acceptAll"], figures => figures[0] < figures[1]),
        ("run.calibrated", ["calibration.line.slopeLow", "calibration.line.slopeHigh"], figures => figures[0] <= 1 && figures[1] >= 1),
        ("run.learns", ["accuracy.train", "accuracy.validation"], figures => figures[0] - figures[1] <= 0.01),
    ];

    internal static RunChange Of(Metrics before, Metrics now) => new(
        [
            .. told.Select(figure => new RunFigure(
                figure.Word, figure.Format, Number(before, figure.Key), Number(now, figure.Key),
                Number(now, figure.Low) is { } low && Number(now, figure.High) is { } high ? (low, high) : null)),
        ],
        [.. concluded.Select(one => new RunConclusion(one.Word, Holds(before, one.Keys, one.Holds), Holds(now, one.Keys, one.Holds)))]);

    static bool? Holds(Metrics metrics, string[] keys, Func<double[], bool> holds) =>
        Array.TrueForAll(keys, metrics.Has) ? holds(Array.ConvertAll(keys, metrics.Number)) : null;

    static double? Number(Metrics metrics, string? key) => key is not null && metrics.Has(key) ? metrics.Number(key) : null;
}

namespace CreditScoring.Reporting.Site;

/// <summary>One figure of two runs.</summary>
/// <param name="Key">Its key in <c>metrics.json</c>.</param>
/// <param name="French">What it is, in French.</param>
/// <param name="English">What it is, in English.</param>
/// <param name="Format">How it is written: <c>0.000</c> or <c>%1</c>.</param>
/// <param name="Before">In the run before; null when it was not measured.</param>
/// <param name="Now">In this run.</param>
/// <param name="IsBeyond">Whether the figure before lies outside the interval of this run's; null without both.</param>
public sealed record RunFigure(string Key, string French, string English, string Format, double? Before, double Now, bool? IsBeyond)
{
    static readonly (string Key, string French, string English, string Format, string? Low, string? High)[] told =
    [
        ("auc.cv.mean", "AUC, moyenne des blocs", "AUC, mean of the folds", "0.0000", "auc.cv.low", "auc.cv.high"),
        ("auc.cv.std", "Écart-type entre blocs", "Standard deviation between folds", "0.0000", null, null),
        ("auc.train", "AUC en apprentissage", "AUC in training", "0.0000", null, null),
        ("evaluation.gini.value", "Gini", "Gini", "0.0000", "evaluation.gini.low", "evaluation.gini.high"),
        ("evaluation.ks.value", "KS", "KS", "0.0000", "evaluation.ks.low", "evaluation.ks.high"),
        ("evaluation.averagePrecision.value", "Précision moyenne", "Average precision", "0.0000", "evaluation.averagePrecision.low", "evaluation.averagePrecision.high"),
        ("brier", "Score de Brier", "Brier score", "0.0000", "evaluation.brier.low", "evaluation.brier.high"),
        ("logloss", "Perte logarithmique", "Log loss", "0.0000", null, null),
        ("calibration.slope", "Pente d’étalonnage", "Calibration slope", "0.000", "calibration.line.slopeLow", "calibration.line.slopeHigh"),
        ("cost.perClient", "Coût par client", "Cost per client", "0.000", "decision.evidence.cost.low", "decision.evidence.cost.high"),
        ("cutoffEmpirical", "Seuil le moins cher sur ces clients", "Cut-off that cost least on these clients", "0.0000", "decision.evidence.empirical.low", "decision.evidence.empirical.high"),
        ("decisions.accept", "Part acceptée", "Share accepted", "0.000", null, null),
        ("decisions.refer", "Part examinée", "Share referred", "0.000", null, null),
        ("decisions.decline", "Part refusée", "Share declined", "0.000", null, null),
        ("features", "Variables lues", "Features read", "0", null, null),
        ("rows", "Clients", "Clients", "0", null, null),
        ("defaults", "Défauts", "Defaults", "0", null, null),
    ];

    /// <summary>What the figure is.</summary>
    public string Label(ReportLanguage language) => language == ReportLanguage.French ? French : English;

    /// <summary>Decimals it is written with.</summary>
    public int Decimals => Format.Contains('.', StringComparison.Ordinal) ? Format.Length - Format.IndexOf('.', StringComparison.Ordinal) - 1 : 0;

    /// <summary>The main figures of this run beside those of one before.</summary>
    internal static IReadOnlyList<RunFigure> All(Metrics before, Metrics now) =>
    [
        .. told.Where(one => now.Has(one.Key)).Select(one =>
        {
            double? earlier = before.Has(one.Key) ? before.Number(one.Key) : null;
            bool? beyond = earlier is { } value && one is { Low: { } low, High: { } high } && now.Has(low) && now.Has(high)
                ? value < now.Number(low) || value > now.Number(high)
                : null;

            return new RunFigure(one.Key, one.French, one.English, one.Format, earlier, now.Number(one.Key), beyond);
        }),
    ];
}

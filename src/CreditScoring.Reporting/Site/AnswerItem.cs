using System.Globalization;

namespace CreditScoring.Reporting.Site;

/// <summary>One key number of the home page.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Value">The number, written for the reader.</param>
/// <param name="Interval">Its confidence interval, written; empty for none.</param>
/// <param name="Reading">What it means, in one sentence.</param>
/// <param name="Path">Its name in the metrics.</param>
/// <param name="Raw">The number itself.</param>
public sealed record AnswerItem(string Name, string Value, string Interval, string Reading, string Path, string Raw)
{
    internal static IReadOnlyList<AnswerItem> Of(Metrics metrics, ReportLanguage language)
    {
        var isFrench = language == ReportLanguage.French;
        var numbers = ReportNumbers.For(language);
        var interval = numbers.Interval(metrics.Number("auc.cv.low"), metrics.Number("auc.cv.high"), "0.000");

        return
        [
            Item("auc.cv.mean", "0.000", isFrench ? "AUC en validation croisée" : "Cross-validated AUC",
                (isFrench ? "intervalle à 95\u202f%\u00a0: " : "95% interval: ") + interval,
                isFrench
                    ? $"Chance qu’un client en défaut soit jugé plus risqué qu’un client qui a remboursé. Le hasard donne {numbers.Number(0.5, 1)}."
                    : $"Chance that a client in default is judged riskier than one who repaid. Guessing gives {numbers.Number(0.5, 1)}."),
            Item("cost.perClient", "0.000", isFrench ? "Coût par client" : "Cost per client", "",
                isFrench
                    ? $"Un défaut accepté compte dix, un bon client refusé compte un. Accepter tout le monde coûterait {numbers.Number(metrics.Number("cost.acceptAll"), 3)}."
                    : $"A default accepted counts ten, a good client declined counts one. Accepting everyone would cost {numbers.Number(metrics.Number("cost.acceptAll"), 3)}."),
            Item("calibration.slope", "0.00", isFrench ? "Pente de calibration" : "Calibration slope", "",
                isFrench
                    ? $"À {numbers.Number(1)}, les probabilités annoncées varient comme les taux observés. Ordonnée à l’origine\u00a0: {numbers.Number(metrics.Number("calibration.intercept"), 2)}."
                    : $"At {numbers.Number(1)}, stated probabilities vary as observed rates do. Intercept: {numbers.Number(metrics.Number("calibration.intercept"), 2)}."),
        ];

        AnswerItem Item(string path, string format, string name, string range, string reading) =>
            new(name, numbers.Format(metrics.Number(path), format), range, reading, path, metrics.Number(path).ToString("R", CultureInfo.InvariantCulture));
    }
}

using CreditScoring.Evaluation;
using CreditScoring.Numerics;

namespace CreditScoring.Selection;

/// <summary>Measures of one model on one set of clients, before calibration.</summary>
/// <param name="Auc">Area under the ROC curve, in [0, 1].</param>
/// <param name="Accuracy">Share of clients on the right side of the cut-off, in [0, 1].</param>
/// <param name="LogLoss">Log loss; lower is better.</param>
/// <param name="Brier">Brier score; lower is better.</param>
/// <param name="Ks">Kolmogorov-Smirnov statistic, in [0, 1].</param>
public readonly record struct SideScores(double Auc, double Accuracy, double LogLoss, double Brier, double Ks)
{
    /// <summary>Measures log-odds against outcomes.</summary>
    /// <param name="logOdds">Log-odds of default of each client.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="cutOff">Probability of default at which accuracy is taken.</param>
    public static SideScores Of(ReadOnlySpan<double> logOdds, ReadOnlySpan<float> defaults, double cutOff)
    {
        var pds = new double[logOdds.Length];
        for (var row = 0; row < pds.Length; row++)
            pds[row] = LogOdds.ToProbability(logOdds[row]);

        var roc = RocCurve.Of(logOdds, defaults);

        return new SideScores(
            roc.Auc,
            ProbabilityErrors.Accuracy(pds, defaults, cutOff),
            ProbabilityErrors.LogLoss(pds, defaults),
            ProbabilityErrors.Brier(pds, defaults),
            roc.Ks);
    }
}

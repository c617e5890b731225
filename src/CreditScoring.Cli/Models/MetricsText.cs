using System.Globalization;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary>The main measures of a model as a few plain lines.</summary>
static class MetricsText
{
    public static IEnumerable<string> Lines(Metrics metrics)
    {
        yield return Text($"Measured on {metrics.Data.Description}; {metrics.Defaults:N0} of {metrics.Rows:N0} defaulted ({(double)metrics.Defaults / metrics.Rows:P2}).");
        yield return Text($"AUC  {metrics.Auc.Cv.Mean:0.0000} ± {metrics.Auc.Cv.Std:0.0000} over folds; 95 % interval {metrics.Auc.Cv.Low:0.0000} to {metrics.Auc.Cv.High:0.0000}; train {metrics.Auc.Train:0.0000}");
        yield return Text($"Accuracy at the cut-off  train {metrics.Accuracy.Train:0.0000}, validation {metrics.Accuracy.Validation:0.0000}, gap {metrics.Accuracy.Train - metrics.Accuracy.Validation:0.0000}");
        yield return Text($"Log loss  train {metrics.Sides.Train.LogLoss:0.0000}, validation {metrics.Sides.Validation.LogLoss:0.0000}; calibrated {metrics.Logloss:0.0000}");
        yield return Text($"Brier  train {metrics.Sides.Train.Brier:0.0000}, validation {metrics.Sides.Validation.Brier:0.0000}; calibrated {metrics.Brier:0.0000};  KS {metrics.Ks:0.0000}");
        yield return Text($"Calibration  {metrics.Calibration.Method}, slope {metrics.Calibration.Slope:0.000}, intercept {metrics.Calibration.Intercept:0.000}");
        yield return Text($"Cost per client  {metrics.Cost.PerClient:0.0000} at the cut-off {metrics.Cutoff:0.0000} (accept all {metrics.Cost.AcceptAll:0.0000}; empirical cut-off {metrics.CutoffEmpirical:0.0000} gives {metrics.Cost.Empirical:0.0000})");
        foreach (var leak in metrics.Leaks)
            yield return Text($"SUSPECTED LEAK  {leak.Feature} alone has AUC {leak.Auc:0.0000}: is it known before the decision? Remove the column if it is not.");
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

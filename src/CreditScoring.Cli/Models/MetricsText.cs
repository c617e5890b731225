using System.Globalization;
using CreditScoring.Evaluation;
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
        yield return Text($"Gini {Between(metrics.Evaluation.Gini)}, KS {Between(metrics.Evaluation.Ks)}, average precision {Between(metrics.Evaluation.AveragePrecision)}, lift of the riskiest tenth {metrics.Evaluation.Gain.First(point => point.Clients == 0.1).Lift:0.00}");
        yield return Text($"Brier {Between(metrics.Evaluation.Brier)} = reliability {metrics.Evaluation.BrierParts.Reliability:0.0000} - resolution {metrics.Evaluation.BrierParts.Resolution:0.0000} + uncertainty {metrics.Evaluation.BrierParts.Uncertainty:0.0000} + within groups {metrics.Evaluation.BrierParts.Within:0.0000}");
        yield return Text($"Calibration error  {metrics.Calibration.ErrorEqualCount:0.0000} (groups of equal size), {metrics.Calibration.ErrorEqualWidth:0.0000} (of equal width); slope [{metrics.Calibration.Line.SlopeLow:0.000}, {metrics.Calibration.Line.SlopeHigh:0.000}]; log loss {string.Join(", ", metrics.Calibration.Losses.Select(loss => Text($"{loss.Method} {loss.LogLoss:0.00000}")))}");
        yield return Text($"At the cut-off  precision {metrics.Evaluation.Confusion.Precision:0.0000}, recall {metrics.Evaluation.Confusion.Recall:0.0000}, F1 {metrics.Evaluation.F1:0.0000}, F2 {metrics.Evaluation.F2:0.0000}");
        yield return Text($"Cost per client {Between(metrics.Decision.Evidence.Cost)}; empirical cut-off {Between(metrics.Decision.Evidence.Empirical)}; tuned less given, on clients left out {Between(metrics.Decision.Evidence.TunedLessGiven)}");
        yield return Text($"Expected maximum profit {Between(metrics.Decision.Emp)} per unit lent, declining {metrics.Decision.EmpDeclined:P1}");
        if (metrics.Decision.Profit is { } profit)
            yield return Text($"Profit by application {profit.PerApplication.Value:0} [{profit.PerApplication.Low:0}, {profit.PerApplication.High:0}], accepting all {profit.AcceptAll.Value:0} (assumed: margin {profit.Margin:P0}, loss given default {profit.LossGivenDefault:P0} of the amount)");
        foreach (var group in metrics.Groups.SelectMany(report => report.Groups.Select(group => (report.Characteristic, report.Reference, Measures: group))))
            yield return Text($"{group.Characteristic} {group.Measures.Name}  accepted {group.Measures.Selection.Value:P1}, ratio to {group.Reference} {Between(group.Measures.SelectionRatio)}, observed less stated {Between(group.Measures.CalibrationGap)}");
        foreach (var leak in metrics.Leaks)
            yield return Text($"SUSPECTED LEAK  {leak.Feature} alone has AUC {leak.Auc:0.0000}: is it known before the decision? Remove the column if it is not.");
    }

    static string Between(BootstrapInterval measure) =>
        Text($"{measure.Value:0.0000;-0.0000;0.0000} [{measure.Low:0.0000;-0.0000;0.0000}, {measure.High:0.0000;-0.0000;0.0000}]"); // the third part: what rounds to zero has no sign

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

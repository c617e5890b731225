using System.Globalization;
using CreditScoring.Calibration;
using CreditScoring.Evaluation;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Learning;

namespace CreditScoring.Models;

/// <summary>Gives an imported model what its file lacks, learned from clients it was not trained on: calibration, share of defaults, percentiles, baselines.</summary>
public static class ImportCalibrator
{
    /// <summary>Calibrates a model; its trees stay as they are. A gate can judge the result as it judges a model trained here.</summary>
    /// <param name="imported">The model.</param>
    /// <param name="clients">Clients that it was not trained on, with its inputs.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; both present.</param>
    /// <param name="folds">Folds in which the choice of the calibration is judged, at least 2.</param>
    /// <param name="seed">Decides who is in which fold.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    /// <exception cref="ArgumentException">An input is missing or of other levels, or one outcome is too rare for the folds.</exception>
    public static ImportedModel Calibrate(ImportedModel imported, FeatureMatrix clients, float[] defaults, int folds = 5, ulong seed = 1, int threads = 1)
    {
        var before = imported.Model;
        var logOdds = before.PredictLogOdds(clients, threads);
        var deal = StratifiedFolds.Deal(clients.Clients, defaults, folds, seed);
        var choice = CalibrationChoice.Of(logOdds, defaults, deal.OfRow, deal.Count);
        var completed = before.Features.Complete(clients);
        var model = new ScoringModel(
            before.Identity, before.Features, before.Trees, choice.Calibration, before.Rule, defaults.Average(), ReferenceQuantiles.Of(completed));
        model = model.With(ExplanationBackground.Of(model, clients, completed, defaults, threads));

        var line = CalibrationLine.Of(choice.Pds, defaults);
        var note = string.Create(
            CultureInfo.InvariantCulture,
            $"Calibrated ({choice.Calibration.Method}) on {clients.RowCount:N0} clients given as not trained on, {defaults.Sum():N0} of whom defaulted; data SHA-256 {DataHash.Of(clients, defaults)}. On them: AUC {RocCurve.Of(logOdds, defaults).Auc:0.0000}; log loss {ProbabilityErrors.LogLoss(choice.Pds, defaults):0.0000} held out of the calibration in turn, {choice.LossOf("none"):0.0000} without; slope {line.Slope:0.000}.");

        return imported with
        {
            Model = model,
            Source = imported.Source with { Notes = [.. imported.Source.Notes, note] },
            HeldOut = [.. clients.Clients.Select((client, row) => new OutOfFoldRow(client, deal.OfRow[row], defaults[row], choice.Pds[row]))],
        };
    }
}

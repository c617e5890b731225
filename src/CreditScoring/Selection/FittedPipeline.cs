using CreditScoring.Calibration;
using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>A candidate trained on all clients it was given; immutable and thread-safe.</summary>
/// <param name="Features">The features it takes and reads.</param>
/// <param name="Trees">The trees.</param>
/// <param name="Calibration">How log-odds become probabilities; null takes them at their word.</param>
/// <param name="CutOff">Probability of default from which clients are declined, in (0, 1].</param>
public sealed record FittedPipeline(FeatureSet Features, BoostedTrees Trees, ICalibration? Calibration, double CutOff)
{
    /// <summary>Probability of default of many clients.</summary>
    /// <param name="matrix">Holds the features it takes, found by name.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    public double[] Predict(FeatureMatrix matrix, int threads = 1) => Array.ConvertAll(
        PredictLogOdds(matrix, threads), logOdds => Calibration?.Calibrate(logOdds) ?? LogOdds.ToProbability(logOdds));

    /// <summary>Log-odds of default before calibration.</summary>
    internal double[] PredictLogOdds(FeatureMatrix matrix, int threads) => Trees.PredictLogOdds(Features.Complete(matrix), threads);

    /// <summary>Trains a candidate; calibration and empirical cut-off come from folds within the clients.</summary>
    internal static FittedPipeline Fit(
        FeatureMatrix matrix, float[] defaults, PipelineCandidate pipeline, FoldPlan folds, SearchSettings settings, CancellationToken cancellation)
    {
        var rows = TrainingRows.All(matrix, defaults);
        var learned = LearnedSample.Of(rows, pipeline.Features, settings.Threads);
        var resampled = pipeline.Resampler?.Resample(new TrainingRows(learned.Training, defaults, rows.Positions), new Random64(settings.Seed));
        var options = pipeline.Trees with { Threads = settings.Threads };
        var trees = BoostedTreesTrainer.Train(resampled?.Matrix ?? learned.Training, resampled?.Defaults ?? defaults, options, cancellation: cancellation);

        var (calibration, cutOff) = PipelineFit.FitDecision(
            pipeline, pipeline.NeedsInnerFolds ? InnerJudgement.Of(matrix, defaults, pipeline, folds, settings, cancellation) : null, settings.Costs);

        return new FittedPipeline(learned.Set, trees, calibration, cutOff);
    }
}

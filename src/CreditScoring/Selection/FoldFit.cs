using CreditScoring.Features;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>The two sides of one fold, with the training side binned once for all candidates.</summary>
public sealed class FoldFit
{
    readonly FeatureMatrix training;
    readonly FeatureMatrix validation;
    readonly float[] trainingDefaults;
    readonly float[] validationDefaults;
    readonly BinnedTable bins;
    readonly int fold;

    /// <param name="matrix">All clients.</param>
    /// <param name="defaults">1 for default, 0 for repaid, of all clients.</param>
    /// <param name="folds">How clients are dealt.</param>
    /// <param name="fold">The fold held out, from 0.</param>
    /// <param name="maxBins">Greatest number of bins of a feature.</param>
    public FoldFit(FeatureMatrix matrix, float[] defaults, StratifiedFolds folds, int fold, int maxBins)
    {
        var trainingRows = folds.TrainingRows(fold);
        ValidationRows = folds.ValidationRows(fold);
        training = matrix.Rows(trainingRows);
        validation = matrix.Rows(ValidationRows);
        trainingDefaults = Array.ConvertAll(trainingRows, row => defaults[row]);
        validationDefaults = Array.ConvertAll(ValidationRows, row => defaults[row]);

        // Bins are fitted on the training side only: the held-out clients must not shape them.
        bins = BinnedTable.Of(training, maxBins);
        this.fold = fold;
    }

    /// <summary>Rows of the held-out clients in the whole matrix.</summary>
    public int[] ValidationRows { get; }

    /// <summary>Trains one candidate on the training side and measures both sides.</summary>
    /// <param name="candidate">Position of the candidate in the grid, from 0.</param>
    /// <param name="options">The candidate.</param>
    /// <param name="cutOff">Probability of default at which accuracy is taken.</param>
    /// <param name="clock">Measures the time taken.</param>
    /// <returns>The measures, and the log-odds of the held-out clients in the order of <see cref="ValidationRows"/>.</returns>
    public (FoldScore Score, double[] LogOdds) Run(int candidate, BoostedTreesOptions options, double cutOff, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        var trees = BoostedTreesTrainer.Train(bins, trainingDefaults, options);
        var fitSeconds = clock.GetElapsedTime(start).TotalSeconds;

        start = clock.GetTimestamp();
        var logOdds = trees.PredictLogOdds(validation);
        var scoreSeconds = clock.GetElapsedTime(start).TotalSeconds;

        var score = new FoldScore(
            candidate, fold,
            SideScores.Of(trees.PredictLogOdds(training), trainingDefaults, cutOff),
            SideScores.Of(logOdds, validationDefaults, cutOff),
            fitSeconds, scoreSeconds);

        return (score, logOdds);
    }
}

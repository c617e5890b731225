using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>The two sides of one fold, with the features learned from the training side and binned once for all candidates.</summary>
public sealed class FoldFit
{
    readonly FeatureMatrix training;
    readonly FeatureMatrix validation;
    readonly Split split;
    readonly BinnedTable bins;
    readonly int fold;

    /// <param name="matrix">All clients.</param>
    /// <param name="defaults">1 for default, 0 for repaid, of all clients.</param>
    /// <param name="folds">How clients are dealt.</param>
    /// <param name="fold">The fold held out, from 0.</param>
    /// <param name="maxBins">Greatest number of bins of a feature.</param>
    /// <param name="recipe">What is learned and selected, on the training side alone.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    public FoldFit(FeatureMatrix matrix, float[] defaults, StratifiedFolds folds, int fold, int maxBins, FeatureRecipe recipe, int threads = 1)
    {
        split = Split.Of(matrix, defaults, folds, fold);
        var learned = LearnedSample.Of(split.Training, recipe, threads);
        training = learned.Training;
        validation = learned.Set.Complete(split.Validation.Matrix);

        // Bins are fitted on the training side only: the held-out clients must not shape them.
        bins = BinnedTable.Of(training, maxBins, threads);
        this.fold = fold;
    }

    /// <summary>Rows of the held-out clients in the whole matrix.</summary>
    public int[] ValidationRows => split.Validation.Positions;

    /// <summary>Number of features that the models of this fold read.</summary>
    public int Features => training.Columns.Count;

    /// <summary>Trains one candidate on the training side and measures both sides.</summary>
    /// <param name="candidate">Position of the candidate in the grid, from 0.</param>
    /// <param name="options">The candidate.</param>
    /// <param name="cutOff">Probability of default at which accuracy is taken.</param>
    /// <param name="clock">Measures the time taken.</param>
    /// <returns>The measures, and the log-odds of the held-out clients in the order of <see cref="ValidationRows"/>.</returns>
    public (FoldScore Score, double[] LogOdds) Run(int candidate, BoostedTreesOptions options, double cutOff, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        var trees = BoostedTreesTrainer.Train(bins, new TreeTraining { Defaults = split.Training.Defaults }, options);
        var fitSeconds = clock.GetElapsedTime(start).TotalSeconds;

        start = clock.GetTimestamp();
        var logOdds = trees.PredictLogOdds(validation);
        var scoreSeconds = clock.GetElapsedTime(start).TotalSeconds;

        var score = new FoldScore(
            candidate, fold,
            SideScores.Of(trees.PredictLogOdds(training), split.Training.Defaults, cutOff),
            SideScores.Of(logOdds, split.Validation.Defaults, cutOff),
            fitSeconds, scoreSeconds);

        return (score, logOdds);
    }
}

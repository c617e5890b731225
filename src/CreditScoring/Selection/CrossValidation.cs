using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>One set of options judged on clients its models did not see.</summary>
/// <param name="Folds">Measures of each fold.</param>
/// <param name="LogOdds">Log-odds of each client, from the model of the fold that held the client out, in row order.</param>
public sealed record CrossValidation(IReadOnlyList<FoldScore> Folds, double[] LogOdds)
{
    /// <summary>Trains one model per fold.</summary>
    /// <param name="matrix">All clients.</param>
    /// <param name="defaults">1 for default, 0 for repaid.</param>
    /// <param name="folds">How clients are dealt.</param>
    /// <param name="options">Options of the trees.</param>
    /// <param name="cutOff">Probability of default at which accuracy is taken.</param>
    /// <param name="threads">Folds trained at the same time, at least 1; it changes the time, never the result.</param>
    /// <param name="clock">Measures the time taken.</param>
    /// <param name="recipe">What is learned and selected in each fold; null takes the features as they are.</param>
    /// <param name="progress">Told the number of folds done.</param>
    public static CrossValidation Run(
        FeatureMatrix matrix, float[] defaults, StratifiedFolds folds, BoostedTreesOptions options, double cutOff, int threads, TimeProvider clock,
        FeatureRecipe? recipe = null, IProgress<int>? progress = null)
    {
        var scores = new FoldScore[folds.Count];
        var logOdds = new double[defaults.Length];
        var done = 0;

        Parallel.For(0, folds.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, fold =>
        {
            var fit = new FoldFit(matrix, defaults, folds, fold, options.MaxBins, recipe ?? FeatureRecipe.Plain);
            var (score, heldOut) = fit.Run(candidate: 0, options with { Threads = 1 }, cutOff, clock);
            scores[fold] = score;
            for (var row = 0; row < heldOut.Length; row++)
                logOdds[fit.ValidationRows[row]] = heldOut[row];
            progress?.Report(Interlocked.Increment(ref done));
        });

        return new CrossValidation(scores, logOdds);
    }
}

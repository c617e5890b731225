using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>One pipeline judged on clients its models did not see, with what they say of each.</summary>
/// <param name="Train">Measures of each fold on its training clients.</param>
/// <param name="Validation">Measures of each fold on its held-out clients.</param>
/// <param name="LogOdds">Log-odds of each client, from the model of the fold that held the client out, in row order.</param>
public sealed record CrossValidation(IReadOnlyList<SideScores> Train, IReadOnlyList<SideScores> Validation, double[] LogOdds)
{
    /// <summary>Trains one model per fold, as a search does.</summary>
    /// <param name="matrix">All clients.</param>
    /// <param name="defaults">1 for default, 0 for repaid.</param>
    /// <param name="folds">How clients are dealt; each is held out once.</param>
    /// <param name="pipeline">What is learned, and the options of the trees; calibration and cut-off are not read.</param>
    /// <param name="cutOff">Probability of default at which accuracy is taken.</param>
    /// <param name="threads">Folds trained at the same time, at least 1; it changes the time, never the result.</param>
    /// <param name="clock">Measures the time taken.</param>
    /// <param name="progress">Told the number of folds done.</param>
    public static CrossValidation Run(
        FeatureMatrix matrix, float[] defaults, StratifiedFolds folds, PipelineCandidate pipeline, double cutOff, int threads, TimeProvider clock,
        IProgress<int>? progress = null)
    {
        var (train, validation) = (new SideScores[folds.Count], new SideScores[folds.Count]);
        var logOdds = new double[defaults.Length];
        var done = 0;
        var settings = new SearchSettings { Clock = clock };
        var table = pipeline.IsPlain ? BinnedTable.Of(matrix, pipeline.Trees.MaxBins, threads) : null;

        Parallel.For(0, folds.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, fold =>
        {
            var rows = new FoldRows(folds.TrainingRows(fold), folds.ValidationRows(fold));
            var prepared = table is null ? PreparedFold.Own(matrix, defaults, rows, pipeline, settings) : PreparedFold.Shared(table, defaults, rows);
            var trees = pipeline.Trees with { Threads = 1 };
            var fit = FitPrefix.Of(prepared, trees, [trees.Rounds], clock, CancellationToken.None)[trees.Rounds];
            train[fold] = SideScores.Of(fit.Train, Array.ConvertAll(prepared.TrainRows, row => prepared.Defaults[row]), cutOff);
            validation[fold] = SideScores.Of(fit.Test, Array.ConvertAll(prepared.TestRows, row => prepared.Defaults[row]), cutOff);
            for (var row = 0; row < fit.Test.Length; row++)
                logOdds[rows.Validation[row]] = fit.Test[row];
            progress?.Report(Interlocked.Increment(ref done));
        });

        return new CrossValidation(train, validation, logOdds);
    }
}

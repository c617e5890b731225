using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>Tries every candidate on every fold, with measures on the training side too: overfitting is watched, not guessed.</summary>
public static class GridSearch
{
    /// <summary>Runs the search. Each fold is binned once and shared by all candidates.</summary>
    /// <param name="matrix">All clients.</param>
    /// <param name="defaults">1 for default, 0 for repaid.</param>
    /// <param name="folds">How clients are dealt.</param>
    /// <param name="candidates">The options to try; all with the same number of bins.</param>
    /// <param name="settings">Cut-off, threads and share of the work.</param>
    /// <param name="journal">Fits already made are read from it, new ones are written to it at once; null keeps none.</param>
    /// <param name="progress">Told the number of fits made.</param>
    /// <returns>One score per candidate and fold of this share of the work, ordered by candidate, then fold.</returns>
    /// <exception cref="ArgumentException">There is no candidate, or their numbers of bins differ.</exception>
    public static IReadOnlyList<FoldScore> Run(
        FeatureMatrix matrix, float[] defaults, StratifiedFolds folds, IReadOnlyList<BoostedTreesOptions> candidates,
        GridSearchSettings settings, SearchJournal? journal = null, IProgress<int>? progress = null)
    {
        if (candidates.Count == 0)
            throw new ArgumentException("The grid has no candidate.", nameof(candidates));
        if (candidates.Any(candidate => candidate.MaxBins != candidates[0].MaxBins))
            throw new ArgumentException("All candidates must have the same MaxBins: a fold is binned once for all of them.", nameof(candidates));

        var scores = new List<FoldScore>();
        var done = 0;

        for (var fold = 0; fold < folds.Count; fold++)
        {
            var mine = Enumerable.Range(0, candidates.Count).Where(candidate => settings.IsMine(candidate * folds.Count + fold)).ToList();
            var known = mine.Select(candidate => journal?.Find(candidate, fold, candidates[candidate])).OfType<FoldScore>().ToList();
            scores.AddRange(known);
            var missing = mine.Except(known.Select(score => score.Candidate)).ToArray();
            if (missing.Length > 0)
            {
                var fit = new FoldFit(matrix, defaults, folds, fold, candidates[0].MaxBins, settings.Recipe, settings.Threads);
                Parallel.ForEach(missing, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, candidate =>
                {
                    var (score, _) = fit.Run(candidate, candidates[candidate] with { Threads = 1 }, settings.CutOff, settings.Clock);
                    lock (scores)
                    {
                        scores.Add(score);
                        journal?.Write(score, candidates[candidate]);
                        progress?.Report(++done);
                    }
                });
            }
        }

        return [.. scores.OrderBy(score => score.Candidate).ThenBy(score => score.Fold)];
    }
}

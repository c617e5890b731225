using System.Collections.Concurrent;
using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>Judges candidates on folds: what is already in the journal is read, the rest is fitted, one fit for all candidates that it serves.</summary>
sealed class CellRunner(
    FeatureMatrix matrix, float[] defaults, FoldPlan plan, SearchSettings settings, SearchJournal? journal, IProgress<int>? progress, CancellationToken cancellation)
{
    readonly Dictionary<int, BinnedTable> tables = []; // by greatest number of bins
    readonly Dictionary<FoldRows, string> rowHashes = new(ReferenceEqualityComparer.Instance);
    int done;

    /// <summary>Judges cells.</summary>
    /// <returns>The scores, by candidate, then fold; those of this share of the work only.</returns>
    public IReadOnlyList<CellScore> Run(IReadOnlyList<SearchCell> cells)
    {
        var scores = new ConcurrentBag<CellScore>();
        var keys = new ConcurrentDictionary<SearchCell, string>(ReferenceEqualityComparer.Instance);
        var fits = cells.GroupBy(cell => (cell.Rows, cell.Pipeline.FitKey)).Where((_, fit) => fit % settings.Shards == settings.Shard - 1);
        var missing = new List<List<SearchCell>>();
        foreach (var fit in fits)
        {
            var left = new List<SearchCell>();
            foreach (var cell in fit)
                if (journal?.Find(keys[cell] = cell.Key(journal.DataHash, HashOf(cell.Rows), settings), cell.Candidate, cell.Fold) is { } known)
                    scores.Add(known);
                else
                    left.Add(cell);
            if (left.Count > 0)
                missing.Add(left);
        }

        foreach (var batch in Batches(missing))
            RunBatch(batch, (cell, score) => (keys.GetValueOrDefault(cell) ?? "", score), scores);

        return [.. scores.OrderBy(score => score.Candidate).ThenBy(score => score.Fold)];
    }

    // Plain candidates share one table over all folds. The others share what was learned on a fold: fold after fold, for memory's sake.
    static IEnumerable<List<List<SearchCell>>> Batches(List<List<SearchCell>> fits) => fits
        .GroupBy(fit => fit[0].Pipeline.IsPlain ? (null, "", fit[0].Pipeline.Trees.MaxBins) : (fit[0].Rows, fit[0].Pipeline.DataKey, fit[0].Pipeline.Trees.MaxBins))
        .Select(batch => batch.ToList());

    void RunBatch(List<List<SearchCell>> fits, Func<SearchCell, CellScore, (string Key, CellScore Score)> line, ConcurrentBag<CellScore> scores)
    {
        var first = fits[0][0];
        var table = first.Pipeline.IsPlain ? TableOf(first.Pipeline.Trees.MaxBins) : null;
        var own = first.Pipeline.IsPlain ? null : new FoldSource(matrix, defaults, plan, first, settings);

        // The longest first, so that no thread is left with one at the end.
        var workers = Math.Min(settings.Threads, fits.Count);
        var order = fits.OrderByDescending(fit => fit.Max(cell => (double)cell.Pipeline.Trees.Rounds * cell.Pipeline.Trees.Leaves)).ToList();
        Parallel.ForEach(
            Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation },
            fit =>
            {
                var source = own ?? new FoldSource(table!, defaults, plan, fit[0], settings);
                var made = new PipelineFit(source, settings, Math.Max(1, settings.Threads / workers), cancellation).Judge(fit);
                journal?.Write([.. fit.Zip(made, line)]);
                foreach (var score in made)
                    scores.Add(score);
                progress?.Report(Interlocked.Add(ref done, made.Count));
            });
    }

    BinnedTable TableOf(int maxBins) =>
        tables.TryGetValue(maxBins, out var table) ? table : tables[maxBins] = BinnedTable.Of(matrix, maxBins, settings.Threads);

    string HashOf(FoldRows rows) => rowHashes.TryGetValue(rows, out var hash) ? hash : rowHashes[rows] = SearchCell.HashOf(rows, plan.Description);
}

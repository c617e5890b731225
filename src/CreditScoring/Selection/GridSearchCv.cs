using System.Security.Cryptography;
using System.Text;
using CreditScoring.Features;
using CreditScoring.Learning;

namespace CreditScoring.Selection;

/// <summary>Searches whole pipelines by cross-validation, with measures on the training side too: overfitting is watched, not guessed.</summary>
/// <remarks>
/// Named after scikit-learn's GridSearchCV, whose columns its results have (Pedregosa et al., 2011, Journal of Machine Learning Research 12).
/// One binned table serves every fold and plain candidate; one fit serves every number of rounds, calibration and cut-off.
/// </remarks>
public static class GridSearchCv
{
    /// <summary>Searches and chooses; when asked for, trains the chosen candidate on all clients.</summary>
    /// <param name="matrix">All clients.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="grid">What may be tried.</param>
    /// <param name="folds">How clients are divided.</param>
    /// <param name="settings">How to search; one shard.</param>
    /// <param name="journal">Scores already made are read from it, new ones are written to it at once; null keeps none.</param>
    /// <param name="progress">Told the number of scores made.</param>
    /// <param name="cancellation">Ends the search between two trees.</param>
    /// <exception cref="ArgumentException">A candidate is not allowed, a sample is empty or of one class, a fit failed and no error score is given.</exception>
    /// <exception cref="InvalidDataException">A leak was found; the message says which.</exception>
    public static SearchOutcome Run(
        FeatureMatrix matrix, float[] defaults, SearchGrid grid, FoldPlan folds, SearchSettings settings,
        SearchJournal? journal = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        if (settings.Shards != 1)
            throw new ArgumentException($"Shard {settings.Shard} of {settings.Shards} alone gives no results: fill every shard, then run without shards on their journal.", nameof(settings));

        var candidates = CandidatesOf(grid, settings, folds);
        var canaries = Guard(matrix, defaults, candidates, folds, settings, cancellation);
        var runner = new CellRunner(matrix, defaults, folds, settings, journal, progress, cancellation);
        var (tried, scores) = settings.Strategy is SearchStrategy.HalvingSearch halving
            ? SuccessiveHalving.Run(candidates, defaults, folds, halving, settings, runner)
            : (candidates.Select(candidate => (candidate, (int?)null, (int?)null)).ToList(), runner.Run(Cells(candidates, folds)));

        var results = SearchResults.Of(
            [.. tried.Select(each => (SearchCandidate.Of(each.Item1), each.Item2, each.Item3))], scores, folds.Folds.Count, folds.Description, folds.FoldsOfRepeat, settings) with { Canaries = canaries };
        if (!settings.TrainsBest)
            return new SearchOutcome(results, null);

        var start = settings.Clock.GetTimestamp();
        var fitted = FittedPipeline.Fit(matrix, defaults, tried[results.BestIndex].Item1.Pipeline, folds, settings, cancellation);

        return new SearchOutcome(results with { RefitSeconds = settings.Clock.GetElapsedTime(start).TotalSeconds }, fitted);
    }

    /// <summary>Makes the scores of one shard, for a journal that all shards share.</summary>
    /// <returns>Number of scores that the shard has.</returns>
    /// <exception cref="ArgumentException">As above, or the strategy needs the scores of all shards at every turn.</exception>
    /// <inheritdoc cref="Run"/>
    public static int Fill(
        FeatureMatrix matrix, float[] defaults, SearchGrid grid, FoldPlan folds, SearchSettings settings,
        SearchJournal journal, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        if (settings.Strategy is SearchStrategy.HalvingSearch)
            throw new ArgumentException("Successive halving cannot be dealt into shards: who stays depends on the scores of all.", nameof(settings));

        var candidates = CandidatesOf(grid, settings, folds);
        Guard(matrix, defaults, candidates, folds, settings, cancellation);

        return new CellRunner(matrix, defaults, folds, settings, journal, progress, cancellation).Run(Cells(candidates, folds)).Count;
    }

    /// <summary>Number of scores that a search makes: candidates by folds; for halving, of its first turn.</summary>
    public static int Count(SearchGrid grid, FoldPlan folds, SearchSettings settings) => CandidatesOf(grid, settings, folds).Count * folds.Folds.Count;

    /// <summary>Fingerprint of all that the scores of a search depend on, data and code too: shards may be put together when theirs are equal.</summary>
    /// <param name="grid">What may be tried.</param>
    /// <param name="folds">How clients are divided.</param>
    /// <param name="settings">How to search.</param>
    /// <param name="dataHash">Hash of features and outcomes.</param>
    /// <returns>SHA-256 in lower-case hexadecimal, 64 characters.</returns>
    /// <exception cref="ArgumentException">A candidate is not allowed, or the plan has no fold.</exception>
    public static string Fingerprint(SearchGrid grid, FoldPlan folds, SearchSettings settings, string dataHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = folds.Folds.Select(fold => SearchCell.HashOf(fold, folds.Description)).ToList();
        foreach (var cell in Cells(CandidatesOf(grid, settings, folds), folds))
            hash.AppendData(Encoding.UTF8.GetBytes(cell.Key(dataHash, rows[cell.Fold], settings)));

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static IReadOnlyList<GridCandidate> CandidatesOf(SearchGrid grid, SearchSettings settings, FoldPlan folds)
    {
        if (folds.Folds.Count == 0)
            throw new ArgumentException("The plan has no fold.", nameof(folds));

        return settings.Strategy is SearchStrategy.RandomisedSearch random ? grid.Draw(random.Count, random.Seed) : grid.All();
    }

    static IReadOnlyList<CanaryReading> Guard(
        FeatureMatrix matrix, float[] defaults, IReadOnlyList<GridCandidate> candidates, FoldPlan folds, SearchSettings settings, CancellationToken cancellation)
    {
        foreach (var candidate in candidates)
            candidate.Pipeline.Check();

        return settings.Canaries ? LeakCanaries.Watch(matrix, defaults, [.. candidates.Select(candidate => candidate.Pipeline)], folds, settings, cancellation) : [];
    }

    static IReadOnlyList<SearchCell> Cells(IReadOnlyList<GridCandidate> candidates, FoldPlan folds) =>
    [
        .. candidates.SelectMany((candidate, position) => folds.Folds.Select((rows, fold) => new SearchCell(position, candidate.Pipeline, fold, rows))),
    ];
}

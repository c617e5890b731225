using CreditScoring.Features;

namespace CreditScoring.Learning;

/// <summary>Training clients with the features of a recipe, and what those features are for any other client.</summary>
/// <param name="Set">The features, to be computed for others.</param>
/// <param name="Training">The same features of the training clients; what reads outcomes is told out of fold.</param>
/// <param name="Report">What became of each feature; null when none was selected.</param>
public sealed record LearnedSample(FeatureSet Set, FeatureMatrix Training, FeatureSelectionReport? Report)
{
    /// <summary>Follows a recipe on training clients.</summary>
    /// <param name="rows">The clients.</param>
    /// <param name="recipe">What to learn and how to select.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    public static LearnedSample Of(TrainingRows rows, FeatureRecipe recipe, int threads = 1)
    {
        var learned = recipe.Learners.Select(learner => learner.Learn(rows)).ToArray();
        var columns = recipe.Learners.Zip(learned).Select(pair => pair.First.ReadsOutcomes
            ? LearnedColumns.OutOfFold(pair.First, rows, recipe.InnerFolds, recipe.Seed)
            : LearnedColumns.Of(pair.Second, rows.Matrix)).ToArray();

        var all = new FeatureMatrix(
            [.. rows.Matrix.Columns, .. learned.SelectMany(each => each.Columns)], rows.Matrix.Clients,
            [.. Enumerable.Range(0, rows.Matrix.Columns.Count).Select(rows.Matrix.Column), .. columns.SelectMany(each => each)]);
        var report = recipe.Selection is null ? null : FeatureSelector.Select(new TrainingRows(all, rows.Defaults, rows.Positions), recipe.Selection, threads);
        var kept = report?.Kept.ToHashSet(StringComparer.Ordinal);
        var read = Enumerable.Range(0, all.Columns.Count).Where(column => kept?.Contains(all.Columns[column].Name) ?? true).ToArray();

        return new LearnedSample(
            SetOf(rows.Matrix.Columns, learned, [.. read.Select(column => all.Columns[column])]),
            new FeatureMatrix([.. read.Select(column => all.Columns[column])], all.Clients, [.. read.Select(all.Column)]),
            report);
    }

    // What nothing reads need not be given.
    static FeatureSet SetOf(IReadOnlyList<FeatureColumn> given, ILearnedFeatures[] learned, FeatureColumn[] read)
    {
        var names = read.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        ILearnedFeatures[] used = [.. learned.Where(each => each.Columns.Any(column => names.Contains(column.Name)))];
        names.UnionWith(used.SelectMany(each => each.Inputs));

        return new FeatureSet([.. given.Where(column => names.Contains(column.Name))], used, read);
    }
}

using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>A fold as trees take it: a binned table, and which of its rows are trained on, judged as training clients, and held out.</summary>
/// <remarks>Bins are cut at quantiles of the values of all clients: no outcome is read (decision record 0019).</remarks>
sealed record PreparedFold(BinnedTable Table, float[] Defaults, int[] FitRows, int[] TrainRows, int[] TestRows)
{
    /// <summary>On a table that all folds share.</summary>
    public static PreparedFold Shared(BinnedTable table, float[] defaults, FoldRows fold) =>
        new(table, defaults, fold.Training, fold.Training, fold.Validation);

    /// <summary>On a table of its own: what is learned or resampled is so from the training side alone.</summary>
    public static PreparedFold Own(FeatureMatrix matrix, float[] defaults, FoldRows fold, PipelineCandidate pipeline, SearchSettings settings)
    {
        var split = Split.Of(matrix, defaults, fold);
        var learned = LearnedSample.Of(split.Training, pipeline.Features, settings.Threads);
        var validation = learned.Set.Complete(split.Validation.Matrix);
        var rows = new TrainingRows(learned.Training, split.Training.Defaults, split.Training.Positions);
        var resampled = pipeline.Resampler?.Resample(rows, new Random64(settings.Seed));

        // Real training clients are judged, those of a resampler are trained on.
        var (training, held) = (learned.Training.RowCount, validation.RowCount);
        var drawn = resampled?.Matrix.RowCount ?? 0;
        var all = resampled is null ? Stacked(learned.Training, validation) : Stacked(resampled.Matrix, learned.Training, validation);
        int[] train = [.. Enumerable.Range(drawn, training)];

        return new PreparedFold(
            BinnedTable.Of(all, pipeline.Trees.MaxBins, settings.Threads),
            [.. resampled?.Defaults ?? [], .. split.Training.Defaults, .. split.Validation.Defaults],
            resampled is null ? train : [.. Enumerable.Range(0, drawn)], train, [.. Enumerable.Range(drawn + training, held)]);
    }

    static FeatureMatrix Stacked(params FeatureMatrix[] parts) => new(
        parts[0].Columns,
        [.. parts.SelectMany(part => part.Clients)],
        [.. Enumerable.Range(0, parts[0].Columns.Count).Select(column => Joined(parts, column))]);

    static float[] Joined(FeatureMatrix[] parts, int column)
    {
        var values = new float[parts.Sum(part => part.RowCount)];
        var next = 0;
        foreach (var part in parts)
        {
            part.Column(column).CopyTo(values, next);
            next += part.RowCount;
        }

        return values;
    }
}

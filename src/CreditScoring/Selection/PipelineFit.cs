using CreditScoring.Calibration;
using CreditScoring.Decisions;

namespace CreditScoring.Selection;

/// <summary>Fits and judges, on one fold, candidates that differ in rounds, calibration and cut-off at most.</summary>
sealed class PipelineFit(FoldSource source, SearchSettings settings, int threads, CancellationToken cancellation)
{
    /// <summary>One score per cell, in their order.</summary>
    public IReadOnlyList<CellScore> Judge(IReadOnlyList<SearchCell> cells)
    {
        try
        {
            var trees = cells[0].Pipeline.Trees with { Threads = threads };
            var main = FitPrefix.Of(source.Main, trees, RoundsOf(cells), settings.Clock, cancellation);
            var inner = Inner([.. cells.Where(cell => cell.Pipeline.NeedsInnerFolds)]);

            return [.. cells.Select(cell => Judge(cell, main[cell.Pipeline.Trees.Rounds], inner.GetValueOrDefault(cell.Pipeline.Trees.Rounds)))];
        }
#pragma warning disable CA1031 // Whatever fails is the candidate's fault here: the caller asked for a score in its place.
        catch (Exception error) when (settings.ErrorScore is not null && error is not OperationCanceledException and not OutOfMemoryException)
        {
            return [.. cells.Select(cell => Failed(cell, error))];
        }
#pragma warning restore CA1031
    }

    /// <summary>For each number of rounds, what models that did not see them say of the training clients.</summary>
    Dictionary<int, InnerJudgement> Inner(IReadOnlyList<SearchCell> cells)
    {
        var judged = new Dictionary<int, InnerJudgement>();
        if (cells.Count == 0)
            return judged;

        var folds = source.Inner.Select(fold => (Fold: fold, Prefixes: FitPrefix.Of(
            fold, cells[0].Pipeline.Trees with { Threads = threads }, RoundsOf(cells), settings.Clock, cancellation))).ToList();
        foreach (var rounds in RoundsOf(cells))
            judged[rounds] = InnerJudgement.Of(folds, rounds);

        return judged;
    }

    CellScore Judge(SearchCell cell, FitPrefix prefix, InnerJudgement? inner)
    {
        var start = settings.Clock.GetTimestamp();
        var (calibration, cutOff) = FitDecision(cell.Pipeline, inner, settings.Costs);
        var fitSeconds = prefix.Seconds + (inner?.Seconds ?? 0) + settings.Clock.GetElapsedTime(start).TotalSeconds;

        start = settings.Clock.GetTimestamp();
        var test = Side(source.Main.TestRows, prefix.Test);
        var train = settings.TrainScores ? Side(source.Main.TrainRows, prefix.Train) : null;
        var (trainScores, testScores) = (ScoresOf(train), ScoresOf(test));

        return new CellScore(
            cell.Candidate, cell.Fold, trainScores, testScores,
            train is null ? null : AccuracyGap.OfFold(train.Accuracy, test.Accuracy, source.Main.TestRows.Length),
            cutOff, fitSeconds, settings.Clock.GetElapsedTime(start).TotalSeconds, Error: null);

        JudgedClients Side(int[] rows, double[] logOdds) => new(
            logOdds, calibration is null ? null : calibration.Calibrate, Array.ConvertAll(rows, row => source.Main.Defaults[row]), cutOff, settings.Costs);
    }

    double[] ScoresOf(JudgedClients? side) => side is null ? [] : [.. settings.Measures.Select(measure => measure.Of(side))];

    /// <summary>The calibration and the cut-off of a candidate, from clients that the models did not see.</summary>
    public static (ICalibration? Calibration, double CutOff) FitDecision(PipelineCandidate pipeline, InnerJudgement? inner, DecisionCosts costs)
    {
        var calibration = inner is null ? null : pipeline.Calibration.Fit(inner.LogOdds, inner.Defaults);
        var cutOff = pipeline.CutOff == CutOffChoice.Costs
            ? costs.CutOff
            : costs.EmpiricalCutOff(new JudgedClients(inner!.LogOdds, calibration is null ? null : calibration.Calibrate, inner.Defaults, costs.CutOff, costs).Pds, inner.Defaults);

        return (calibration, cutOff);
    }

    CellScore Failed(SearchCell cell, Exception error)
    {
        var scores = settings.Measures.Select(_ => settings.ErrorScore!.Value).ToArray();

        return new CellScore(cell.Candidate, cell.Fold, settings.TrainScores ? scores : [], scores, null, double.NaN, 0, 0, $"{error.GetType().Name}: {error.Message}");
    }

    static int[] RoundsOf(IEnumerable<SearchCell> cells) => [.. cells.Select(cell => cell.Pipeline.Trees.Rounds).Distinct()];
}

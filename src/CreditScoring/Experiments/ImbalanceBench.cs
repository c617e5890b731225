using CreditScoring.Features;
using CreditScoring.Learning;

namespace CreditScoring.Experiments;

/// <summary>Compares methods for few defaults among many clients on the same folds: ranking, cost, calibration, and whether a seed changes decisions or reasons.</summary>
public static class ImbalanceBench
{
    /// <summary>Measures every cell that the journal does not have, then compares.</summary>
    /// <param name="matrix">Features of the clients with a known outcome.</param>
    /// <param name="defaults">1 for default, 0 for repaid.</param>
    /// <param name="options">Methods, folds, seeds and trees.</param>
    /// <param name="journal">Cells already measured; new ones are written to it.</param>
    /// <param name="progress">Told the number of cells done, out of methods × repeats × folds.</param>
    /// <exception cref="ArgumentException">A fold has too few clients of an outcome for a method, or an option is out of range.</exception>
    public static ImbalanceReport Run(
        FeatureMatrix matrix, float[] defaults, ImbalanceBenchOptions options, ImbalanceJournal journal, IProgress<int>? progress = null)
    {
        options.Check();
        var folds = options.Repeats * options.Folds;
        var cells = options.Methods.Select(_ => new ImbalanceCell[folds]).ToArray();
        var done = 0;
        for (var place = 0; place < folds; place++)
        {
            var (repeat, fold) = (place / options.Folds, place % options.Folds);
            var split = Split.Of(matrix, defaults, StratifiedFolds.Deal(matrix.Clients, defaults, options.Folds, options.Seed + (ulong)repeat), fold);
            Parallel.For(0, options.Methods.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, method =>
            {
                var cell = journal.Find(options.Methods[method], repeat, fold, options);
                if (cell is null)
                    journal.Write(cell = ImbalanceFold.Judge(options.Methods[method], split, repeat, fold, options), options.Methods[method], options);

                cells[method][place] = cell;
                progress?.Report(Interlocked.Increment(ref done));
            });
        }

        return new ImbalanceReport(
            defaults.Length, (int)defaults.Sum(), matrix.Columns.Count, options.Folds, options.Repeats, options.Seeds, options.Trees.Rounds, options.Costs.CutOff,
            options.FalseDiscoveryRate, ImbalanceMeasures.Of(cells, options.Folds, options.FalseDiscoveryRate));
    }
}

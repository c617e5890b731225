using CreditScoring.Evaluation;
using CreditScoring.Imbalance;
using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Experiments;

/// <summary>Judges one method on one fold: trains it once per seed, calibrates inside the training side, compares the seeds.</summary>
static class ImbalanceFold
{
    public static ImbalanceCell Judge(IImbalanceMethod method, Split split, int repeat, int fold, ImbalanceBenchOptions options)
    {
        var trees = options.Trees with { Threads = 1 };
        var defaults = split.Validation.Defaults;
        var seeds = new OneSeed[options.Seeds];
        for (var seed = 0; seed < seeds.Length; seed++)
        {
            // The same for every method, so that methods differ by nothing but themselves.
            var drawn = Random64.ForItem(options.Seed, (ulong)((repeat * options.Folds + fold) * options.Seeds + seed)).NextUInt64();
            var model = method.Train(split.Training, trees, drawn);
            var logOdds = model.Trees.PredictLogOdds(split.Validation.Matrix);
            var inner = CalibratedPds.Inner(split.Training, method, trees, options.InnerFolds, drawn + 1);
            seeds[seed] = new OneSeed(
                model.Rows, RocCurve.Of(logOdds, defaults).Auc, CalibratedPds.Of(logOdds, model.PriorShift, inner),
                StrongestReasons.Of(model.Trees, split.Validation.Matrix));
        }

        var cutOff = options.Costs.CutOff;
        var pairs = (from one in seeds from other in seeds where one != other select (One: one, Other: other)).ToList();

        return new ImbalanceCell(
            method.Name, repeat, fold, seeds.Average(seed => seed.Rows), seeds.Average(seed => seed.Auc),
            seeds.Average(seed => options.Costs.PerClient(seed.Pds[0], defaults, 0.5)),
            pairs.Average(pair => Mean(pair.One.Reasons, pair.Other.Reasons, StrongestReasons.Overlap)),
            pairs.Average(pair => Mean(pair.One.Reasons, pair.Other.Reasons, StrongestReasons.Agreement)),
            [
                .. CalibratedPds.Names.Select((name, calibration) => new CalibratedMeasures(
                    name,
                    seeds.Average(seed => options.Costs.PerClient(seed.Pds[calibration], defaults, cutOff)),
                    seeds.Average(seed => ProbabilityErrors.Brier(seed.Pds[calibration], defaults)),
                    seeds.Average(seed => CalibratedPds.Error(seed.Pds[calibration], defaults)),
                    pairs.Average(pair => Mean(pair.One.Pds[calibration], pair.Other.Pds[calibration], (one, other) => one >= cutOff == other >= cutOff ? 0 : 1)))),
            ]);
    }

    static double Mean<T>(T[] ones, T[] others, Func<T, T, double> of) => ones.Zip(others, of).Average();

    sealed record OneSeed(double Rows, double Auc, double[][] Pds, int[][] Reasons);
}

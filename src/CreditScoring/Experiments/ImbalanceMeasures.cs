using CreditScoring.Evaluation;
using CreditScoring.Numerics;

namespace CreditScoring.Experiments;

/// <summary>Turns the cells of all methods into means, paired gains and verdicts.</summary>
static class ImbalanceMeasures
{
    static readonly (string Name, bool HigherIsBetter, Func<ImbalanceCell, double> Of)[] plain =
    [
        ("auc", true, cell => cell.Auc),
        ("costAtHalf", false, cell => cell.CostAtHalf),
        ("reasonOverlap", true, cell => cell.ReasonOverlap),
        ("reasonAgreement", true, cell => cell.ReasonAgreement),
    ];

    static readonly (string Name, Func<CalibratedMeasures, double> Of)[] calibrated =
    [
        ("cost", measures => measures.Cost),
        ("brier", measures => measures.Brier),
        ("calibrationError", measures => measures.CalibrationError),
        ("instability", measures => measures.Instability),
    ];

    /// <param name="cells">The cells of each method, in the same order of repeats and folds; the first method is what the others are compared with.</param>
    /// <param name="folds">Number of folds of one repeat.</param>
    /// <param name="rate">Expected share of false finds among the methods found better or worse.</param>
    public static IReadOnlyList<MethodResult> Of(IReadOnlyList<ImbalanceCell[]> cells, int folds, double rate)
    {
        var results = cells.Select(_ => new List<MeasureResult>()).ToArray();
        foreach (var (name, higherIsBetter, of) in plain)
            Add(name, "none", higherIsBetter, of);
        foreach (var (name, of) in calibrated)
            for (var calibration = 0; calibration < CalibratedPds.Names.Count; calibration++)
            {
                var place = calibration;
                Add(name, CalibratedPds.Names[place], higherIsBetter: false, cell => of(cell.Calibrations[place]));
            }

        return [.. cells.Select((each, method) => new MethodResult(each[0].Method, each.Average(cell => cell.Rows), results[method]))];

        void Add(string measure, string calibration, bool higherIsBetter, Func<ImbalanceCell, double> of)
        {
            var sign = higherIsBetter ? 1 : -1;
            var gains = cells.Select(each => PairedFolds.Of([.. each.Zip(cells[0], (cell, first) => sign * (of(cell) - of(first)))], folds)).ToArray();
            double[] q = [1, .. MultipleTesting.BenjaminiHochberg([.. gains.Skip(1).Select(TwoSided)])];
            for (var method = 0; method < cells.Count; method++)
                results[method].Add(new MeasureResult(
                    measure, calibration, cells[method].Average(of), gains[method], q[method],
                    method == 0 ? ImbalanceVerdict.Baseline : q[method] > rate ? ImbalanceVerdict.Unproven : gains[method].Mean > 0 ? ImbalanceVerdict.Better : ImbalanceVerdict.Worse));
        }
    }

    // Without spread, a difference is certain and no difference is none.
    static double TwoSided(PairedFolds gain) => gain.Error > 0 ? 2 * Math.Min(gain.P, 1 - gain.P) : gain.Mean == 0 ? 1 : 0;
}

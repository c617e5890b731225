using CreditScoring.Evaluation;

namespace CreditScoring.Calibration;

/// <summary>A calibration chosen by cross-validation, with the evidence.</summary>
/// <param name="Calibration">The method that predicts held-out folds best, fitted on all clients.</param>
/// <param name="Pds">Probability of default of each client, by a method both chosen and fitted on the other folds.</param>
/// <param name="Losses">What each method loses on held-out folds, in the order in which they are tried.</param>
/// <param name="OfFolds">Name of the method chosen without each fold, in the order of the folds.</param>
public sealed record CalibrationChoice(ICalibration Calibration, double[] Pds, IReadOnlyList<CalibrationLoss> Losses, IReadOnlyList<string> OfFolds)
{
    /// <summary>Log loss of a method over clients of held-out folds; lower is better.</summary>
    /// <param name="method"><c>none</c>, <c>platt</c>, <c>beta</c> or <c>isotonic</c>.</param>
    public double LossOf(string method) => Losses.First(loss => loss.Method == method).LogLoss;

    /// <summary>Fits every method on all folds but one, in turn, and keeps the one that predicts the held-out folds best.</summary>
    /// <param name="logOdds">Log-odds of each client from a model that did not see the client.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="folds">Fold of each client, from 0; same length.</param>
    /// <param name="foldCount">Number of folds, at least 2.</param>
    /// <remarks>
    /// The probabilities stated of a fold know nothing of it, not even through the choice: without that fold, the methods are compared on each of
    /// the others in turn. With two folds there is nothing left to compare on, and each fold is given the method that learns least beyond none, Platt's.
    /// </remarks>
    public static CalibrationChoice Of(double[] logOdds, float[] defaults, int[] folds, int foldCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(foldCount, 2);
        var members = Enumerable.Range(0, foldCount).Select(fold => Rows(folds, other => other == fold)).ToArray();

        // Loss of each method on each fold: [held out][method] fitted on all others, and [left out][held out][method] without one fold more.
        var outer = new double[foldCount][];
        var inner = new double[foldCount, foldCount][];
        var pdsOf = new double[foldCount][][]; // [fold][method][client of the fold]
        for (var fold = 0; fold < foldCount; fold++)
        {
            var methods = Fit(other => other != fold);
            pdsOf[fold] = [.. methods.Select(method => Array.ConvertAll(members[fold], row => method.Calibrate(logOdds[row])))];
            outer[fold] = [.. pdsOf[fold].Select(pds => Loss(pds, members[fold]))];

            // A method that saw neither of two folds serves both: each is held out where the other is left out.
            for (var second = 0; second < fold && foldCount > 2; second++)
            {
                var (one, two) = (fold, second);
                var both = Fit(other => other != one && other != two);
                inner[one, two] = [.. both.Select(method => Loss(Array.ConvertAll(members[two], row => method.Calibrate(logOdds[row])), members[two]))];
                inner[two, one] = [.. both.Select(method => Loss(Array.ConvertAll(members[one], row => method.Calibrate(logOdds[row])), members[one]))];
            }
        }

        var pooled = Sum(Enumerable.Range(0, foldCount).Select(fold => outer[fold]));
        var chosen = Enumerable.Range(0, foldCount).Select(left => foldCount == 2
            ? 1
            : Least(Sum(Enumerable.Range(0, foldCount).Where(fold => fold != left).Select(fold => inner[left, fold])))).ToArray();
        var stated = new double[logOdds.Length];
        for (var fold = 0; fold < foldCount; fold++)
            for (var client = 0; client < members[fold].Length; client++)
                stated[members[fold][client]] = pdsOf[fold][chosen[fold]][client];

        return new CalibrationChoice(
            CalibrationMethods.Fit(logOdds, defaults)[Least(pooled)], stated,
            [.. CalibrationMethods.Names.Select((name, method) => new CalibrationLoss(name, pooled[method] / logOdds.Length))],
            [.. chosen.Select(method => CalibrationMethods.Names[method])]);

        ICalibration[] Fit(Predicate<int> isSeen)
        {
            var rows = Rows(folds, isSeen);

            return CalibrationMethods.Fit(Array.ConvertAll(rows, row => logOdds[row]), Array.ConvertAll(rows, row => defaults[row]));
        }

        double Loss(double[] pds, int[] rows) => ProbabilityErrors.LogLoss(pds, Array.ConvertAll(rows, row => defaults[row])) * rows.Length;
    }

    static int[] Rows(int[] folds, Predicate<int> belongs) => [.. Enumerable.Range(0, folds.Length).Where(row => belongs(folds[row]))];

    static double[] Sum(IEnumerable<double[]> losses) => losses.Aggregate((one, other) => [.. one.Zip(other, (first, second) => first + second)]);

    static int Least(double[] losses) => Array.IndexOf(losses, losses.Min());
}

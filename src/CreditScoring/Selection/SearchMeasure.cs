using CreditScoring.Evaluation;

namespace CreditScoring.Selection;

/// <summary>Something that candidates are judged by.</summary>
/// <param name="Name">Name in the results, such as <c>auc</c> in <c>mean_test_auc</c>; a measure that changes must change its name, for the journal knows it by this.</param>
/// <param name="HigherIsBetter">Whether the greatest value ranks first.</param>
/// <param name="Of">The value on one side of a fold.</param>
public sealed record SearchMeasure(string Name, bool HigherIsBetter, Func<JudgedClients, double> Of)
{
    /// <summary>Area under the ROC curve, in [0, 1]; higher is better.</summary>
    public static SearchMeasure Auc { get; } = new("auc", true, side => side.Roc.Auc);

    /// <summary>Share of clients on the right side of the cut-off, in [0, 1]; higher is better.</summary>
    public static SearchMeasure Accuracy { get; } = new("accuracy", true, side => side.Accuracy);

    /// <summary>Log loss; lower is better.</summary>
    public static SearchMeasure LogLoss { get; } = new("logloss", false, side => ProbabilityErrors.LogLoss(side.Pds, side.Defaults));

    /// <summary>Brier score, in [0, 1]; lower is better.</summary>
    public static SearchMeasure Brier { get; } = new("brier", false, side => ProbabilityErrors.Brier(side.Pds, side.Defaults));

    /// <summary>Kolmogorov-Smirnov statistic, in [0, 1]; higher is better.</summary>
    public static SearchMeasure Ks { get; } = new("ks", true, side => side.Roc.Ks);

    /// <summary>Mean cost per client at the cut-off, in units of a false positive; lower is better.</summary>
    public static SearchMeasure Cost { get; } = new("cost", false, side => side.Costs.PerClient(side.Pds, side.Defaults, side.CutOff));

    /// <summary>Expected calibration error over ten groups of equal size, in [0, 1]; lower is better.</summary>
    public static SearchMeasure CalibrationError { get; } = new("ece", false, side => Evaluation.CalibrationError.EqualCount(side.Pds, side.Defaults));

    /// <summary>All of them; those of the user's own can be added.</summary>
    public static IReadOnlyList<SearchMeasure> All { get; } = [Auc, Accuracy, LogLoss, Brier, Ks, Cost, CalibrationError];
}

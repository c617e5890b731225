using CreditScoring.Features;

namespace CreditScoring.Learning;

/// <summary>The two sides of one fold.</summary>
/// <param name="Training">Clients to learn from.</param>
/// <param name="Validation">Clients held out.</param>
public sealed record Split(TrainingRows Training, ValidationRows Validation)
{
    /// <summary>Divides clients by fold.</summary>
    /// <param name="matrix">All clients.</param>
    /// <param name="defaults">1 for default, 0 for repaid, of all clients.</param>
    /// <param name="folds">How clients are dealt.</param>
    /// <param name="fold">The fold held out, from 0.</param>
    public static Split Of(FeatureMatrix matrix, float[] defaults, StratifiedFolds folds, int fold) =>
        Of(matrix, defaults, new FoldRows(folds.TrainingRows(fold), folds.ValidationRows(fold)));

    /// <summary>Divides clients as a fold of a plan does.</summary>
    /// <param name="matrix">All clients.</param>
    /// <param name="defaults">1 for default, 0 for repaid, of all clients.</param>
    /// <param name="fold">The fold.</param>
    public static Split Of(FeatureMatrix matrix, float[] defaults, FoldRows fold) => new(
        new TrainingRows(matrix.Rows(fold.Training), Array.ConvertAll(fold.Training, row => defaults[row]), fold.Training),
        new ValidationRows(matrix.Rows(fold.Validation), Array.ConvertAll(fold.Validation, row => defaults[row]), fold.Validation));
}

using CreditScoring.Evaluation;

namespace CreditScoring.Models;

/// <summary>Two models judged on the same clients, dealt into the same folds.</summary>
/// <param name="Clients">Number of clients.</param>
/// <param name="Auc">AUC of the second less that of the first, over all clients at a time; both out of fold.</param>
/// <param name="Folds">The same, paired over the folds: it counts the chance in what was trained on, too.</param>
public sealed record ModelComparison(int Clients, AucDifference Auc, PairedFolds Folds)
{
    /// <summary>Compares two models.</summary>
    /// <param name="first">Out-of-fold rows of the first.</param>
    /// <param name="second">Out-of-fold rows of the second.</param>
    /// <exception cref="InvalidDataException">The clients, their outcomes or their folds are not the same.</exception>
    public static ModelComparison Of(IReadOnlyList<OutOfFoldRow> first, IReadOnlyList<OutOfFoldRow> second)
    {
        var other = second.ToDictionary(row => row.Client, StringComparer.Ordinal);
        if (first.Count != second.Count || first.Count == 0)
            throw new InvalidDataException($"The models were judged on {first.Count} and {second.Count} clients; only models judged on the same ones can be compared.");

        var pairs = first.Select(row => other.TryGetValue(row.Client, out var twin) && twin.Fold == row.Fold && twin.Default == row.Default
            ? (First: row, Second: twin)
            : throw new InvalidDataException($"Client {row.Client} has not the same outcome and fold in both models; train them on the same clients with the same seed.")).ToList();
        var folds = pairs.GroupBy(pair => pair.First.Fold).OrderBy(fold => fold.Key).Select(fold => DifferenceOf([.. fold]).Difference).ToList();

        return new ModelComparison(pairs.Count, DifferenceOf(pairs), PairedFolds.Of(folds, folds.Count));
    }

    static AucDifference DifferenceOf(List<(OutOfFoldRow First, OutOfFoldRow Second)> pairs) => AucDifference.Of(
        [.. pairs.Select(pair => pair.First.Pd)], [.. pairs.Select(pair => pair.Second.Pd)], [.. pairs.Select(pair => pair.First.Default)]);
}

using CreditScoring.Features;

namespace CreditScoring.Learning;

/// <summary>Clients that something may be learned from: their features and outcomes.</summary>
/// <remarks>
/// Everything fitted asks for this type, and held-out clients have another one, <see cref="ValidationRows"/>, which cannot be turned into
/// it: to learn from them does not compile.
/// </remarks>
public sealed class TrainingRows
{
    internal TrainingRows(FeatureMatrix matrix, float[] defaults, int[] positions)
    {
        Matrix = matrix;
        Defaults = defaults;
        Positions = positions;
    }

    /// <summary>Features of the clients.</summary>
    public FeatureMatrix Matrix { get; }

    /// <summary>1 for default, 0 for repaid, in row order.</summary>
    public float[] Defaults { get; }

    /// <summary>Row of each client in the matrix that was split.</summary>
    public int[] Positions { get; }

    /// <summary>Every client of a development sample, none held out: for the model that goes into service.</summary>
    /// <param name="matrix">All clients.</param>
    /// <param name="defaults">1 for default, 0 for repaid; as many as there are clients.</param>
    /// <exception cref="ArgumentException">Their numbers differ.</exception>
    public static TrainingRows All(FeatureMatrix matrix, float[] defaults) => defaults.Length == matrix.RowCount
        ? new(matrix, defaults, [.. Enumerable.Range(0, matrix.RowCount)])
        : throw new ArgumentException($"{matrix.RowCount} clients were given with {defaults.Length} outcomes.", nameof(defaults));
}

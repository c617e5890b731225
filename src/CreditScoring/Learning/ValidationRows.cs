using CreditScoring.Features;

namespace CreditScoring.Learning;

/// <summary>Held-out clients: a model is judged on them, and nothing can be learned from them.</summary>
public sealed class ValidationRows
{
    internal ValidationRows(FeatureMatrix matrix, float[] defaults, int[] positions)
    {
        Matrix = matrix;
        Defaults = defaults;
        Positions = positions;
    }

    /// <summary>Row of each client in the matrix that was split.</summary>
    public int[] Positions { get; }

    /// <summary>Number of clients.</summary>
    public int Count => Positions.Length;

    // Not public: who holds the matrix and the outcomes could make training rows of them.
    internal FeatureMatrix Matrix { get; }

    internal float[] Defaults { get; }
}

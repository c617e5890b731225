namespace CreditScoring.Evaluation;

/// <summary>Clients counted by what was predicted of them at a cut-off and what happened.</summary>
/// <param name="TruePositives">Flagged, and defaulted.</param>
/// <param name="FalsePositives">Flagged, and repaid.</param>
/// <param name="FalseNegatives">Not flagged, and defaulted.</param>
/// <param name="TrueNegatives">Not flagged, and repaid.</param>
public readonly record struct Confusion(int TruePositives, int FalsePositives, int FalseNegatives, int TrueNegatives)
{
    /// <summary>Share of the flagged clients who default, in [0, 1]; 0 when nobody is flagged.</summary>
    public double Precision => Share(TruePositives, TruePositives + FalsePositives);

    /// <summary>Share of the defaults that are flagged, in [0, 1].</summary>
    public double Recall => Share(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Share of those who repay that are not flagged, in [0, 1].</summary>
    public double Specificity => Share(TrueNegatives, TrueNegatives + FalsePositives);

    /// <summary>Share of all clients that are not flagged, in [0, 1].</summary>
    public double Selection => Share(FalseNegatives + TrueNegatives, TruePositives + FalsePositives + FalseNegatives + TrueNegatives);

    /// <summary>Weighted harmonic mean of precision and recall, in [0, 1]; 0 when no default is flagged.</summary>
    /// <param name="beta">How many times recall counts as much as precision, above 0; 1 counts both alike.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="beta"/> is not above 0.</exception>
    /// <remarks>(1 + β²) TP / ((1 + β²) TP + β² FN + FP). Source: van Rijsbergen (1979), Information Retrieval, chapter 7.</remarks>
    public double FBeta(double beta)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(beta);
        var square = beta * beta;

        return (1 + square) * TruePositives / ((1 + square) * TruePositives + square * FalseNegatives + FalsePositives);
    }

    /// <summary>Counts clients.</summary>
    /// <param name="pds">Probabilities of default, in [0, 1].</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="cutOff">Clients at or above it are flagged.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not allowed, or only one outcome is present.</exception>
    public static Confusion Of(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults, double cutOff)
    {
        Outcomes.Count(pds, defaults);
        var counts = (stackalloc int[4]);
        for (var row = 0; row < pds.Length; row++)
            counts[(pds[row] >= cutOff ? 0 : 2) + (defaults[row] == 1 ? 0 : 1)]++;

        return new Confusion(counts[0], counts[1], counts[2], counts[3]);
    }

    static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

using System.Diagnostics;
using System.Globalization;

namespace CreditScoring.Explanation;

/// <summary>What holds of every kind of contributions: they and their base sum to the log-odds, and the interactions of a feature sum to its contribution.</summary>
static class ShapSum
{
    /// <summary>Greatest difference allowed between the log-odds and the sum of the base and the contributions.</summary>
    const double Tolerance = 1e-9;

    /// <exception cref="UnreachableException">The base and the contributions do not sum to the log-odds.</exception>
    public static void Check(double start, ReadOnlySpan<double> contributions, double logOdds, string client)
    {
        var sum = start;
        foreach (var contribution in contributions)
            sum += contribution;
        if (!(Math.Abs(sum - logOdds) <= Tolerance))
            throw new UnreachableException(string.Create(
                CultureInfo.InvariantCulture,
                $"The contributions of client {client} and the base sum to {sum}, but the log-odds are {logOdds}: they differ by {sum - logOdds}."));
    }

    /// <summary>Interactions of so many features, all 0.</summary>
    public static double[][] Empty(int features)
    {
        var interactions = new double[features][];
        for (var feature = 0; feature < features; feature++)
            interactions[feature] = new double[features];

        return interactions;
    }

    /// <summary>Puts on the diagonal what the pairs leave of each contribution.</summary>
    public static void FillDiagonal(double[][] interactions, ReadOnlySpan<double> contributions)
    {
        for (var feature = 0; feature < interactions.Length; feature++)
            interactions[feature][feature] = contributions[feature] - interactions[feature].Sum();
    }
}

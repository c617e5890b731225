namespace CreditScoring.Explanation;

/// <summary>From contributions to the log-odds to contributions to the probability: one factor for all, so that they keep their shares and sum to the difference of the probabilities.</summary>
static class ProbabilityScale
{
    const double Step = 1e-4; // of log-odds, to either side, for the slope where both are the same

    /// <summary>Difference of the probabilities over the difference of the log-odds; the slope where there is none.</summary>
    /// <param name="from">Log-odds compared with.</param>
    /// <param name="to">Log-odds explained.</param>
    /// <param name="probability">Calibrated probability of given log-odds.</param>
    public static double Factor(double from, double to, Func<double, double> probability) => from == to
        ? (probability(to + Step) - probability(to - Step)) / (2 * Step)
        : (probability(to) - probability(from)) / (to - from);

    /// <summary>Adds contributions times a factor.</summary>
    public static void Add(ReadOnlySpan<double> contributions, double factor, Span<double> destination)
    {
        for (var feature = 0; feature < contributions.Length; feature++)
            destination[feature] += factor * contributions[feature];
    }
}

using CreditScoring.Decisions;

namespace CreditScoring.Monitoring.Simulation;

/// <summary>The champion and the version before it on the same clients, all scored by the champion in service and with an outcome since.</summary>
/// <param name="Clients">Clients.</param>
/// <param name="Champion">What the champion's decisions cost per client.</param>
/// <param name="Previous">What those of the version before would have cost.</param>
/// <param name="Low">Lower end of the 95 % interval of the difference, champion less previous.</param>
/// <param name="High">Upper end of it.</param>
public sealed record VersionComparison(int Clients, double Champion, double Previous, double Low, double High)
{
    const double Normal975 = 1.959963984540054;

    /// <summary>Whether the version before would have cost less, beyond doubt.</summary>
    public bool IsWorse => Low > 0;

    /// <summary>Compares two versions client by client.</summary>
    /// <param name="champion">Probabilities of default by the champion.</param>
    /// <param name="previous">Those by the version before; same length.</param>
    /// <param name="outcomes">1 after a default, 0 after a repayment; same length, at least 2.</param>
    /// <param name="rule">Sets the cut-off of both.</param>
    public static VersionComparison Of(double[] champion, double[] previous, float[] outcomes, DecisionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (champion.Length != previous.Length || champion.Length != outcomes.Length || champion.Length < 2)
            throw new ArgumentException($"{champion.Length} and {previous.Length} probabilities were given for {outcomes.Length} outcomes; give as many, and at least 2.", nameof(champion));

        var costs = DecisionCosts.Of(rule);
        var (one, other) = (Costs(champion), Costs(previous));
        double[] differences = [.. one.Zip(other, (now, before) => now - before)];
        var mean = differences.Average();
        var reach = Normal975 * Math.Sqrt(differences.Sum(difference => (difference - mean) * (difference - mean)) / (differences.Length - 1) / differences.Length);

        return new VersionComparison(champion.Length, one.Average(), other.Average(), mean - reach, mean + reach);

        double[] Costs(double[] pds) =>
            [.. pds.Zip(outcomes, (pd, outcome) => pd >= rule.CutOff ? outcome == 0 ? costs.FalsePositive : 0 : outcome == 1 ? costs.FalseNegative : 0)];
    }
}

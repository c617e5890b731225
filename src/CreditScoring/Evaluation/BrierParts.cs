namespace CreditScoring.Evaluation;

/// <summary>The Brier score taken apart: what is lost by stating the wrong rates, and what is won by telling clients apart.</summary>
/// <param name="Reliability">Mean squared distance between stated and observed rates of groups, at least 0; lower is better.</param>
/// <param name="Resolution">Mean squared distance between observed rates of groups and the overall rate, at least 0; higher is better.</param>
/// <param name="Uncertainty">Rate × (1 - rate) of all clients: the score of stating the overall rate for everybody.</param>
/// <param name="Within">What is left because clients of a group are not stated alike: variance of the stated rates less twice their covariance with the outcomes.</param>
/// <remarks>
/// Brier = reliability - resolution + uncertainty + within, exactly. Source: Murphy (1973), A new vector partition of the probability score,
/// Journal of Applied Meteorology 12; the within-group part: Stephenson, Coelho and Jolliffe (2008), Weather and Forecasting 23.
/// </remarks>
public readonly record struct BrierParts(double Reliability, double Resolution, double Uncertainty, double Within)
{
    /// <summary>The Brier score that the parts add up to.</summary>
    public double Brier => Reliability - Resolution + Uncertainty + Within;

    /// <summary>Takes the score apart by groups of equal size, from the safest to the riskiest.</summary>
    /// <param name="pds">Probabilities of default, in [0, 1].</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="groups">Number of groups, at least 1; no more than there are clients.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not allowed, or only one outcome is present.</exception>
    public static BrierParts Of(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults, int groups = 10)
    {
        var rate = (double)Outcomes.Count(pds, defaults) / pds.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        groups = Math.Min(groups, pds.Length);

        var ranked = RankedOutcomes.Of(pds, defaults);
        double reliability = 0, resolution = 0, within = 0;
        for (var group = 0; group < groups; group++)
        {
            var stated = ranked.Pds.AsSpan(ranked.Start(group, groups)..ranked.Start(group + 1, groups));
            var observed = ranked.Rates.AsSpan(ranked.Start(group, groups)..ranked.Start(group + 1, groups));
            var (meanStated, meanObserved) = (Mean(stated), Mean(observed));
            reliability += stated.Length * (meanStated - meanObserved) * (meanStated - meanObserved);
            resolution += stated.Length * (meanObserved - rate) * (meanObserved - rate);
            for (var row = 0; row < stated.Length; row++)
                within += (stated[row] - meanStated) * (stated[row] - meanStated - 2 * (observed[row] - meanObserved));
        }

        return new BrierParts(reliability / pds.Length, resolution / pds.Length, rate * (1 - rate), within / pds.Length);
    }

    static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (var value in values)
            sum += value;

        return sum / values.Length;
    }
}

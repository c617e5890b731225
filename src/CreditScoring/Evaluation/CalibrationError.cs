namespace CreditScoring.Evaluation;

/// <summary>Expected calibration error: mean distance between stated and observed default rates over groups of clients; in [0, 1], lower is better.</summary>
/// <remarks>
/// Sum over groups of (clients of the group / all) × |stated - observed|. Chance alone keeps it above 0, the more the smaller the groups.
/// Source: Naeini, Cooper and Hauskrecht (2015), Obtaining well calibrated probabilities using Bayesian binning, AAAI.
/// </remarks>
public static class CalibrationError
{
    /// <summary>Over groups of equal size.</summary>
    /// <param name="pds">Probabilities of default, in [0, 1].</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="groups">Number of groups, at least 1; no more than there are clients.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not allowed, or only one outcome is present.</exception>
    public static double EqualCount(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults, int groups = 10)
    {
        double sum = 0;
        foreach (var group in CalibrationTable.Of(pds, defaults, groups))
            sum += group.Count * Math.Abs(group.Predicted - group.Observed);

        return sum / pds.Length;
    }

    /// <summary>Over groups of equal width: <c>[0, 1/n)</c>, <c>[1/n, 2/n)</c>, …, the last with 1. Where defaults are rare most clients fall into the first.</summary>
    /// <param name="pds">Probabilities of default, in [0, 1].</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="groups">Number of groups, at least 1.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not allowed, or only one outcome is present.</exception>
    public static double EqualWidth(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults, int groups = 10)
    {
        Outcomes.Count(pds, defaults);
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);

        var gaps = new double[groups];
        for (var row = 0; row < pds.Length; row++)
            gaps[Math.Clamp((int)(pds[row] * groups), 0, groups - 1)] += pds[row] - defaults[row];

        return gaps.Sum(Math.Abs) / pds.Length;
    }
}

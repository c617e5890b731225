namespace CreditScoring.Evaluation;

/// <summary>Predicted against observed default rates, in groups of equal size from the safest to the riskiest.</summary>
public static class CalibrationTable
{
    /// <summary>Computes the table.</summary>
    /// <param name="pds">Probabilities of default, in [0, 1].</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="groups">Number of groups, at least 1; no more than there are clients.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not allowed, or only one outcome is present.</exception>
    public static IReadOnlyList<CalibrationGroup> Of(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults, int groups = 10)
    {
        Outcomes.Count(pds, defaults);
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        groups = Math.Min(groups, pds.Length);

        var ranked = RankedOutcomes.Of(pds, defaults);
        var table = new CalibrationGroup[groups];
        for (var group = 0; group < groups; group++)
        {
            var (start, end) = (ranked.Start(group, groups), ranked.Start(group + 1, groups));
            double predicted = 0, observed = 0;
            for (var row = start; row < end; row++)
            {
                predicted += ranked.Pds[row];
                observed += ranked.Rates[row];
            }

            table[group] = new(predicted / (end - start), observed / (end - start), end - start);
        }

        return table;
    }
}

using CreditScoring.Evaluation;

namespace CreditScoring.Decisions;

/// <summary>Whether a cut-off tuned on the sample would beat the one that follows from the costs.</summary>
/// <param name="Empirical">The cut-off that costs least on the clients, with its bootstrap interval.</param>
/// <param name="Cost">Cost per client at the cut-off of the costs, with its bootstrap interval.</param>
/// <param name="TunedLessGiven">
/// Cost of the cut-off tuned on a sample less that of the costs, both on the clients whom that sample left out: mean and 95 % range over samples; above 0 tuning costs.
/// </param>
public readonly record struct CutOffEvidence(BootstrapInterval Empirical, BootstrapInterval Cost, BootstrapInterval TunedLessGiven)
{
    /// <summary>Draws clients again and again, tunes the cut-off on those drawn and judges it on the others.</summary>
    /// <param name="pds">Probabilities of default, in [0, 1].</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; both present.</param>
    /// <param name="costs">What errors cost.</param>
    /// <param name="options">How to draw.</param>
    /// <exception cref="ArgumentException">The lengths differ, an outcome is absent, or there are fewer than 40 draws.</exception>
    /// <remarks>The number of defaults varies among samples: it is part of what a cost depends on.</remarks>
    public static CutOffEvidence Of(double[] pds, float[] defaults, DecisionCosts costs, BootstrapOptions options)
    {
        var samples = Bootstrap.Samples(
            defaults,
            rows =>
            {
                var (drawnPds, drawnDefaults) = (Array.ConvertAll(rows, row => pds[row]), Array.ConvertAll(rows, row => defaults[row]));
                var tuned = costs.EmpiricalCutOff(drawnPds, drawnDefaults);
                int[] left = [.. Left(rows, pds.Length)];
                var (leftPds, leftDefaults) = (Array.ConvertAll(left, row => pds[row]), Array.ConvertAll(left, row => defaults[row]));
                var excess = left.Length == 0 ? 0 : costs.PerClient(leftPds, leftDefaults, tuned) - costs.PerClient(leftPds, leftDefaults, costs.CutOff);

                return [tuned, costs.PerClient(drawnPds, drawnDefaults, costs.CutOff), excess];
            },
            options with { IsStratified = false });
        var excesses = Array.ConvertAll(samples, sample => sample[2]);

        return new CutOffEvidence(
            Bootstrap.Around(costs.EmpiricalCutOff(pds, defaults), Array.ConvertAll(samples, sample => sample[0])),
            Bootstrap.Around(costs.PerClient(pds, defaults, costs.CutOff), Array.ConvertAll(samples, sample => sample[1])),
            Bootstrap.Around(excesses.Average(), excesses));
    }

    // Rows rise: the others are those between them.
    static IEnumerable<int> Left(int[] drawn, int count)
    {
        var place = 0;
        for (var row = 0; row < count; row++)
        {
            var isDrawn = place < drawn.Length && drawn[place] == row;
            while (place < drawn.Length && drawn[place] == row)
                place++;
            if (!isDrawn)
                yield return row;
        }
    }
}

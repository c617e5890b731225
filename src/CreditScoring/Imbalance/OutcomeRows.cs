using CreditScoring.Learning;

namespace CreditScoring.Imbalance;

/// <summary>Positions of the training clients by outcome: the rarer one and the other.</summary>
sealed record OutcomeRows(int[] Minority, int[] Majority, float MinorityOutcome)
{
    /// <summary>Divides clients by outcome; of equally many, default counts as the rarer.</summary>
    /// <exception cref="ArgumentException">An outcome is absent, is neither 1 nor 0, or the rarer has fewer clients than <paramref name="least"/>.</exception>
    public static OutcomeRows Of(TrainingRows rows, string method, int least = 1)
    {
        List<int> defaulted = [], repaid = [];
        for (var row = 0; row < rows.Defaults.Length; row++)
            (rows.Defaults[row] switch
            {
                1 => defaulted,
                0 => repaid,
                _ => throw new ArgumentException($"Training client {row} is neither 1 (default) nor 0 (repaid).", nameof(rows)),
            }).Add(row);

        var isDefaultRarer = defaulted.Count <= repaid.Count;
        var found = new OutcomeRows([.. isDefaultRarer ? defaulted : repaid], [.. isDefaultRarer ? repaid : defaulted], isDefaultRarer ? 1 : 0);

        return found.Minority.Length >= least ? found : throw new ArgumentException(
            $"{method} needs at least {least} clients who {(isDefaultRarer ? "defaulted" : "repaid")}; there are {found.Minority.Length}. Give more clients, or ask fewer neighbours.",
            nameof(rows));
    }

    /// <summary>How many clients of the rarer outcome are to be added so that they are a given share of the others; 0 when there are enough.</summary>
    /// <param name="ratio">Clients of the rarer outcome for one of the other, in (0, 1].</param>
    public int Lacking(double ratio) => Math.Max(0, (int)Math.Round(Checked(ratio) * Majority.Length) - Minority.Length);

    /// <summary>How many clients of the more frequent outcome are kept, at least 1 and at most all.</summary>
    /// <param name="ratio">Clients of the rarer outcome for one of the other, in (0, 1].</param>
    public int Kept(double ratio) => Math.Clamp((int)Math.Round(Minority.Length / Checked(ratio)), 1, Majority.Length);

    static double Checked(double ratio) => ratio is > 0 and <= 1
        ? ratio
        : throw new ArgumentOutOfRangeException(nameof(ratio), ratio, "Clients of the rarer outcome for one of the other lie in (0, 1].");
}

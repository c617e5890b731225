namespace CreditScoring.Evaluation;

/// <summary>How far predicted probabilities of default are from the outcomes; lower is better.</summary>
public static class ProbabilityErrors
{
    /// <summary>Brier score: mean squared distance between probability and outcome, in [0, 1].</summary>
    /// <param name="pds">Probabilities of default, in [0, 1].</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not allowed, or only one outcome is present.</exception>
    public static double Brier(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults)
    {
        Outcomes.Count(pds, defaults);

        double sum = 0;
        for (var row = 0; row < pds.Length; row++)
            sum += (pds[row] - defaults[row]) * (pds[row] - defaults[row]);

        return sum / pds.Length;
    }

    /// <summary>Log loss: mean of -ln(probability given to what happened), at least 0; probabilities are kept 1e-15 from 0 and 1.</summary>
    /// <param name="pds">Probabilities of default, in [0, 1].</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not allowed, or only one outcome is present.</exception>
    public static double LogLoss(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults)
    {
        Outcomes.Count(pds, defaults);

        double sum = 0;
        for (var row = 0; row < pds.Length; row++)
        {
            var pd = Math.Clamp(pds[row], 1e-15, 1 - 1e-15);
            sum -= defaults[row] == 1 ? Math.Log(pd) : Math.Log(1 - pd);
        }

        return sum / pds.Length;
    }

    /// <summary>Accuracy: share of clients on the right side of a cut-off, in [0, 1]; higher is better.</summary>
    /// <param name="pds">Probabilities of default, in [0, 1].</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="cutOff">Clients at or above it are predicted to default.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not allowed, or only one outcome is present.</exception>
    public static double Accuracy(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults, double cutOff)
    {
        Outcomes.Count(pds, defaults);

        var right = 0;
        for (var row = 0; row < pds.Length; row++)
            if (pds[row] >= cutOff == (defaults[row] == 1))
                right++;

        return (double)right / pds.Length;
    }
}

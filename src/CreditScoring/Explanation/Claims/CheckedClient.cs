namespace CreditScoring.Explanation.Claims;

/// <summary>A client whose sentences are checked, with what follows for the client by the second road.</summary>
public sealed class CheckedClient
{
    internal CheckedClient(float[] row, double logOdds, ConceptEffects effects, ConceptEffects beside, Baseline baseline) =>
        (Row, LogOdds, Effects, Beside, Baseline) = (row, logOdds, effects, beside, baseline);

    /// <summary>The client's values, in the order of the trees' features.</summary>
    internal float[] Row { get; }

    /// <summary>Log-odds of default.</summary>
    internal double LogOdds { get; }

    /// <summary>Effects beside all clients.</summary>
    internal ConceptEffects Effects { get; }

    /// <summary>Effects beside the baseline.</summary>
    internal ConceptEffects Beside { get; }

    /// <summary>Whom the client is compared with.</summary>
    internal Baseline Baseline { get; }
}

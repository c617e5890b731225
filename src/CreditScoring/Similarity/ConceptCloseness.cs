using CreditScoring.Features;

namespace CreditScoring.Similarity;

/// <summary>How near a client's similar clients are to it on one concept, beside all other clients.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="ToSimilar">Root mean square difference to the similar clients, in log-odds of default, at least 0.</param>
/// <param name="ToAll">The same to all other clients.</param>
public sealed record ConceptCloseness(Concept Concept, double ToSimilar, double ToAll)
{
    /// <summary>How much nearer the similar clients are, in squared log-odds; above 0 is nearer than all clients, below 0 farther.</summary>
    /// <remarks>Summed over concepts, it is the mean squared distance to all clients minus that to the similar ones.</remarks>
    public double Gain => ToAll * ToAll - ToSimilar * ToSimilar;
}

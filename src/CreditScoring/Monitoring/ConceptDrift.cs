using CreditScoring.Drift;
using CreditScoring.Features;

namespace CreditScoring.Monitoring;

/// <summary>What one concept adds to the log-odds of default, then and now.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Reference">Mean of what it adds for the reference clients, in log-odds.</param>
/// <param name="Current">The same for the current clients; the differences of all concepts sum to the difference of the mean log-odds.</param>
/// <param name="Importance">Mean size of what it adds for the reference clients, at least 0.</param>
/// <param name="Psi">Population stability index of what it adds, on tenths of the reference.</param>
public sealed record ConceptDrift(Concept Concept, double Reference, double Current, double Importance, double Psi)
{
    /// <summary>How far it moved the mean log-odds.</summary>
    public double Shift => Current - Reference;

    /// <summary>The concepts of a model, those that moved the mean log-odds most first.</summary>
    /// <param name="concepts">The concepts.</param>
    /// <param name="reference">[client][concept]</param>
    /// <param name="current">[client][concept]</param>
    internal static IReadOnlyList<ConceptDrift> Of(IReadOnlyList<Concept> concepts, double[][] reference, double[][] current) =>
    [
        .. concepts.Select((concept, place) =>
        {
            double[] before = [.. reference.Select(client => client[place])], now = [.. current.Select(client => client[place])];

            return new ConceptDrift(
                concept, before.Average(), now.Average(), before.Average(Math.Abs),
                PopulationStability.Of(SamplePair.Of(ColumnSample.OfNumbers(before.AsSpan()), ColumnSample.OfNumbers(now.AsSpan()))).Psi);
        }).OrderByDescending(concept => Math.Abs(concept.Shift)).ThenBy(concept => concept.Concept.Id, StringComparer.Ordinal),
    ];
}

using CreditScoring.Api.Wording;
using CreditScoring.Features;

namespace CreditScoring.Api.Features;

/// <summary>A named group of features.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Label">What it is called.</param>
public sealed record ConceptName(string Id, LocalText Label)
{
    internal static ConceptName Of(Concept concept) => new(concept.Id, new(concept.French, concept.English));
}

using CreditScoring.Wording;

namespace CreditScoring.Features;

/// <summary>A named group of features that people are shown instead of raw columns.</summary>
/// <param name="Id">Short name in code and JSON, such as <c>late-payments</c>.</param>
/// <param name="French">Name in French, such as « retards de paiement ».</param>
/// <param name="English">Name in English.</param>
public sealed record Concept(string Id, string French, string English)
{
    internal static Concept Named(string id) => new(id, WordList.French(Subject.Concepts)[id], WordList.English(Subject.Concepts)[id]);
}

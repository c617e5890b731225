using CreditScoring.Models;

namespace CreditScoring.Api.Models;

/// <summary>Which model answered.</summary>
/// <param name="Name">Name of the model.</param>
/// <param name="Version">Version of the model.</param>
public sealed record ModelName(string Name, string Version)
{
    internal static ModelName Of(ScoringModel model) => new(model.Identity.Name, model.Identity.Version);
}

using CreditScoring.Api.Scores;

namespace CreditScoring.Api.Models;

/// <summary>The model in service and the clients it is used on.</summary>
/// <param name="Name">Name of the model.</param>
/// <param name="Version">Version of the model.</param>
/// <param name="BaseRate">Share of defaults among the clients it was trained on, in [0, 1].</param>
/// <param name="CutOffPd">Probability of default at which granting and declining cost the same, in [0, 1].</param>
/// <param name="Zones">The zones on the scale of points.</param>
/// <param name="Features">Number of features it reads.</param>
/// <param name="Clients">Number of clients served.</param>
public sealed record ModelResponse(
    string Name, string Version, double BaseRate, double CutOffPd, ZoneLimits Zones, int Features, int Clients);

using CreditScoring.Api.Models;
using CreditScoring.Decisions;

namespace CreditScoring.Api.Scores;

/// <summary>How risky a client is and why.</summary>
/// <param name="Id">The client's number.</param>
/// <param name="Pd">Probability of default, in [0, 1].</param>
/// <param name="Points">Score in points, rounded down; higher is safer.</param>
/// <param name="Decision">Zone in which the score falls; a person decides.</param>
/// <param name="BaseRate">Share of defaults among all clients, in [0, 1].</param>
/// <param name="Zones">The zones on the scale of points.</param>
/// <param name="Reasons">Up to four reasons why the score is not higher, the heaviest first.</param>
/// <param name="Strengths">Up to two concepts that speak for the client, the heaviest first.</param>
/// <param name="Concepts">What each concept adds, the heaviest first.</param>
/// <param name="Model">The model that assessed the client.</param>
public sealed record ScoreResponse(
    string Id, double Pd, int Points, Decision Decision, double BaseRate, ZoneLimits Zones, IReadOnlyList<ReasonResponse> Reasons,
    IReadOnlyList<ReasonResponse> Strengths, IReadOnlyList<ConceptResponse> Concepts, ModelName Model);

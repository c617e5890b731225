using CreditScoring.Api.Models;
using CreditScoring.Api.Wording;
using CreditScoring.Decisions;

namespace CreditScoring.Api.Scores;

/// <summary>How risky a client is and why.</summary>
/// <param name="Id">The client's number.</param>
/// <param name="Pd">Probability of default, in [0, 1].</param>
/// <param name="Points">Score in points, rounded down; higher is safer.</param>
/// <param name="Decision">Zone in which the score falls; a person decides.</param>
/// <param name="BaseRate">Share of defaults among all clients, in [0, 1].</param>
/// <param name="Zones">The zones on the scale of points.</param>
/// <param name="Baseline">Whom reasons and strengths compare the client with.</param>
/// <param name="Reasons">Up to four reasons why the score is not higher, the heaviest first.</param>
/// <param name="Strengths">Up to two concepts that speak for the client, the heaviest first.</param>
/// <param name="NearCutOff">For a score that a person examines: how near the cut-off it is, then the concepts that alone hold it on its side. Empty for others.</param>
/// <param name="Limits">What the explanation does not say.</param>
/// <param name="Concepts">What each concept adds beside the average client, the heaviest first.</param>
/// <param name="Model">The model that assessed the client.</param>
public sealed record ScoreResponse(
    string Id, double Pd, int Points, Decision Decision, double BaseRate, ZoneLimits Zones, BaselineResponse Baseline,
    IReadOnlyList<ReasonResponse> Reasons, IReadOnlyList<ReasonResponse> Strengths, LocalTexts NearCutOff, LocalTexts Limits,
    IReadOnlyList<ConceptResponse> Concepts, ModelName Model);

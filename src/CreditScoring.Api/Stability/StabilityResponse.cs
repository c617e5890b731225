using CreditScoring.Api.Features;

namespace CreditScoring.Api.Stability;

/// <summary>How solid a client's reasons are.</summary>
/// <param name="Id">The client's number.</param>
/// <param name="Refits">Number of times the model was trained again on other samples of clients; 0 when it was not.</param>
/// <param name="SolidFrom">Share of refits from which a reason is solid.</param>
/// <param name="Reasons">The client's reasons, the heaviest first; empty without refits.</param>
public sealed record StabilityResponse(string Id, int Refits, double SolidFrom, IReadOnlyList<ReasonStabilityResponse> Reasons);

/// <summary>How solid one reason is.</summary>
/// <param name="Concept">What it is about.</param>
/// <param name="Reappearances">In how many refits it is among the client's top four.</param>
/// <param name="IsSolid">Whether that is enough to call it solid.</param>
public sealed record ReasonStabilityResponse(ConceptName Concept, int Reappearances, bool IsSolid);

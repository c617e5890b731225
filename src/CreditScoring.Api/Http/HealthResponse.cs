namespace CreditScoring.Api.Http;

/// <summary>The state of the service.</summary>
/// <param name="Status">The word <c>live</c> or <c>ready</c>.</param>
public sealed record HealthResponse(string Status);

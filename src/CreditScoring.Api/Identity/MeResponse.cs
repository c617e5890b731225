namespace CreditScoring.Api.Identity;

/// <summary>Who is signed in.</summary>
/// <param name="Subject">The person's number at the issuer.</param>
/// <param name="Roles">Roles: <c>advisor</c>, <c>validator</c>, <c>administrator</c>.</param>
/// <param name="Portfolios">Portfolios whose clients an advisor sees.</param>
/// <param name="HasDesk">Whether this service keeps views, reviews, decisions and notes.</param>
public sealed record MeResponse(string Subject, IReadOnlyList<string> Roles, IReadOnlyList<string> Portfolios, bool HasDesk);

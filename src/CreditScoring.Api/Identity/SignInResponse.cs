namespace CreditScoring.Api.Identity;

/// <summary>Where to sign in: authorization code with PKCE (RFC 7636).</summary>
/// <param name="Authorize">Address of the page that signs in.</param>
/// <param name="Token">Address that gives a token for a code.</param>
/// <param name="ClientId">Number of the explorer at the issuer.</param>
/// <param name="Scope">Scopes to ask for.</param>
/// <param name="Resource">Audience to ask for (RFC 8707); null where the audience is no address, so that nothing can be asked.</param>
public sealed record SignInResponse(string Authorize, string Token, string ClientId, string Scope, string? Resource);

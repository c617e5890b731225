using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CreditScoring.Api.Identity;

/// <summary>Verifies access tokens (RFC 9068): algorithm, key, issuer, audience, type, dates; what was verified is remembered for a minute.</summary>
sealed class TokenVerifier(IIssuer issuer, string audience, string clientId, TimeProvider clock)
{
    /// <summary>Longest token that is read, in characters.</summary>
    public const int Longest = 8 * 1024;

    const int MostRemembered = 10_000;

    static readonly TimeSpan remembered = TimeSpan.FromMinutes(1); // so long may a key that was withdrawn still open
    static readonly TimeSpan skew = TimeSpan.FromSeconds(30);
    static readonly string[] algorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256];
    static readonly string[] keysInToken = ["jku", "jwk", "x5u", "x5c", "crit"]; // a token must not bring its own key, nor ask for what is not understood

    readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = Longest };
    readonly ConcurrentDictionary<string, (ClaimsPrincipal Principal, DateTimeOffset Until)> known = new(StringComparer.Ordinal);

    /// <summary>Verifies a token.</summary>
    /// <param name="token">What was sent.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Who it stands for; null when it is not to be trusted.</returns>
    /// <exception cref="IOException">The issuer's keys were never reached, so nothing can be verified.</exception>
    public async ValueTask<ClaimsPrincipal?> VerifyAsync(string token, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(token, out var found) && now < found.Until)
            return found.Principal;
        if (Read(token) is not { } read || IsSuspect(read))
            return null;
        if (await issuer.KeyAsync(read.Kid, cancellation) is not { } key)
            return null;

        var result = await handler.ValidateTokenAsync(read, Rules(key));
        if (!result.IsValid || PrincipalOf(read) is not { } principal)
            return null;

        if (known.Count >= MostRemembered)
            known.Clear();
        known[token] = (principal, Least(now + remembered, Utc(read.ValidTo)));

        return principal;
    }

    JsonWebToken? Read(string token)
    {
        try
        {
            return handler.ReadJsonWebToken(token);
        }
        catch (Exception error) when (error is ArgumentException or SecurityTokenException or JsonException or FormatException)
        {
            return null;
        }
    }

    static bool IsSuspect(JsonWebToken token) =>
        token.IsEncrypted || token.Kid is not { Length: > 0 } || keysInToken.Any(name => token.TryGetHeaderValue<object>(name, out _)) || !IsAccessToken(token);

    // Identity tokens are signed by the same keys: they say who somebody is, and open nothing.
    static bool IsAccessToken(JsonWebToken token) => token.Typ is "at+jwt" or "application/at+jwt"
        || string.IsNullOrEmpty(token.Typ) && token.TryGetPayloadValue<string>("token_use", out var use) && use == "access";

    TokenValidationParameters Rules(SecurityKey key) => new()
    {
        ValidAlgorithms = algorithms,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        ValidateIssuerSigningKey = true,
        IssuerValidator = (name, _, _) => name.TrimEnd('/') == issuer.Name ? name : throw new SecurityTokenInvalidIssuerException("Another issuer."),
        AudienceValidator = (audiences, token, _) => audiences.Any()
            ? audiences.Contains(audience, StringComparer.Ordinal)
            : ((JsonWebToken)token).TryGetPayloadValue<string>("client_id", out var client) && client == clientId,
        LifetimeValidator = (from, to, _, _) => to is { } end && clock.GetUtcNow() < Utc(end) + skew && (from is not { } start || clock.GetUtcNow() >= Utc(start) - skew),
    };

    static ClaimsPrincipal? PrincipalOf(JsonWebToken token)
    {
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));

        return Caller.PrincipalOf(payload.RootElement);
    }

    static DateTimeOffset Utc(DateTime moment) => new(moment, TimeSpan.Zero);

    static DateTimeOffset Least(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}

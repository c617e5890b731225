using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace CreditScoring.Api.Identity;

/// <summary>Signs in made-up people on this machine, by the same flow as a bank's issuer: authorization code with PKCE.</summary>
sealed class DevelopmentIssuer(DevelopmentTokens tokens, TimeProvider clock) : IIssuer
{
    static readonly TimeSpan lasts = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<string, (string User, string Challenge, string Redirect, DateTimeOffset Until)> codes = new(StringComparer.Ordinal);

    public string Name => DevelopmentTokens.Issuer;

    public ValueTask<SecurityKey?> KeyAsync(string kid, CancellationToken cancellation) => ValueTask.FromResult<SecurityKey?>(kid == tokens.Key.KeyId ? tokens.Key : null);

    public ValueTask<SignInResponse> SignInAsync(CancellationToken cancellation) => ValueTask.FromResult(new SignInResponse(
        DevelopmentEndpoints.Authorize, DevelopmentEndpoints.Token, DevelopmentTokens.Audience, SignInOptions.DefaultScope, Resource: null));

    /// <summary>A code that gives a token to whoever holds the secret behind a challenge; it works once, for a minute.</summary>
    public string CodeFor(DevelopmentUser user, string challenge, string redirect)
    {
        foreach (var (old, entry) in codes)
            if (clock.GetUtcNow() >= entry.Until)
                codes.TryRemove(old, out _);

        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        codes[code] = (user.Name, challenge, redirect, clock.GetUtcNow() + lasts);

        return code;
    }

    /// <summary>The token for a code, or null when code, secret and page do not belong together.</summary>
    public string? TokenFor(string code, string verifier, string redirect) =>
        codes.TryRemove(code, out var entry) && clock.GetUtcNow() < entry.Until && entry.Redirect == redirect
            && Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))) == entry.Challenge
        ? tokens.Write(entry.User)
        : null;
}

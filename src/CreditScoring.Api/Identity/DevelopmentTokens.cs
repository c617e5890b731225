using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CreditScoring.Api.Identity;

/// <summary>Writes access tokens that only a service on this machine accepts.</summary>
public sealed class DevelopmentTokens : IDisposable
{
    /// <summary>The issuer that these tokens name.</summary>
    internal const string Issuer = "urn:credit-scoring:development";

    /// <summary>The audience of these tokens, and the explorer's number.</summary>
    internal const string Audience = "credit-scoring";

    static readonly TimeSpan lasts = TimeSpan.FromHours(8);

    readonly ECDsa key;
    readonly TimeProvider clock;
    readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };

    DevelopmentTokens(ECDsa key, TimeProvider clock)
    {
        (this.key, this.clock) = (key, clock);
        Key = new ECDsaSecurityKey(key)
        {
            KeyId = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16],
            CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false }, // what is kept by the key's number would outlive this key
        };
    }

    /// <summary>The key, with its number.</summary>
    internal ECDsaSecurityKey Key { get; }

    /// <summary>Reads the key of this machine's user, or makes it.</summary>
    /// <param name="keyFile">File of the key; null takes the usual one, among the user's own files.</param>
    /// <param name="clock">Tells the time; null is the system's.</param>
    /// <exception cref="InvalidDataException">The key cannot be read or made.</exception>
    public static DevelopmentTokens Open(string? keyFile = null, TimeProvider? clock = null) =>
        new(DevelopmentKey.ReadOrCreate(keyFile ?? DevelopmentKey.DefaultFile), clock ?? TimeProvider.System);

    /// <summary>Writes a token for one of the made-up people: <c>advisor-demo</c>, <c>validator-demo</c> or <c>administrator-demo</c>.</summary>
    /// <param name="user">The name.</param>
    /// <param name="portfolios">Portfolios of an advisor; none named is the one of all clients, <c>main</c>.</param>
    /// <exception cref="ArgumentException">There is no such person.</exception>
    public string Write(string user, params IReadOnlyList<string> portfolios)
    {
        var person = DevelopmentUser.Find(user) ?? throw new ArgumentException(
            $"There is no user '{user}'; give one of {string.Join(", ", DevelopmentUser.All.Select(known => known.Name))}.");

        return Write(person.Name, person.Role, portfolios);
    }

    /// <summary>Writes tokens for many advisors: a load is not one person's.</summary>
    /// <param name="count">How many, each of another name.</param>
    public IReadOnlyList<string> WriteAdvisors(int count) =>
        [.. Enumerable.Range(1, count).Select(number => Write(FormattableString.Invariant($"advisor-{number}"), Roles.Advisor, []))];

    string Write(string user, string role, IReadOnlyList<string> portfolios)
    {
        var now = clock.GetUtcNow();

        return handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = "at+jwt",
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now.UtcDateTime,
            Expires = (now + lasts).UtcDateTime,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["sub"] = user,
                ["client_id"] = Audience,
                ["jti"] = Guid.NewGuid().ToString("N"),
                ["scope"] = SignInOptions.DefaultScope,
                ["roles"] = new[] { role },
                ["portfolios"] = portfolios.Count > 0 ? [.. portfolios] : new[] { PortfolioAssignment.Main },
            },
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.EcdsaSha256),
        });
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();
}

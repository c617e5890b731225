using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CreditScoring.Api.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CreditScoring.Api.Tests.Identity;

/// <summary>A key of an issuer, and tokens signed with it: the right one, from which each wrong one differs in one thing.</summary>
sealed class Issued : IDisposable
{
    public const string Issuer = "https://login.example.org";
    public const string Audience = "scoring";

    readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public Issued(string kid = "k1") => Key = new ECDsaSecurityKey(key) { KeyId = kid, CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };

    public ECDsaSecurityKey Key { get; }

    public string PublicPem => key.ExportSubjectPublicKeyInfoPem();

    /// <summary>A token that opens the service, unless something is changed.</summary>
    public string Token(
        Action<Dictionary<string, object>>? claims = null, Action<Dictionary<string, object>>? headers = null, string? type = "at+jwt", SigningCredentials? signing = null)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var payload = new Dictionary<string, object>
        {
            ["iss"] = Issuer, ["aud"] = Audience, ["sub"] = "ada", ["scope"] = SignInOptions.DefaultScope, ["roles"] = new[] { "advisor" }, ["portfolios"] = new[] { "main" },
            ["iat"] = now, ["exp"] = now + 600,
        };
        claims?.Invoke(payload);
        var head = new Dictionary<string, object>();
        headers?.Invoke(head);
        if (type is null)
            return Raw($$"""{"alg":"ES256","kid":"{{Key.KeyId}}"}""", JsonSerializer.Serialize(payload), Sign); // the handler would name a type
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };

        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Claims = payload, AdditionalHeaderClaims = head, TokenType = type, SigningCredentials = signing ?? new SigningCredentials(Key, SecurityAlgorithms.EcdsaSha256),
        });
    }

    /// <summary>A token whose header says anything: signed by hand, or not at all.</summary>
    public static string Raw(string header, string payload, Func<byte[], byte[]> sign)
    {
        var text = Base64UrlEncoder.Encode(header) + "." + Base64UrlEncoder.Encode(payload);

        return text + "." + Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(text)));
    }

    public byte[] Sign(byte[] data) => key.SignData(data, HashAlgorithmName.SHA256);

    public void Dispose() => key.Dispose();
}

/// <summary>An issuer that has the keys it is given.</summary>
sealed class KnownIssuer(params SecurityKey[] keys) : IIssuer
{
    public string Name => Issued.Issuer;

    public ValueTask<SecurityKey?> KeyAsync(string kid, CancellationToken cancellation) => ValueTask.FromResult(keys.FirstOrDefault(key => key.KeyId == kid));

    public ValueTask<SignInResponse> SignInAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(new SignInResponse(Issued.Issuer + "/authorize", Issued.Issuer + "/token", "explorer", "openid", Issued.Audience));
}

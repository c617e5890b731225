using System.Security.Cryptography;
using System.Text;
using CreditScoring.Api.Identity;
using CreditScoring.Api.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace CreditScoring.Api.Tests.Identity;

public sealed class TokenVerifierTests : IDisposable
{
    readonly Issued issued = new();
    readonly Issued stranger = new(); // another key under the same number

    public void Dispose()
    {
        issued.Dispose();
        stranger.Dispose();
    }

    [Fact]
    public async Task Lets_through_a_token_of_the_issuer_with_who_it_stands_for()
    {
        var caller = Caller.Of((await Verify(issued.Token()))!);

        Assert.Equal(("ada", false), (caller.Subject, caller.IsValidator));
        Assert.Equal(["main"], caller.Portfolios);
    }

    [Fact]
    public async Task Reads_roles_and_portfolios_of_Cognito_from_groups_and_its_client_in_place_of_an_audience()
    {
        var token = issued.Token(
            claims =>
            {
                claims.Remove("aud");
                claims.Remove("roles");
                claims.Remove("portfolios");
                (claims["client_id"], claims["token_use"], claims["cognito:groups"]) = ("explorer", "access", new[] { "validator", "portfolio:nord", "others" });
            }, type: null);
        var principal = (await Verify(token))!;

        Assert.True(Caller.Of(principal).IsValidator);
        Assert.Equal(["nord"], Caller.Of(principal).Portfolios);
        Assert.False(principal.IsInRole("others"));
    }

    public static TheoryData<string> Faults => [.. BadTokens().Select(bad => bad.Fault)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Refuses_every_token_that_is_wrong_in_one_thing(string fault)
    {
        var (_, token) = BadTokens().Single(bad => bad.Fault == fault);

        Assert.Null(await Verify(token(issued, stranger)));
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256, true)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256, true)]
    [InlineData(SecurityAlgorithms.RsaSha384, false)]
    [InlineData(SecurityAlgorithms.RsaSha512, false)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha512, false)]
    public async Task Lets_through_the_allowed_algorithms_alone_though_the_key_could_do_others(string algorithm, bool isAllowed)
    {
        using var rsa = RSA.Create(2048);
        var key = new RsaSecurityKey(rsa) { KeyId = "k1", CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
        var token = issued.Token(signing: new SigningCredentials(key, algorithm));

        Assert.Equal(isAllowed, await new TokenVerifier(new KnownIssuer(key), Issued.Audience, "explorer", TimeProvider.System).VerifyAsync(token, default) is not null);
    }

    [Fact]
    public void Knows_at_least_25_wrong_tokens() => Assert.InRange(BadTokens().Count(), 25, 100);

    [Fact]
    public async Task Refuses_a_token_once_it_is_too_old_though_it_was_remembered()
    {
        var clock = new MovedClock();
        var verifier = new TokenVerifier(new KnownIssuer(issued.Key), Issued.Audience, "explorer", clock);
        var token = issued.Token();
        Assert.NotNull(await verifier.VerifyAsync(token, default));

        clock.Ahead = TimeSpan.FromSeconds(640);

        Assert.Null(await verifier.VerifyAsync(token, default));
    }

    ValueTask<System.Security.Claims.ClaimsPrincipal?> Verify(string token) =>
        new TokenVerifier(new KnownIssuer(issued.Key), Issued.Audience, "explorer", TimeProvider.System).VerifyAsync(token, default);

    static IEnumerable<(string Fault, Func<Issued, Issued, string> Token)> BadTokens()
    {
        yield return ("empty", (_, _) => "");
        yield return ("no token", (_, _) => "not-a-token");
        yield return ("two parts", (of, _) => string.Join('.', of.Token().Split('.')[..2]));
        yield return ("five parts", (of, _) => of.Token() + ".x.y");
        yield return ("cut", (of, _) => of.Token()[..^4]);
        yield return ("signature of another key", (_, other) => other.Token());
        yield return ("payload changed after signing", (of, _) => Changed(of.Token(), 1));
        yield return ("header changed after signing", (of, _) => Changed(of.Token(), 0));
        yield return ("no signature", (of, _) => string.Join('.', of.Token().Split('.')[..2]) + ".");
        yield return ("algorithm none", (_, _) => Issued.Raw("""{"alg":"none","typ":"at+jwt","kid":"k1"}""", Payload(), _ => []));
        yield return ("algorithm None, spelt otherwise", (_, _) => Issued.Raw("""{"alg":"nOnE","typ":"at+jwt","kid":"k1"}""", Payload(), _ => []));
        yield return ("HMAC with the public key as the secret", (of, _) => Issued.Raw(
            """{"alg":"HS256","typ":"at+jwt","kid":"k1"}""", Payload(), data => HMACSHA256.HashData(Encoding.UTF8.GetBytes(of.PublicPem), data)));
        yield return ("algorithm that is not allowed", (of, _) => Issued.Raw("""{"alg":"ES384","typ":"at+jwt","kid":"k1"}""", Payload(), of.Sign));
        yield return ("RSA named, elliptic signed", (of, _) => Issued.Raw("""{"alg":"RS256","typ":"at+jwt","kid":"k1"}""", Payload(), of.Sign));
        yield return ("no key number", (of, _) => Issued.Raw("""{"alg":"ES256","typ":"at+jwt"}""", Payload(), of.Sign));
        yield return ("unknown key number", (of, _) => Issued.Raw("""{"alg":"ES256","typ":"at+jwt","kid":"k2"}""", Payload(), of.Sign));
        yield return ("key number that is a path", (of, _) => Issued.Raw("""{"alg":"ES256","typ":"at+jwt","kid":"../../dev/null"}""", Payload(), of.Sign));
        foreach (var name in new[] { "jku", "x5u" })
            yield return (name, (of, _) => of.Token(headers: head => head[name] = "https://keys.example.com"));
        yield return ("own key in the header", (of, _) => of.Token(headers: head => head["jwk"] = new Dictionary<string, string> { ["kty"] = "EC" }));
        yield return ("own certificate in the header", (of, _) => of.Token(headers: head => head["x5c"] = new[] { "MIIB" }));
        yield return ("critical header", (of, _) => of.Token(headers: head => head["crit"] = new[] { "exp" }));
        yield return ("another issuer", (of, _) => of.Token(claims => claims["iss"] = "https://login.example.com"));
        yield return ("no issuer", (of, _) => of.Token(claims => claims.Remove("iss")));
        yield return ("another audience", (of, _) => of.Token(claims => claims["aud"] = "payments"));
        yield return ("no audience and another client", (of, _) => of.Token(claims => { claims.Remove("aud"); claims["client_id"] = "batch"; }));
        yield return ("no audience and no client", (of, _) => of.Token(claims => claims.Remove("aud")));
        yield return ("expired", (of, _) => of.Token(claims => claims["exp"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 60));
        yield return ("no expiry", (of, _) => of.Token(claims => claims.Remove("exp")));
        yield return ("expiry in words", (of, _) => of.Token(claims => claims["exp"] = "never"));
        yield return ("not yet valid", (of, _) => of.Token(claims => claims["nbf"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 600));
        yield return ("identity token", (of, _) => of.Token(type: "JWT"));
        yield return ("no type", (of, _) => of.Token(type: null));
        yield return ("no subject", (of, _) => of.Token(claims => claims.Remove("sub")));
        yield return ("empty subject", (of, _) => of.Token(claims => claims["sub"] = ""));
        yield return ("subject that is no text", (of, _) => of.Token(claims => claims["sub"] = 7));
        yield return ("subject of 1,000 characters", (of, _) => of.Token(claims => claims["sub"] = new string('a', 1000)));
        yield return ("too long", (of, _) => of.Token(claims => claims["filler"] = new string('a', TokenVerifier.Longest)));
        foreach (var header in new[] { """{"alg":"ES256","typ":"at+jwt","kid":7}""", """{"alg":"ES256","typ":["at+jwt"],"kid":"k1"}""", """{"alg":7,"typ":"at+jwt","kid":"k1"}""", """["alg"]""", "7", """{"alg":"ES256","typ":"at+jwt","kid":"k1","kid":"k2"}""" })
            yield return ("header " + header, (of, _) => Issued.Raw(header, Payload(), of.Sign));
        foreach (var payload in new[] { "[]", "7", "null", """{"exp":1e300}""", """{"aud":{"a":1},"exp":99999999999}""" })
            yield return ("payload " + payload, (of, _) => Issued.Raw("""{"alg":"ES256","typ":"at+jwt","kid":"k1"}""", payload, of.Sign));
        yield return ("not JSON", (of, _) => Issued.Raw("""{"alg":"ES256","typ":"at+jwt","kid":"k1"}""", "not json", of.Sign));
        yield return ("encrypted", (of, _) => Issued.Raw("""{"alg":"dir","enc":"A128CBC-HS256","typ":"at+jwt","kid":"k1"}""", Payload(), of.Sign));
    }

    static string Payload() => $$"""{"iss":"{{Issued.Issuer}}","aud":"{{Issued.Audience}}","sub":"ada","exp":{{DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 600}}}""";

    static string Changed(string token, int part)
    {
        var parts = token.Split('.');
        var text = Base64UrlEncoder.Decode(parts[part]);
        parts[part] = Base64UrlEncoder.Encode(part == 0 ? text.Replace("\"at+jwt\"", "\"at+jwt\" ", StringComparison.Ordinal) : text.Replace("ada", "eve", StringComparison.Ordinal));

        return string.Join('.', parts);
    }
}

using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CreditScoring.Api.Identity;
using CreditScoring.Api.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace CreditScoring.Api.Tests.Identity;

[Collection(ServedCollection.Name)]
public sealed class DevelopmentIssuerTests(ServedClients served) : IDisposable
{
    const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"; // RFC 7636, appendix B
    const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = served.Address };

    public void Dispose() => http.Dispose();

    string Redirect => served.Address.GetLeftPart(UriPartial.Authority) + "/sign-in";

    [Fact]
    public async Task Gives_a_token_for_a_code_and_the_secret_behind_its_challenge()
    {
        var token = (await TokenFor(await Code(), Verifier)).GetProperty("access_token").GetString()!;

        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.Equal("validator-demo", (await Answer.To(http, "/api/v1/me")).IsOk().GetProperty("subject").GetString());
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var code = await Code();
        await TokenFor(code, Verifier);

        Assert.Equal("invalid_grant", (await TokenFor(code, Verifier)).GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_code_is_of_no_use_to_who_does_not_hold_the_secret_nor_for_another_page()
    {
        Assert.Equal("invalid_grant", (await TokenFor(await Code(), Verifier.Replace('d', 'e'))).GetProperty("error").GetString());
        Assert.Equal("invalid_grant", (await TokenFor(await Code(), Verifier, Redirect + "/x")).GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("redirect_uri", "https://evil.example.com/sign-in")]
    [InlineData("redirect_uri", "/sign-in")]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("code_challenge", "short")]
    [InlineData("response_type", "token")]
    [InlineData("client_id", "another")]
    public async Task Sends_no_code_where_the_flow_would_be_unsafe(string name, string value)
    {
        using var answer = await http.GetAsync(Authorize(name, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public void Signs_with_one_key_for_all_processes_of_a_user_which_nobody_else_can_read()
    {
        var folder = Directory.CreateTempSubdirectory("credit-key-").FullName;
        var file = Path.Combine(folder, "below", "issuer.pem");
        var keys = new string[8];
        Parallel.For(0, keys.Length, place =>
        {
            using var key = DevelopmentKey.ReadOrCreate(file);
            keys[place] = Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
        });

        Assert.Single(keys.Distinct());
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        File.WriteAllText(file, "no key");
        Assert.Contains("--development-key", Assert.Throws<InvalidDataException>(() => DevelopmentKey.ReadOrCreate(file)).Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_challenge_is_that_of_the_standard() =>
        Assert.Equal(Challenge, Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))));

    string Authorize(string? name = null, string? value = null)
    {
        var query = new Dictionary<string, string>
        {
            ["response_type"] = "code", ["client_id"] = "credit-scoring", ["redirect_uri"] = Redirect, ["state"] = "s", ["code_challenge"] = Challenge,
            ["code_challenge_method"] = "S256", ["user"] = "validator-demo",
        };
        if (name is not null)
            query[name] = value!;

        return "/development/authorize?" + string.Join('&', query.Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}"));
    }

    async Task<string> Code()
    {
        using var answer = await http.GetAsync(Authorize());
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("&state=s", answer.Headers.Location!.Query, StringComparison.Ordinal);

        return answer.Headers.Location.Query.Split('&')[0]["?code=".Length..];
    }

    async Task<JsonElement> TokenFor(string code, string verifier, string? redirect = null)
    {
        using var answer = await http.PostAsync("/development/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["code_verifier"] = verifier, ["redirect_uri"] = redirect ?? Redirect,
        }));

        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}

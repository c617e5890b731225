using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace CreditScoring.Api.Tests.Identity;

/// <summary>The discovery document and the key set of an issuer on a free port.</summary>
sealed class IssuerOverHttp : IAsyncDisposable
{
    readonly WebApplication app;
    int asked, discovered;

    IssuerOverHttp(WebApplication app, Issued first) => (this.app, Keys) = (app, KeySet(first));

    public string Address => app.Urls.Single();

    /// <summary>The key set, as JSON.</summary>
    public string Keys { get; set; }

    /// <summary>How often the key set was asked for.</summary>
    public int Asked => asked;

    /// <summary>How often the discovery document was asked for, answered or not.</summary>
    public int Discovered => discovered;

    /// <summary>Whether it answers 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>What it waits for before it answers.</summary>
    public Task Hang { get; set; } = Task.CompletedTask;

    public static async Task<IssuerOverHttp> StartAsync(Issued first)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        var issuer = new IssuerOverHttp(builder.Build(), first);
        issuer.app.MapGet("/.well-known/openid-configuration", async (HttpContext http) =>
        {
            Interlocked.Increment(ref issuer.discovered);
            await issuer.Hang;
            var address = $"http://{http.Request.Host}"; // that of a proxy, where one stands before it

            return issuer.IsDown ? Results.StatusCode(503) : Results.Text(
                $$"""{"issuer":"{{address}}","authorization_endpoint":"{{address}}/authorize","token_endpoint":"{{address}}/token","jwks_uri":"{{address}}/jwks"}""", "application/json");
        });
        issuer.app.MapGet("/jwks", () =>
        {
            Interlocked.Increment(ref issuer.asked);

            return Results.Text(issuer.Keys, "application/json");
        });
        await issuer.app.StartAsync();

        return issuer;
    }

    /// <summary>A key set with one key.</summary>
    public static string KeySet(Issued issued)
    {
        var point = issued.Key.ECDsa.ExportParameters(includePrivateParameters: false).Q;

        return $$"""{"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"{{issued.Key.KeyId}}","x":"{{Base64UrlEncoder.Encode(point.X)}}","y":"{{Base64UrlEncoder.Encode(point.Y)}}"}]}""";
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

using System.Net.Http.Headers;
using CreditScoring.Api.Identity;
using Microsoft.AspNetCore.Builder;

namespace CreditScoring.Api.Tests.Support;

/// <summary>Callers who are signed in with the development issuer, whose key is this test run's own.</summary>
static class SignedIn
{
    static readonly string folder = Directory.CreateTempSubdirectory("credit-api-key-").FullName;

    /// <summary>File of the issuer's key.</summary>
    public static string KeyFile => Path.Combine(folder, "issuer.pem");

    /// <summary>A token of one of the made-up people.</summary>
    public static string Token(string user = "advisor-demo", params string[] portfolios)
    {
        using var tokens = DevelopmentTokens.Open(KeyFile);

        return tokens.Write(user, portfolios);
    }

    /// <summary>Calls a service as one of the made-up people, or as nobody.</summary>
    public static HttpClient Http(WebApplication app, string? user = "advisor-demo", params string[] portfolios)
    {
        var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        if (user is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token(user, portfolios));

        return http;
    }
}

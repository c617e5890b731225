using CreditScoring.Api.Http;
using CreditScoring.Explanation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace CreditScoring.Api.Identity;

/// <summary>The addresses of the development issuer; they exist on loopback only.</summary>
static class DevelopmentEndpoints
{
    /// <summary>Where one chooses who to be.</summary>
    public const string Authorize = "/development/authorize";

    /// <summary>Where a code becomes a token.</summary>
    public const string Token = "/development/token";

    const string Back = "/sign-in"; // the explorer's page to which a code is sent

    public static void MapDevelopmentIssuer(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Authorize, Choose).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost(Token, GiveToken).AllowAnonymous().ExcludeFromDescription();
    }

    static IResult Choose(HttpContext http, DevelopmentIssuer issuer)
    {
        var query = http.Request.Query;
        string challenge = query["code_challenge"].ToString(), state = query["state"].ToString(), redirect = query["redirect_uri"].ToString();
        if (query["response_type"] != "code" || query["code_challenge_method"] != "S256" || challenge.Length != 43 || query["client_id"] != DevelopmentTokens.Audience)
            return Problems.Invalid("response_type", "Ask for a code with a challenge of SHA-256 (PKCE), as the explorer does.");
        if (!Uri.TryCreate(redirect, UriKind.Absolute, out var page) || page.Authority != http.Request.Host.Value || page.AbsolutePath != Back || page.Query.Length > 0)
            return Problems.Invalid("redirect_uri", $"A code is sent back to {Back} of this service only.");

        if (DevelopmentUser.Find(query["user"]) is { } user)
            return TypedResults.Redirect(QueryHelpers.AddQueryString(redirect, new Dictionary<string, string?> { ["code"] = issuer.CodeFor(user, challenge, redirect), ["state"] = state }));

        http.Response.Headers.ContentSecurityPolicy = DevelopmentPage.Policy;
        var language = query["ui_locales"] == "en" ? Language.English : Language.French;

        return TypedResults.Content(
            DevelopmentPage.Write(language, person => QueryHelpers.AddQueryString(http.Request.Path + http.Request.QueryString, "user", person.Name)), "text/html; charset=utf-8");
    }

    static async Task<Results<Ok<TokenResponse>, BadRequest<TokenFault>>> GiveToken(HttpContext http, DevelopmentIssuer issuer)
    {
        if (!http.Request.HasFormContentType)
            return TypedResults.BadRequest(new TokenFault("invalid_request"));
        var form = await http.Request.ReadFormAsync(http.RequestAborted);

        return form["grant_type"] != "authorization_code" ? TypedResults.BadRequest(new TokenFault("unsupported_grant_type"))
            : issuer.TokenFor(form["code"].ToString(), form["code_verifier"].ToString(), form["redirect_uri"].ToString()) is { } token
            ? TypedResults.Ok(new TokenResponse(token, "Bearer"))
            : TypedResults.BadRequest(new TokenFault("invalid_grant"));
    }
}

/// <summary>A token (RFC 6749, 5.1).</summary>
/// <param name="AccessToken">The token.</param>
/// <param name="TokenType">The word <c>Bearer</c>.</param>
sealed record TokenResponse(
    [property: System.Text.Json.Serialization.JsonPropertyName("access_token")] string AccessToken,
    [property: System.Text.Json.Serialization.JsonPropertyName("token_type")] string TokenType);

/// <summary>Why no token is given (RFC 6749, 5.2).</summary>
/// <param name="Error">One of the words of the standard.</param>
sealed record TokenFault(string Error);

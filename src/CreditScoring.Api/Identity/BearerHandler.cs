using System.Text.Encodings.Web;
using CreditScoring.Api.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CreditScoring.Api.Identity;

/// <summary>Lets through who brings a valid access token (RFC 6750).</summary>
sealed class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenVerifier verifier)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme, as in the header.</summary>
    public new const string Scheme = "Bearer";

    const string Before = Scheme + " ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (header.Count == 0)
            return AuthenticateResult.NoResult();
        if (header.Count > 1 || header[0] is not { } text || !text.StartsWith(Before, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.Fail("No bearer token.");

        try
        {
            return await verifier.VerifyAsync(text[Before.Length..].Trim(), Context.RequestAborted) is { } principal
                ? AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme))
                : AuthenticateResult.Fail("The token is not to be trusted.");
        }
        catch (IOException error)
        {
            return AuthenticateResult.Fail(error);
        }
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var result = await HandleAuthenticateOnceSafeAsync();
        if (result.Failure is IOException)
        {
            await Problems.IssuerNotReached().ExecuteAsync(Context);

            return;
        }

        // RFC 6750: who sent no token is not told of a fault; why a token was refused is not told to whoever tries tokens.
        Response.Headers.WWWAuthenticate = result.None ? Scheme : Scheme + " error=\"invalid_token\"";
        await Problems.NotSignedIn(result.None).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problems.NotAllowed().ExecuteAsync(Context);
}

using CreditScoring.Api.Desk;
using CreditScoring.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Identity;

/// <summary>Where to sign in, and who is signed in.</summary>
static class IdentityEndpoints
{
    public static void MapIdentity(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", SignIn).AllowAnonymous().ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithName("GetSignIn").WithSummary("Where the explorer sends people to sign in");
        routes.MapGet("/me", Me).RequireAuthorization(Policies.Model)
            .WithName("GetMe").WithSummary("Who is signed in, and may do what");
    }

    internal static async Task<Results<Ok<SignInResponse>, ProblemHttpResult>> SignIn(IIssuer issuer, CancellationToken cancellation)
    {
        try
        {
            return TypedResults.Ok(await issuer.SignInAsync(cancellation));
        }
        catch (IOException)
        {
            return Problems.IssuerNotReached();
        }
    }

    internal static Ok<MeResponse> Me(ServedDesk desk, HttpContext http)
    {
        var caller = Caller.Of(http.User);

        return TypedResults.Ok(new MeResponse(caller.Subject, [.. Roles.All.Where(http.User.IsInRole)], [.. caller.Portfolios.Order(StringComparer.Ordinal)], desk.Place is not null));
    }
}

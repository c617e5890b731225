using System.Net;

namespace CreditScoring.Api.Tests.Http.Contract;

/// <summary>Statuses that depend on who asks, and how often.</summary>
static class CallerWays
{
    public static IReadOnlyList<Way> All { get; } =
    [
        Way.Changing(401, "no token", operation => operation.NeedsToken, (_, call) => call with { Token = null }),
        Way.Changing(401, "a token that was changed", operation => operation.NeedsToken, (_, call) => call with { Token = call.Token![..^6] + "AAAAAA" }),
        Way.Changing(403, "a role that sees no client", operation => operation.NeedsToken && !operation.Is("GetMe", "GetModel"), (services, call) => call with { Token = services.TokenOf("administrator") }),
        Way.Changing(403, "a role that does not decide", operation => operation.Is("PostDecision", "GetOverrides"), (services, call) => call with { Token = services.TokenOf("advisor") }),
        Way.Changing(403, "a token for something else", operation => operation.NeedsToken, (services, call) => call with { Service = services.Issuing, Token = services.Issue(claims => claims["scope"] = "openid") }),
        new(429, "too many calls", operation => operation.NeedsToken && !operation.Is("GetMe"), AskWithoutPauseAsync),
        Way.Changing(503, "an issuer that is away", operation => operation.NeedsToken || operation.Is("GetSignIn"), (services, call) => call with { Service = services.Astray, Token = services.Issue(_ => { }) }),
    ];

    static async Task<HttpResponseMessage> AskWithoutPauseAsync(ContractServices services, Operation operation)
    {
        var call = await RightCall.OfAsync(services, operation) with { Service = services.Issuing, Token = services.Issue(claims => claims["sub"] = operation.Name) };
        var answer = await call.SendAsync();
        for (var calls = 1; calls < 20 && answer.StatusCode != HttpStatusCode.TooManyRequests; calls++)
        {
            answer.Dispose();
            answer = await call.SendAsync();
        }

        return answer;
    }
}

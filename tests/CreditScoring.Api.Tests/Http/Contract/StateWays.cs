namespace CreditScoring.Api.Tests.Http.Contract;

/// <summary>Statuses that depend on what was written before, or on what the service has.</summary>
static class StateWays
{
    public static IReadOnlyList<Way> All { get; } =
    [
        new(403, "one's own request", operation => operation.Is("PostDecision"), async (services, operation) =>
            await (await RightCall.OfReviewAsync(services, await RightCall.OfAsync(services, operation), "validator")).SendAsync()),
        new(403, "another person's line", operation => operation.Is("PostView", "PostNote"), async (services, operation) =>
        {
            var call = await RightCall.OfAsync(services, operation);
            var number = await RightCall.MadeAsync(call, line => line.GetProperty("number").GetInt64());

            return await (call with { Token = services.TokenOf("validator"), Body = call.Body![..^1] + $",\"replaces\":{number}}}" }).SendAsync();
        }),

        Way.Of("GetRecourse", 409, "a client who is accepted", (services, call) => call.At("id", services.ClientWhoIs(accepted: true))),
        new(409, "the same once more", operation => operation.Is("PostView", "PostReview", "PostDecision"), async (services, operation) =>
        {
            var call = await RightCall.OfAsync(services, operation);
            (await call.SendAsync()).Dispose();

            return await call.SendAsync();
        }),
        new(409, "a key that was sent with something else", operation => operation.Is("PostView", "PostReview", "PostNote"), async (services, operation) =>
        {
            var call = await RightCall.OfAsync(services, operation) with { Key = operation.Name };
            (await call.SendAsync()).Dispose();

            return await call.At("id", services.NewClient()).SendAsync();
        }),

        Way.Of("IsReady", 503, "another score than the release's", (services, call) => call with { Service = services.Astray }),
        new(503, "a trail that cannot be written", IsAudited, async (services, operation) => await services.WithoutTrailAsync(await RightCall.OfAsync(services, operation))),
        Way.Changing(503, "no desk", operation => operation.Group == "Desk", (services, call) => call with { Service = services.Bare }),
        Way.Changing(503, "no raw rows", operation => operation.Group == "Answers", (services, call) => call with { Service = services.Bare }),
    ];

    static bool IsAudited(Operation operation) => operation.Is(
        "GetScore", "GetStability", "ScoreApplication", "ScoreApplications", "PostWhatIf", "GetRecourse", "GetLetter", "GetViews", "PostView", "PostReview", "GetReview", "GetNotes", "PostNote", "PostDecision");
}

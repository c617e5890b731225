namespace CreditScoring.Api.Tests.Http.Contract;

/// <summary>Right questions, and those whose answers hold more than the plainest one.</summary>
static class RightWays
{
    const int Told = 15; // decisions, of which ten or more are alike

    public static IReadOnlyList<Way> All { get; } =
    [
        Way.Changing(200, "a right question", operation => !Writes(operation), (_, call) => call),
        Way.Changing(201, "a right line", Writes, (_, call) => call),
        Way.Changing(200, "a client who is not accepted", operation => operation.Is("GetClient", "GetScore", "GetLetter", "GetStability", "PostWhatIf", "GetChecks"), (services, call) => call.At("id", services.ClientWhoIs(accepted: false))),
        Way.Of("ListClients", 200, "filters and counts", (_, call) => call with { Query = "?f=AMT_CREDIT:1000..&f=CODE_GENDER:F|M&counts=true&limit=3" }),
        Way.Of("GetScore", 200, "the baseline of the accepted", (_, call) => call with { Query = "?baseline=accepted" }),
        Way.Of("GetScore", 200, "the baseline of the similar", (_, call) => call with { Query = "?baseline=similar" }),
        Way.Of("GetLetter", 200, "another language and day", (_, call) => call with { Query = "?language=en&date=2026-11-26" }),
        Way.Of("GetSimilar", 200, "features of one's own", (_, call) => call with { Query = "?features=AMT_CREDIT,CODE_GENDER" }),
        Way.Changing(200, "a client's place", operation => operation.Is("GetDistribution", "GetAgainst"), (services, call) => call with { Query = $"?client={services.NewClient()}&group=similar" }),
        Way.Changing(200, "a client's place among words", operation => operation.Is("GetDistribution", "GetAgainst"), (services, call) => call.At("name", "CODE_GENDER") with { Query = $"?client={services.NewClient()}" }),
        Way.Of("GetAgainst", 200, "two numbers", (_, call) => call.At("other", "AMT_ANNUITY")),
        Way.Of("PostView", 201, "a view without a note", (_, call) => call with { Body = """{"decision":"refer"}""" }),
        new(200, "what was written before", operation => operation.Is("GetViews", "GetNotes"), async (services, operation) =>
        {
            var call = await RightCall.OfAsync(services, operation);
            var written = await RightCall.OfAsync(services, Operation.All[operation.Is("GetViews") ? "PostView" : "PostNote"]);
            await RightCall.MadeAsync(written with { Places = call.Places }, _ => true);

            return await call.SendAsync();
        }),
        new(200, "a review that was decided", operation => operation.Is("GetReview", "ListReviews"), async (services, operation) =>
        {
            var decided = await DecideAsync(services);

            return await (await RightCall.OfAsync(services, operation) with { Places = decided.Places, Query = operation.Is("ListReviews") ? "?state=all" : "" }).SendAsync();
        }),
        new(200, "decisions enough to be told", operation => operation.Is("GetOverrides"), async (services, operation) =>
        {
            for (var decision = 0; decision < Told; decision++)
                await DecideAsync(services);

            return await (await RightCall.OfAsync(services, operation)).SendAsync();
        }),
    ];

    static bool Writes(Operation operation) => operation.Is("PostView", "PostReview", "PostNote", "PostDecision");

    static async Task<Call> DecideAsync(ContractServices services)
    {
        var call = await RightCall.OfAsync(services, Operation.All["PostDecision"]);
        await RightCall.MadeAsync(call, _ => true);

        return call;
    }
}

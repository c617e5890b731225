namespace CreditScoring.Api.Tests.Http.Contract;

/// <summary>Statuses that depend on what is asked or sent.</summary>
static class QuestionWays
{
    const string Nobody = "999999999";
    const int TooManyBytes = 64 * 1024 * 1024 + 1; // more than any endpoint takes

    public static IReadOnlyList<Way> All { get; } =
    [
        Way.Changing(400, "no client's number", operation => operation.Has("id"), (_, call) => call.At("id", "x")),
        Way.Changing(400, "a body that breaks off", operation => operation.HasBody, (_, call) => call with { Body = "{\"" }),
        Way.Changing(400, "a field too many", operation => operation.HasBody, (_, call) => call with { Body = call.Body![..^1] + ",\"more\":1}" }),
        Way.Changing(400, "fields that are missing", operation => operation.HasBody && !operation.Is("PostWhatIf"), (_, call) => call with { Body = "{}" }),
        Way.Changing(400, "a key with a space", operation => operation.Is("PostView", "PostReview", "PostNote", "PostDecision"), (_, call) => call with { Key = "a key" }),
        Way.Of("ListClients", 400, "no limit", (_, call) => call with { Query = "?limit=0" }),
        Way.Of("ListClients", 400, "an unknown field", (_, call) => call with { Query = "?f=NONE:1" }),
        Way.Of("GetScore", 400, "an unknown baseline", (_, call) => call with { Query = "?baseline=best" }),
        Way.Of("PostWhatIf", 400, "an unknown language", (_, call) => call with { Query = "?language=de" }),
        Way.Of("PostWhatIf", 400, "an answer that cannot be", (_, call) => call with { Body = """{"answers":{"amount":-1}}""" }),
        Way.Of("GetLetter", 400, "an unknown language", (_, call) => call with { Query = "?language=de" }),
        Way.Of("GetLetter", 400, "no day", (_, call) => call with { Query = "?date=today" }),
        Way.Of("GetSimilar", 400, "an unknown feature", (_, call) => call with { Query = "?features=NONE" }),
        Way.Changing(400, "no client's number beside", operation => operation.Is("GetDistribution", "GetAgainst", "ListReviews"), (_, call) => call with { Query = "?client=x" }),
        Way.Changing(400, "an unknown group", operation => operation.Is("GetDistribution", "GetAgainst"), (_, call) => call with { Query = "?group=best" }),
        Way.Of("ListReviews", 400, "an unknown state", (_, call) => call with { Query = "?state=late" }),
        Way.Of("PostNote", 400, "a line that is not there", (_, call) => call with { Body = """{"words":"a","replaces":99999}""" }),

        Way.Changing(404, "an unknown client", operation => operation.Has("id"), (_, call) => call.At("id", Nobody)),
        Way.Changing(404, "another portfolio's client", operation => operation.Has("id"), (services, call) => call.At("id", services.Foreign)),
        Way.Changing(404, "another portfolio's client beside", operation => operation.Is("GetDistribution", "GetAgainst", "ListReviews"), (services, call) => call with { Query = $"?client={services.Foreign}" }),
        Way.Changing(404, "an unknown client beside", operation => operation.Is("GetDistribution", "GetAgainst"), (_, call) => call with { Query = $"?client={Nobody}" }),
        Way.Changing(404, "an unknown feature", operation => operation.Has("name"), (_, call) => call.At("name", "NONE")),
        Way.Changing(404, "an unknown feature beside", operation => operation.Has("other"), (_, call) => call.At("other", "NONE")),
        Way.Changing(404, "an unknown review", operation => operation.Has("number"), (_, call) => call.At("number", "99999")),
        Way.Changing(404, "no review's number", operation => operation.Has("number"), (_, call) => call.At("number", "x")),

        Way.Changing(413, "too long a body", operation => operation.HasBody, (_, call) => call with { Bytes = TooManyBytes }),
        Way.Changing(415, "a body that is not JSON", operation => operation.HasBody, (_, call) => call with { MediaType = "text/plain" }),
    ];
}

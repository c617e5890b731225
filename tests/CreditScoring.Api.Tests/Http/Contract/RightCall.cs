using System.Text.Json;

namespace CreditScoring.Api.Tests.Http.Contract;

/// <summary>A call of each operation that is answered well.</summary>
static class RightCall
{
    /// <summary>The call of an operation, with a client, or a review, of its own.</summary>
    public static async Task<Call> OfAsync(ContractServices services, Operation operation)
    {
        var role = operation.Is("PostDecision", "GetOverrides") ? "validator" : "advisor";
        var call = new Call(operation, services.Whole, operation.NeedsToken ? services.TokenOf(role) : null, BodyOf(operation))
        {
            Places = [("name", "AMT_CREDIT"), ("other", "CODE_GENDER"), ("id", operation.Is("GetRecourse") ? services.ClientWhoIs(accepted: false) : operation.Has("id") ? services.NewClient() : "")],
        };

        return operation.Has("number") ? await OfReviewAsync(services, call, "advisor") : call;
    }

    /// <summary>The call of an operation about a new review that somebody asked for.</summary>
    public static async Task<Call> OfReviewAsync(ContractServices services, Call call, string author)
    {
        var asked = await OfAsync(services, Operation.All["PostReview"]);
        var (number, proposal) = await MadeAsync(asked with { Token = services.TokenOf(author) }, review => (review.GetProperty("number").GetRawText(), review.GetProperty("proposal").GetString()));
        var deviating = $$"""{"decision":"{{(proposal == "decline" ? "accept" : "decline")}}","reason":"newEvidence","words":"The bank's statement shows the repayment."}""";

        return call.At("number", number) with { Body = call.Operation.HasBody ? deviating : null };
    }

    /// <summary>Sends a call that makes something, and reads of it.</summary>
    public static async Task<T> MadeAsync<T>(Call call, Func<JsonElement, T> read)
    {
        using var answer = await call.SendAsync();
        answer.EnsureSuccessStatusCode();
        using var made = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        return read(made.RootElement);
    }

    static string? BodyOf(Operation operation) => operation.Name switch
    {
        "ScoreApplication" => """{"application":{"SK_ID_CURR":999999,"AMT_CREDIT":200000}}""",
        "ScoreApplications" => """{"applications":[{"application":{"SK_ID_CURR":999999,"AMT_CREDIT":200000}},{"application":{"SK_ID_CURR":999998}}]}""",
        "PostWhatIf" => """{"answers":{"ownsCar":false}}""",
        "PostView" => """{"decision":"accept","note":"Stable income."}""",
        "PostReview" => """{"channel":"telephone","statement":"My debt was repaid in May."}""",
        "PostNote" => """{"words":"Called back."}""",
        _ => null,
    };
}

using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreditScoring.Api.Clients;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Decisions;

namespace CreditScoring.Api.Tests.Answers;

[Collection(ServedCollection.Name)]
public sealed class AnswerEndpointsTests(ServedClients served)
{
    [Fact]
    public async Task Lists_the_answers_as_the_application_states_them()
    {
        var answers = (await Answer.To(served.Http, $"/api/v1/clients/{served.Matrix.Clients[0]}/answers")).IsOk().EnumerateArray().ToList();
        var amount = answers[0];

        Assert.Equal("amount", amount.GetProperty("name").GetString());
        Assert.Equal(served.Tables.Applications.Numbers("AMT_CREDIT")[0], double.Parse(amount.GetProperty("value").GetString()!, CultureInfo.InvariantCulture), 0.01);
        Assert.Equal("Montant du crédit", amount.GetProperty("label").GetProperty("fr").GetString());
        Assert.Empty(RawNames.In(string.Join(' ', answers.Select(answer => answer.GetProperty("label").GetRawText() + answer.GetProperty("text").GetRawText()))));
    }

    [Fact]
    public async Task Scores_again_with_a_lower_amount_and_lets_the_instalment_follow()
    {
        var client = served.Matrix.Clients[2];
        var half = Math.Round(served.Tables.Applications.Numbers("AMT_CREDIT")[2] / 2.0);
        var result = (await Post(client, new { answers = new Dictionary<string, object> { ["amount"] = half, ["ownsCar"] = false } })).IsOk();
        var score = (await Answer.To(served.Http, $"/api/v1/clients/{client}/score")).IsOk();

        Assert.Equal(score.GetProperty("pd").GetDouble(), result.GetProperty("before").GetProperty("pd").GetDouble(), 1e-12);
        var moved = result.GetProperty("answers").EnumerateArray().Select(each => each.GetProperty("name").GetString()).ToList();
        Assert.Equal(["amount", "instalment"], moved.Take(2));
        Assert.Contains(result.GetProperty("features").EnumerateArray(), feature => feature.GetProperty("name").GetString() == "AMT_CREDIT");
    }

    [Theory]
    [InlineData("""{"answers":{"amount":-5}}""", "amount", "de 1")]
    [InlineData("""{"answers":{"DAYS_BIRTH":"-9000"}}""", "DAYS_BIRTH", "n’est pas une réponse")]
    [InlineData("""{"answers":{}}""", "answers", "au moins une")]
    [InlineData("""{}""", "answers", "au moins une")]
    [InlineData("""{"answers":{"ownsCar":[1]}}""", "ownsCar", "yes ou no")]
    public async Task Refuses_impossible_answers_and_says_what_is_allowed(string body, string blamed, string why)
    {
        var answer = await Send(served.Matrix.Clients[0], body, "");

        answer.Blames(blamed);
        Assert.Contains(why, answer.Json.GetProperty("errors").GetProperty(blamed)[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"answers":7}""")]
    public async Task Refuses_a_body_that_is_no_request(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(served.Matrix.Clients[0], body, "")).Status);

    [Fact]
    public async Task Speaks_the_language_that_is_asked_for()
    {
        var english = await Send(served.Matrix.Clients[0], """{"answers":{"amount":-5}}""", "?language=en");

        Assert.Contains("is not possible", english.Json.GetProperty("errors").GetProperty("amount")[0].GetString(), StringComparison.Ordinal);
        (await Send(served.Matrix.Clients[0], """{"answers":{"amount":200000}}""", "?language=de")).Blames("language");
    }

    [Fact]
    public async Task Tells_paths_to_refused_and_grey_clients_only()
    {
        var (found, values) = (0, new float[served.Matrix.Columns.Count]);
        for (var row = 0; row < 120; row++)
        {
            served.Matrix.CopyRow(row, values);
            var answer = await Answer.To(served.Http, $"/api/v1/clients/{served.Matrix.Clients[row]}/recourse");
            if (served.Model.Assess(values).Decision == Decision.Accept)
            {
                answer.IsProblem(HttpStatusCode.Conflict);
                continue;
            }

            foreach (var path in answer.IsOk().GetProperty("paths").EnumerateArray())
            {
                found++;
                Assert.Subset(new HashSet<string> { "amount", "downPayment", "price", "term" }, path.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("name").GetString()!).ToHashSet());
                Assert.Empty(RawNames.In(path.GetProperty("sentences").GetRawText()));
            }
        }

        Assert.True(found > 0, "No client has a path: the test proves nothing.");
    }

    [Theory]
    [InlineData("answers")]
    [InlineData("recourse")]
    public async Task Knows_no_client_of_another_number(string resource)
    {
        (await Answer.To(served.Http, $"/api/v1/clients/999999999/{resource}")).IsProblem(HttpStatusCode.NotFound);
        (await Answer.To(served.Http, $"/api/v1/clients/none/{resource}")).Blames("id");
    }

    [Fact]
    public async Task Says_that_raw_rows_are_not_at_hand_and_why()
    {
        var cases = new ClientCases(new Portfolio(served.Tables.Applications, served.Matrix, served.Model), "no such folder");
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => cases.OfAsync(0));

        Assert.StartsWith("The raw rows of the clients are not at hand: no such folder", error.Message, StringComparison.Ordinal);
    }

    async Task<Answer> Post(string client, object request) => await Send(client, JsonSerializer.Serialize(request), "");

    async Task<Answer> Send(string client, string body, string query)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var message = await served.Http.PostAsync($"/api/v1/clients/{client}/what-if{query}", content);
        var json = message.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true
            ? await message.Content.ReadFromJsonAsync<JsonElement>()
            : default;

        return new Answer(message.StatusCode, message.Content.Headers.ContentType?.MediaType, message, json);
    }
}

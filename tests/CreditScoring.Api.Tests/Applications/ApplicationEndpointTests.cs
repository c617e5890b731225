using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CreditScoring.Api.Applications;
using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Applications;

[Collection(ServedCollection.Name)]
public sealed class ApplicationEndpointTests(ServedClients served)
{
    [Fact]
    public async Task Scores_a_served_client_who_is_sent_again_to_the_last_bit()
    {
        foreach (var client in served.Matrix.Clients.Where((_, row) => row % 40 == 0).Append(served.Matrix.Clients[^1]))
        {
            var stored = (await Answer.To(served.Http, $"/api/v1/clients/{client}/score")).IsOk();

            var again = (await Post("scores", PostedClient.Of(served.Data, client).ToJsonString())).IsOk();

            Assert.Equal(stored.GetRawText(), again.GetRawText());
        }
    }

    [Fact]
    public async Task Scores_many_in_the_order_in_which_they_are_sent()
    {
        string[] clients = [.. served.Matrix.Clients.Where((_, row) => row % 100 == 3)];
        var list = new JsonArray([.. clients.Select(client => (JsonNode)PostedClient.Of(served.Data, client))]);

        var scores = (await Post("scores/batch", new JsonObject { ["applications"] = list }.ToJsonString())).IsOk();

        Assert.Equal(clients, scores.EnumerateArray().Select(score => score.GetProperty("id").GetString()));
        foreach (var (client, score) in clients.Zip(scores.EnumerateArray()))
            Assert.Equal((await Answer.To(served.Http, $"/api/v1/clients/{client}/score")).IsOk().GetRawText(), score.GetRawText());
    }

    [Fact]
    public async Task Scores_an_application_of_which_little_is_known()
    {
        var score = (await Post("scores", """{"application":{"SK_ID_CURR":999999,"AMT_CREDIT":200000,"AMT_ANNUITY":10000,"DAYS_EMPLOYED":365243}}""")).IsOk();

        Assert.Equal("999999", score.GetProperty("id").GetString());
        Assert.InRange(score.GetProperty("pd").GetDouble(), 0, 1);
        Assert.NotEmpty(score.GetProperty("reasons").EnumerateArray());
        (await Answer.To(served.Http, "/api/v1/clients/999999")).IsProblem(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Tells_a_history_that_is_empty_from_one_that_is_not_known()
    {
        Assert.True(float.IsNaN(Loans("""{"application":{"SK_ID_CURR":1}}""")));
        Assert.Equal(0, Loans("""{"application":{"SK_ID_CURR":1},"bureau":[]}"""));
        Assert.Equal(1, Loans("""{"application":{"SK_ID_CURR":1},"bureau":[{"SK_ID_BUREAU":7}]}"""));

        float Loans(string body)
        {
            using var json = JsonDocument.Parse(body);
            Assert.True(PostedApplication.TryRead(json.RootElement, served.Model, "", out var application, []));

            return application.Inputs[served.Model.Inputs.Index().First(input => input.Item.Name == "B_COUNT").Index];
        }
    }

    [Theory]
    [InlineData("""{"application":{"SK_ID_CURR":1,"SALARY":5}}""", "application.SALARY", "no column of that name")]
    [InlineData("""{"application":{"SK_ID_CURR":1,"TARGET":1}}""", "application.TARGET", "no column of that name")]
    [InlineData("""{"application":{"SK_ID_CURR":1,"AMT_CREDIT":5,"AMT_CREDIT":6}}""", "application.AMT_CREDIT", "twice")]
    [InlineData("""{"application":{"SK_ID_CURR":1,"AMT_CREDIT":"5"}}""", "application.AMT_CREDIT", "Found \"5\"; allowed is a number")]
    [InlineData("""{"application":{"SK_ID_CURR":1,"AMT_CREDIT":1e99}}""", "application.AMT_CREDIT", "Found 1e99")]
    [InlineData("""{"application":{"SK_ID_CURR":1,"AMT_CREDIT":-5}}""", "application.AMT_CREDIT", "Found -5; allowed is a number from 0 to any")]
    [InlineData("""{"application":{"SK_ID_CURR":1,"DAYS_BIRTH":-100}}""", "application.DAYS_BIRTH", "from -40000 to -6570")]
    [InlineData("""{"application":{"SK_ID_CURR":1,"CODE_GENDER":"X"}}""", "application.CODE_GENDER", "allowed is one of F | M | XNA")]
    [InlineData("""{"application":{"SK_ID_CURR":"1"}}""", "application.SK_ID_CURR", "a whole number")]
    [InlineData("""{"application":{}}""", "application.SK_ID_CURR", "client's number")]
    [InlineData("""{"application":[]}""", "application", "give an object")]
    [InlineData("""{}""", "application", "missing")]
    [InlineData("""[]""", "$", "Give an object")]
    [InlineData("""{"application":{"SK_ID_CURR":1},"bureaux":[]}""", "bureaux", "allowed are application, bureau")]
    [InlineData("""{"application":{"SK_ID_CURR":1},"bureau":[],"bureau":[]}""", "bureau", "twice")]
    [InlineData("""{"application":{"SK_ID_CURR":1},"bureau":{}}""", "bureau", "list of rows")]
    [InlineData("""{"application":{"SK_ID_CURR":1},"bureau":[5]}""", "bureau[0]", "give an object")]
    [InlineData("""{"application":{"SK_ID_CURR":1},"bureau":[{}]}""", "bureau[0].SK_ID_BUREAU", "missing")]
    [InlineData("""{"application":{"SK_ID_CURR":1},"bureau":[{"SK_ID_BUREAU":7,"SK_ID_CURR":2}]}""", "bureau[0].SK_ID_CURR", "of client 1")]
    [InlineData("""{"application":{"SK_ID_CURR":1},"bureau":[{"SK_ID_BUREAU":7,"DAYS_CREDIT":8}]}""", "bureau[0].DAYS_CREDIT", "from -40000 to 0")]
    [InlineData("""{"application":{"SK_ID_CURR":1}""", "$", "no JSON")]
    public async Task Refuses_what_is_wrong_by_its_field_with_what_is_allowed(string body, string field, string said)
    {
        var answer = await Post("scores", body);

        answer.Blames(field);
        Assert.Contains(said, answer.Json.GetProperty("errors").GetProperty(field)[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_every_fault_at_once()
    {
        var answer = await Post("scores", """{"application":{"SK_ID_CURR":1,"A":1,"B":2,"CODE_GENDER":3},"bureau":[{}]}""");

        Assert.Equal(4, answer.IsProblem(HttpStatusCode.BadRequest).Json.GetProperty("errors").EnumerateObject().Count());
    }

    [Theory]
    [InlineData("""{"applications":[]}""", "applications")]
    [InlineData("""[]""", "applications")]
    [InlineData("""{"applications":[{"application":{"SK_ID_CURR":1}}],"more":1}""", "applications")]
    [InlineData("""{"applications":[{"application":{"SK_ID_CURR":1}},{"application":{"SK_ID_CURR":2,"X":1}}]}""", "applications[1].application.X")]
    [InlineData("""{"applications":[{"application":{"SK_ID_CURR":1}},{"application":{"SK_ID_CURR":1}}]}""", "applications[1].application.SK_ID_CURR")]
    [InlineData("""{"applications":[5]}""", "applications[0]")]
    public async Task Scores_none_of_many_when_one_is_wrong(string body, string field) => (await Post("scores/batch", body)).Blames(field);

    [Fact]
    public async Task Scores_five_hundred_and_no_more()
    {
        string Body(int count) => $$"""{"applications":[{{string.Join(',', Enumerable.Range(1, count).Select(client => $$$"""{"application":{"SK_ID_CURR":{{{client}}}}}"""))}}]}""";

        Assert.Equal(500, (await Post("scores/batch", Body(500))).IsOk().GetArrayLength());
        (await Post("scores/batch", Body(501))).Blames("applications");
    }

    [Theory]
    [InlineData("scores")]
    [InlineData("scores/batch")]
    public async Task Refuses_what_is_not_json_by_name_or_is_too_long(string path)
    {
        using var text = new StringContent("{}", Encoding.UTF8, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await served.Http.PostAsync("/api/v1/" + path, text)).StatusCode);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/" + path) { Content = new ByteArrayContent(new byte[65 * 1024 * 1024]) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.ExpectContinue = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await served.Http.SendAsync(request)).StatusCode);
    }

    async Task<Answer> Post(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var message = await served.Http.PostAsync("/api/v1/" + path, content);

        return new Answer(message.StatusCode, message.Content.Headers.ContentType?.MediaType, message, JsonDocument.Parse(await message.Content.ReadAsStringAsync()).RootElement);
    }
}

using System.Net;
using System.Text.Json;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Decisions;

namespace CreditScoring.Api.Tests.Scores;

[Collection(ServedCollection.Name)]
public sealed class ScoreEndpointTests(ServedClients served)
{
    [Fact]
    public async Task Answers_what_the_model_says_of_each_client()
    {
        var values = new float[served.Matrix.Columns.Count];
        for (var row = 0; row < 40; row++)
        {
            served.Matrix.CopyRow(row, values);
            var expected = served.Model.Assess(values);

            var score = await Score(served.Matrix.Clients[row]);

            Assert.Equal(expected.Pd, score.GetProperty("pd").GetDouble(), 12);
            Assert.Equal((int)Math.Floor(expected.Score), score.GetProperty("points").GetInt32());
            Assert.Equal(expected.Decision.ToString(), score.GetProperty("decision").GetString(), ignoreCase: true);
        }
    }

    [Fact]
    public async Task Shows_points_that_lie_in_the_zone_of_the_decision()
    {
        foreach (var client in served.Matrix.Clients.Take(80))
        {
            var score = await Score(client);
            var zones = score.GetProperty("zones");
            var points = score.GetProperty("points").GetInt32();

            var expected = points >= zones.GetProperty("acceptFrom").GetInt32() ? Decision.Accept
                : points < zones.GetProperty("declineBelow").GetInt32() ? Decision.Decline
                : Decision.Refer;

            Assert.Equal(expected.ToString(), score.GetProperty("decision").GetString(), ignoreCase: true);
        }
    }

    [Fact]
    public async Task Gives_up_to_four_reasons_and_two_strengths_in_words()
    {
        foreach (var client in served.Matrix.Clients.Take(40))
        {
            var score = await Score(client);
            var (reasons, strengths) = (score.GetProperty("reasons"), score.GetProperty("strengths"));

            Assert.InRange(reasons.GetArrayLength(), 0, 4);
            Assert.InRange(strengths.GetArrayLength(), 0, 2);
            Assert.All(reasons.EnumerateArray(), reason => Assert.True(reason.GetProperty("logOdds").GetDouble() > 0));
            Assert.All(strengths.EnumerateArray(), strength => Assert.True(strength.GetProperty("logOdds").GetDouble() < 0));
            foreach (var reason in reasons.EnumerateArray().Concat(strengths.EnumerateArray()))
            {
                var isCombined = reason.GetProperty("isCombined").GetBoolean();

                Assert.Equal(isCombined, reason.GetProperty("pdWithout").ValueKind == JsonValueKind.Null);
                Assert.StartsWith(isCombined ? "Effet combiné" : "Sans ce facteur", reason.GetProperty("sentences").GetProperty("fr").EnumerateArray().Last().GetString());
                Assert.StartsWith(isCombined ? "Combined effect" : "Without this factor", reason.GetProperty("sentences").GetProperty("en").EnumerateArray().Last().GetString());
                Assert.Empty(RawNames.In(reason.GetProperty("sentences").GetRawText()));
            }
        }
    }

    [Theory]
    [InlineData("accepted", "Au niveau des clients acceptés")]
    [InlineData("similar", "Au niveau des clients semblables")]
    public async Task Compares_with_the_baseline_asked_for(string baseline, string start)
    {
        var said = 0;
        foreach (var client in served.Matrix.Clients.Take(20))
        {
            var score = await Score(client, baseline);

            Assert.Equal(baseline, score.GetProperty("baseline").GetProperty("kind").GetString());
            Assert.True(score.GetProperty("baseline").GetProperty("clients").GetInt32() > 0);
            said += score.GetProperty("reasons").EnumerateArray().Count(reason =>
                reason.GetProperty("sentences").GetProperty("fr").EnumerateArray().Last().GetString()!.StartsWith(start, StringComparison.Ordinal));
        }

        Assert.True(said > 10);
    }

    [Fact]
    public async Task Says_what_it_does_not_say_and_how_near_the_cut_off_a_score_to_examine_is()
    {
        foreach (var client in served.Matrix.Clients.Take(60))
        {
            var score = await Score(client);

            Assert.True(score.GetProperty("limits").GetProperty("fr").GetArrayLength() >= 4);
            Assert.Equal(score.GetProperty("decision").GetString() == "refer", score.GetProperty("nearCutOff").GetProperty("en").GetArrayLength() > 0);
        }
    }

    [Fact]
    public async Task Refuses_an_unknown_baseline() =>
        (await Answer.To(served.Http, $"/api/v1/clients/{served.Matrix.Clients[0]}/score?baseline=best")).Blames("baseline");

    [Fact]
    public async Task Concepts_add_up_to_the_log_odds()
    {
        var values = new float[served.Matrix.Columns.Count];
        for (var row = 0; row < 20; row++)
        {
            served.Matrix.CopyRow(row, values);

            var concepts = (await Score(served.Matrix.Clients[row])).GetProperty("concepts").EnumerateArray();

            Assert.Equal(served.Model.Assess(values).LogOdds, served.Model.Base + concepts.Sum(concept => concept.GetProperty("logOdds").GetDouble()), 9);
        }
    }

    [Fact]
    public async Task Writes_contributions_in_points_against_the_risk()
    {
        foreach (var concept in (await Score(served.Matrix.Clients[0])).GetProperty("concepts").EnumerateArray())
            // 50 points double the odds: one unit of log-odds is 50 / ln 2 = 72.13 points.
            Assert.Equal(-72.134752044448170 * concept.GetProperty("logOdds").GetDouble(), concept.GetProperty("points").GetDouble(), 9);
    }

    [Fact]
    public async Task Names_the_model_and_the_base_rate()
    {
        var score = await Score(served.Matrix.Clients[0]);

        Assert.Equal("home-credit", score.GetProperty("model").GetProperty("name").GetString());
        Assert.Equal("1.2.3", score.GetProperty("model").GetProperty("version").GetString());
        Assert.Equal(served.Model.BaseRate, score.GetProperty("baseRate").GetDouble(), 12);
        Assert.Equal(500, score.GetProperty("zones").GetProperty("cutOff").GetInt32());
    }

    [Fact]
    public async Task Does_not_know_a_client_who_is_not_there() =>
        (await Answer.To(served.Http, "/api/v1/clients/4/score")).IsProblem(HttpStatusCode.NotFound);

    [Fact]
    public async Task Refuses_what_is_not_the_number_of_a_client() =>
        (await Answer.To(served.Http, "/api/v1/clients/four/score")).Blames("id");

    async Task<JsonElement> Score(string client, string baseline = "all") => (await Answer.To(served.Http, $"/api/v1/clients/{client}/score?baseline={baseline}")).IsOk();
}

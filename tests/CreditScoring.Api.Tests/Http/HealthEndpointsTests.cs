using System.Net;
using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Http;

[Collection(ServedCollection.Name)]
public sealed class HealthEndpointsTests(ServedClients served)
{
    [Theory]
    [InlineData("live")]
    [InlineData("ready")]
    public async Task Says_that_it_runs_and_can_answer(string state) =>
        Assert.Equal(state, (await Answer.To(served.Http, $"/health/{state}")).IsOk().GetProperty("status").GetString());

    [Theory]
    [InlineData(0, true)]
    [InlineData(1e-13, true)]
    [InlineData(1e-11, false)]
    public async Task Is_ready_while_the_golden_client_scores_as_the_release_did(double off, bool isReady)
    {
        var client = served.Matrix.Clients[3];
        var pd = (await Answer.To(served.Http, $"/api/v1/clients/{client}/score")).IsOk().GetProperty("pd").GetDouble() + off;

        var answer = await ReadyAsync(FormattableString.Invariant($"{client} {pd:R}\n"));

        Assert.Equal(isReady ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable, answer.Status);
    }

    [Fact]
    public async Task Is_not_ready_where_the_golden_client_is_not_served() =>
        Assert.Contains("not served", (await ReadyAsync("999999999 0.1")).IsProblem(HttpStatusCode.ServiceUnavailable).Json.GetProperty("detail").GetString(), StringComparison.Ordinal);

    async Task<Answer> ReadyAsync(string golden)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, golden);
            await using var app = ApiHost.Build(new ApiOptions { ModelFolder = served.TrainedModel, DataFolder = served.Data, DevelopmentKeyFile = SignedIn.KeyFile, GoldenFile = file, Port = 0 });
            await app.StartAsync();
            using var http = SignedIn.Http(app, user: null);

            return await Answer.To(http, "/health/ready");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("/api/v1/customers")]
    [InlineData("/api/v2/clients")]
    [InlineData("/health")]
    public async Task Answers_a_problem_where_there_is_nothing(string path) =>
        (await Answer.To(served.Http, path)).IsProblem(HttpStatusCode.NotFound);

    [Fact]
    public async Task Refuses_to_write()
    {
        var answer = await served.Http.PostAsync("/api/v1/clients", new StringContent("{}"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}

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

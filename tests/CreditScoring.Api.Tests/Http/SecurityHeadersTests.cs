using CreditScoring.Api.Identity;
using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Http;

[Collection(ServedCollection.Name)]
public sealed class SecurityHeadersTests(ServedClients served)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/model")]
    [InlineData("/api/v1/clients/none")]
    [InlineData("/nowhere")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    public async Task Guards_every_answer(string path)
    {
        var headers = (await Answer.To(served.Http, path)).Message.Headers;

        Assert.False(headers.Contains("Server"));
        Assert.False(headers.Contains("X-Powered-By"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-", Assert.Single(headers.GetValues("Content-Security-Policy")));
        Assert.Contains("; connect-src 'self'; img-src", Assert.Single(headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task Keeps_answers_about_clients_out_of_caches() =>
        Assert.True((await Answer.To(served.Http, $"/api/v1/clients/{served.Matrix.Clients[0]}")).Message.Headers.CacheControl!.NoStore);

    [Fact]
    public async Task Answers_only_to_the_names_of_this_machine()
    {
        // A page of another site that resolves its own name to 127.0.0.1 must not read clients.
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/model");
        request.Headers.Host = "example.org";

        var answer = await served.Http.SendAsync(request);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task With_an_issuer_it_answers_to_any_name()
    {
        // A load balancer asks for its health by the address of the instance.
        await using var app = ApiHost.Build(new ApiOptions { ModelFolder = served.TrainedModel, DataFolder = served.Data, SignIn = new SignInOptions { Issuer = new Uri("https://login.invalid"), Audience = "scoring", ClientId = "explorer" }, Port = 0 });
        await app.StartAsync();
        using var http = SignedIn.Http(app, user: null);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/ready");
        request.Headers.Host = "10.42.1.7:8080";

        var answer = await http.SendAsync(request);

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }
}

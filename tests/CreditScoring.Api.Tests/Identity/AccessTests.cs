using System.Globalization;
using System.Net;
using CreditScoring.Api.Identity;
using CreditScoring.Api.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CreditScoring.Api.Tests.Identity;

/// <summary>Who may call what, over the real service: two portfolios, one client in none.</summary>
[Collection(ServedCollection.Name)]
public sealed class AccessTests(ServedClients served) : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-access-").FullName;
    WebApplication? app;

    string North => served.Matrix.Clients[0];

    string South => served.Matrix.Clients[1];

    string Nobodys => served.Matrix.Clients[2];

    public async Task InitializeAsync()
    {
        var file = Path.Combine(folder, "portfolios.csv");
        await File.WriteAllTextAsync(file, $"client,portfolio\n{North},north\n{South},south\n");
        app = ApiHost.Build(new ApiOptions
        {
            ModelFolder = served.TrainedModel, DataFolder = served.Data, DevelopmentKeyFile = SignedIn.KeyFile, PortfolioFile = file, CallsPerSecond = 20, Port = 0,
        });
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await app!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Every_endpoint_says_who_may_call_it()
    {
        var endpoints = app!.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        Assert.True(endpoints.Count > 15);
        Assert.All(endpoints, endpoint => Assert.True(
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy is { Length: > 0 }, endpoint.DisplayName));
        Assert.All(endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.RoutePattern.RawText!.Contains("{id}", StringComparison.Ordinal) && endpoint.RoutePattern.RawText.StartsWith("/api", StringComparison.Ordinal)),
            endpoint => Assert.Equal(Policies.Clients, endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy));
    }

    [Theory]
    [InlineData("clients")]
    [InlineData("clients/{north}")]
    [InlineData("clients/{north}/score")]
    [InlineData("clients/{north}/similar")]
    [InlineData("clients/{north}/letter")]
    [InlineData("features")]
    [InlineData("model")]
    [InlineData("me")]
    public async Task Answers_nobody_without_a_token_and_nobody_with_a_wrong_one(string path)
    {
        path = "/api/v1/" + path.Replace("{north}", North, StringComparison.Ordinal);
        using var nobody = SignedIn.Http(app!, user: null);
        using var stranger = SignedIn.Http(app!);
        stranger.DefaultRequestHeaders.Authorization = new("Bearer", SignedIn.Token()[..^6] + "AAAAAA");

        using var without = await nobody.GetAsync(path);
        using var wrong = await stranger.GetAsync(path);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (without.StatusCode, wrong.StatusCode));
        Assert.Equal("Bearer", without.Headers.WwwAuthenticate.ToString());
        Assert.Equal("Bearer error=\"invalid_token\"", wrong.Headers.WwwAuthenticate.ToString());
        Assert.All([without, wrong], answer => Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("advisor-demo", "north", 200, 404, 404)]
    [InlineData("advisor-demo", "south", 404, 200, 404)]
    [InlineData("advisor-demo", "elsewhere", 404, 404, 404)]
    [InlineData("validator-demo", "", 200, 200, 200)]
    [InlineData("administrator-demo", "", 403, 403, 403)]
    public async Task An_advisor_sees_the_own_portfolio_a_validator_all_an_administrator_none(string user, string portfolio, int north, int south, int nobodys)
    {
        using var http = SignedIn.Http(app!, user, portfolio);
        foreach (var (client, expected) in new[] { (North, north), (South, south), (Nobodys, nobodys) })
            foreach (var path in new[] { "", "/score", "/similar", "/letter", "/answers" })
                Assert.Equal(expected, (int)(await http.GetAsync($"/api/v1/clients/{client}{path}")).StatusCode);

        Assert.Equal(north == 403 ? 403 : north, (int)(await http.GetAsync($"/api/v1/features/AMT_CREDIT/distribution?client={North}")).StatusCode);
    }

    [Fact]
    public async Task A_client_of_another_portfolio_is_answered_as_one_who_is_not_there()
    {
        using var http = SignedIn.Http(app!, "advisor-demo", "north");

        var other = await Answer.To(http, $"/api/v1/clients/{South}/score");
        var none = await Answer.To(http, "/api/v1/clients/9999999999/score");

        foreach (var part in new[] { "title", "detail" })
            Assert.Equal(none.IsProblem(HttpStatusCode.NotFound).Json.GetProperty(part).GetString()!.Replace("9999999999", South, StringComparison.Ordinal), other.IsProblem(HttpStatusCode.NotFound).Json.GetProperty(part).GetString());
    }

    [Fact]
    public async Task A_search_finds_the_clients_of_the_own_portfolio_only()
    {
        using var north = SignedIn.Http(app!, "advisor-demo", "north");
        using var all = SignedIn.Http(app!, "validator-demo");

        var own = (await Answer.To(north, "/api/v1/clients")).IsOk();
        var every = (await Answer.To(all, "/api/v1/clients")).IsOk();

        Assert.Equal(1, own.GetProperty("total").GetInt32());
        Assert.Equal(North, own.GetProperty("clients")[0].GetProperty("id").GetString());
        Assert.Equal(served.Matrix.RowCount, every.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Filters_compare_with_the_clients_of_the_own_portfolio_only()
    {
        using var north = SignedIn.Http(app!, "advisor-demo", "north");
        using var all = SignedIn.Http(app!, "validator-demo");

        Assert.Equal(1, await Compared(north, "?f=AMT_CREDIT:0.."));
        Assert.Equal(served.Matrix.RowCount, await Compared(all, "?f=AMT_CREDIT:0.."));
        Assert.Equal(served.Matrix.RowCount, await Compared(north, "")); // all together tell of nobody

        static async Task<int> Compared(HttpClient http, string query)
        {
            var distribution = (await Answer.To(http, "/api/v1/features/AMT_CREDIT/distribution" + query)).IsOk();

            return distribution.GetProperty("known").GetInt32() + distribution.GetProperty("missing").GetInt32();
        }
    }

    [Fact]
    public async Task Tells_who_is_signed_in()
    {
        using var http = SignedIn.Http(app!, "advisor-demo", "north");

        var me = (await Answer.To(http, "/api/v1/me")).IsOk();

        Assert.Equal("advisor-demo", me.GetProperty("subject").GetString());
        Assert.Equal("advisor", me.GetProperty("roles")[0].GetString());
        Assert.Equal("north", me.GetProperty("portfolios")[0].GetString());
        Assert.False(me.GetProperty("hasDesk").GetBoolean());
    }

    [Fact]
    public async Task One_caller_who_asks_too_much_waits_and_the_others_do_not()
    {
        using var hasty = SignedIn.Http(app!, "validator-demo");
        using var calm = SignedIn.Http(app!, "advisor-demo", "north");
        HttpResponseMessage? refused = null;
        for (var call = 0; call < 200 && refused is null; call++)
            if (await hasty.GetAsync("/api/v1/model") is { StatusCode: HttpStatusCode.TooManyRequests } answer)
                refused = answer;

        Assert.NotNull(refused);
        Assert.InRange(int.Parse(refused.Headers.RetryAfter!.ToString(), CultureInfo.InvariantCulture), 1, 10);
        Assert.Equal(HttpStatusCode.OK, (await calm.GetAsync("/api/v1/model")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await hasty.GetAsync("/health/ready")).StatusCode);
    }

    [Theory]
    [InlineData("client;portfolio\n", "line 1")]
    [InlineData("client,portfolio\n100001\n", "line 2")]
    [InlineData("client,portfolio\nx,north\n", "line 2")]
    [InlineData("client,portfolio\n{north},a\n{north},b\n", "twice")]
    public void Says_what_is_wrong_with_a_file_of_portfolios(string text, string fault)
    {
        var file = Path.Combine(folder, "wrong.csv");
        File.WriteAllText(file, text.Replace("{north}", North, StringComparison.Ordinal));

        var error = Assert.Throws<InvalidDataException>(() => ApiHost.Build(new ApiOptions
        {
            ModelFolder = served.TrainedModel, DataFolder = served.Data, DevelopmentKeyFile = SignedIn.KeyFile, PortfolioFile = file, Port = 0,
        }));

        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }
}

using System.Globalization;
using System.Net;
using System.Text;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Numerics;
using Microsoft.AspNetCore.Builder;
using Xunit.Abstractions;

namespace CreditScoring.Api.Tests.Http;

/// <summary>A service with a desk, asked what nobody would ask: it refuses, keeps what is right, and goes on.</summary>
[Collection(ServedCollection.Name)]
public sealed class MutatedRequestTests(ServedClients served, ITestOutputHelper output) : IAsyncLifetime
{
    // All 50,000 are sent on demand: CREDIT_FUZZ_REQUESTS=50000 dotnet test tests/CreditScoring.Api.Tests --filter Never_makes_the_service_fail
    static readonly int requests = int.TryParse(Environment.GetEnvironmentVariable("CREDIT_FUZZ_REQUESTS"), CultureInfo.InvariantCulture, out var asked) ? asked : 2000;

    static readonly TimeSpan patience = TimeSpan.FromSeconds(30); // an answer that takes longer hangs; the desk alone may wait 15 s for the lock of its file

    static readonly string[] Fragments =
        ["%00", "%", "%ZZ", "..", "%2e%2e%2f", "//", "?", "&", "=", "#", "'", "\"", "<script>", "\u202e", "é", "😀", "-1", "1e999", "NaN", "0x10", "٣", " ", "\t", "{}", "[]", "99999999999999999999", "a", ";", "\\"];

    readonly string folder = Directory.CreateTempSubdirectory("credit-mutated-").FullName;
    readonly string[] tokens = [SignedIn.Token(), SignedIn.Token("validator-demo")];
    WebApplication? app;

    HttpClient Http { get; set; } = new();

    public async Task InitializeAsync()
    {
        app = ApiHost.Build(new ApiOptions
        {
            ModelFolder = served.TrainedModel, DataFolder = served.Data, ExplorerFolder = Explorer.Folder, DevelopmentKeyFile = SignedIn.KeyFile, Desk = Path.Combine(folder, "desk.sqlite"), Port = 0,
        });
        await app.StartAsync();
        Http = SignedIn.Http(app);
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await app!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Never_makes_the_service_fail()
    {
        var random = new Random64(20261122);
        string[] seeds =
        [
            "/api/v1/clients?search=1000&limit=20", "/api/v1/clients?f=CODE_GENDER:F|M&f=AMT_CREDIT:1000..200000|missing&counts=true", "/api/v1/clients/fields", "/api/v1/features/AMT_CREDIT/against/CODE_GENDER?group=similar&client=100001&f=AMT_CREDIT:1..", $"/api/v1/clients/{served.Matrix.Clients[0]}", $"/api/v1/clients/{served.Matrix.Clients[1]}/score",
            $"/api/v1/clients/{served.Matrix.Clients[1]}/similar?features=AMT_CREDIT,NAME_EDUCATION_TYPE",
            "/api/v1/features", $"/api/v1/features/AMT_CREDIT/distribution?client={served.Matrix.Clients[2]}", "/api/v1/model", "/health/ready",
            $"/api/v1/clients/{served.Matrix.Clients[3]}/recourse", $"/api/v1/clients/{served.Matrix.Clients[4]}/answers",
            $"/api/v1/clients/{served.Matrix.Clients[5]}/letter?language=en&date=2026-11-26", $"/api/v1/clients/{served.Matrix.Clients[6]}/stability",
            "/openapi/v1.json", "/clients/100001?lang=en", "/assets/index.js",
            $"/api/v1/clients/{served.Matrix.Clients[8]}/views", $"/api/v1/clients/{served.Matrix.Clients[8]}/notes", $"/api/v1/reviews?state=all&client={served.Matrix.Clients[8]}", "/api/v1/reviews/1", "/api/v1/overrides/summary",
        ];

        (string Path, string Body)[] posts =
        [
            ($"/api/v1/clients/{served.Matrix.Clients[7]}/what-if?language=en", """{"answers":{"amount":270000,"ownsCar":false,"education":"Higher education"}}"""),
            ("/api/v1/scores", """{"application":{"SK_ID_CURR":999999,"AMT_CREDIT":200000,"AMT_ANNUITY":10000,"CODE_GENDER":"F"},"bureau":[{"SK_ID_CURR":999999,"SK_ID_BUREAU":1,"CREDIT_ACTIVE":"Closed"}]}"""),
            ("/api/v1/scores/batch", """{"applications":[{"application":{"SK_ID_CURR":999999,"AMT_CREDIT":200000}},{"application":{"SK_ID_CURR":999998,"AMT_CREDIT":null}}]}"""),
            ($"/api/v1/clients/{served.Matrix.Clients[8]}/views", """{"decision":"accept","note":"Stable income."}"""),
            ($"/api/v1/clients/{served.Matrix.Clients[8]}/notes", """{"words":"Called back.","replaces":null}"""),
            ($"/api/v1/decisions/{served.Matrix.Clients[8]}/review", """{"channel":"telephone","statement":"My debt was repaid in May."}"""),
            ("/api/v1/reviews/1/decision", """{"decision":"accept","reason":"circumstances","words":"The bank's statement shows the repayment."}"""),
        ];
        using var asked = await Http.PostAsync($"/api/v1/decisions/{served.Matrix.Clients[9]}/review", new StringContent("""{"channel":"branch","statement":"Please look again."}""", Encoding.UTF8, "application/json"));
        asked.EnsureSuccessStatusCode();

        var statuses = new SortedDictionary<int, int>();
        for (var request = 0; request < requests; request++)
        {
            var (verb, target, body, key) = ("GET", "", "", "");
            if (random.NextInt32(3) == 0)
            {
                var (path, sent) = posts[random.NextInt32(posts.Length)];
                (verb, target, body) = ("POST", random.NextInt32(4) == 0 ? Mutate(path, random) : path, random.NextInt32(8) == 0 ? sent : Mutate(sent, random));
                key = random.NextInt32(4) == 0 ? Mutate("one-key", random) : "";
            }
            else
            {
                target = Mutate(seeds[random.NextInt32(seeds.Length)], random);
            }

            var answer = Send(verb, target, body, key, tokens[random.NextInt32(tokens.Length)]);
            Assert.True(await Task.WhenAny(answer, Task.Delay(patience)) == answer, $"{verb} {target} {body} {key}, call {request}, is not answered within {patience}.");
            var status = await answer;

            Assert.True(status is >= 200 and < 500, $"{verb} {target} {body} {key} answered {status}.");
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }

        output.WriteLine($"{requests} requests: {string.Join(", ", statuses.Select(status => $"{status.Value} × {status.Key}"))}");
        Assert.All(new[] { 200, 201, 400, 403, 404, 409 }, status => Assert.Contains(status, statuses.Keys));
        foreach (var kept in new[] { $"clients/{served.Matrix.Clients[8]}/notes", $"clients/{served.Matrix.Clients[8]}/views", "reviews?state=all" })
            Assert.Equal(HttpStatusCode.OK, (await Http.GetAsync("/api/v1/" + kept)).StatusCode);
    }

    static string Mutate(string target, Random64 random)
    {
        var text = new StringBuilder(target);
        for (var change = 1 + random.NextInt32(3); change > 0; change--)
        {
            var at = 1 + random.NextInt32(text.Length - 1);
            switch (random.NextInt32(4))
            {
                case 0: text.Insert(at, Fragments[random.NextInt32(Fragments.Length)]); break;
                case 1 when text.Length > 8: text.Remove(at, 1); break;
                case 2: text[at] = (char)(33 + random.NextInt32(94)); break;
                default: text.Insert(at, new string('9', 1 + random.NextInt32(200))); break;
            }
        }

        return text.ToString();
    }

    Task<int> Send(string verb, string target, string body, string key, string token) => RawRequest.SendAsync(Http.BaseAddress!,
        $"{verb} {target} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n"
        + (key.Length > 0 ? $"Idempotency-Key: {key}\r\n" : "")
        + (verb == "POST" ? $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}" : "\r\n"));
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Numerics;
using Xunit.Abstractions;

namespace CreditScoring.Api.Tests.Http;

[Collection(ServedCollection.Name)]
public sealed class MutatedRequestTests(ServedClients served, ITestOutputHelper output)
{
    // All 50,000 are sent on demand: CREDIT_FUZZ_REQUESTS=50000 dotnet test tests/CreditScoring.Api.Tests --filter Never_makes_the_service_fail
    static readonly int requests = int.TryParse(Environment.GetEnvironmentVariable("CREDIT_FUZZ_REQUESTS"), CultureInfo.InvariantCulture, out var asked) ? asked : 2000;

    static readonly TimeSpan patience = TimeSpan.FromSeconds(5); // an answer that takes longer hangs

    static readonly string[] Fragments =
        ["%00", "%", "%ZZ", "..", "%2e%2e%2f", "//", "?", "&", "=", "#", "'", "\"", "<script>", "\u202e", "é", "😀", "-1", "1e999", "NaN", "0x10", "٣", " ", "\t", "{}", "[]", "99999999999999999999", "a", ";", "\\"];

    readonly string token = SignedIn.Token();

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
        ];

        (string Path, string Body)[] posts =
        [
            ($"/api/v1/clients/{served.Matrix.Clients[7]}/what-if?language=en", """{"answers":{"amount":270000,"ownsCar":false,"education":"Higher education"}}"""),
            ("/api/v1/scores", """{"application":{"SK_ID_CURR":999999,"AMT_CREDIT":200000,"AMT_ANNUITY":10000,"CODE_GENDER":"F"},"bureau":[{"SK_ID_CURR":999999,"SK_ID_BUREAU":1,"CREDIT_ACTIVE":"Closed"}]}"""),
            ("/api/v1/scores/batch", """{"applications":[{"application":{"SK_ID_CURR":999999,"AMT_CREDIT":200000}},{"application":{"SK_ID_CURR":999998,"AMT_CREDIT":null}}]}"""),
        ];

        var statuses = new SortedDictionary<int, int>();
        for (var request = 0; request < requests; request++)
        {
            var (verb, target, body) = ("GET", "", "");
            if (random.NextInt32(3) == 0)
            {
                var (path, sent) = posts[random.NextInt32(posts.Length)];
                (verb, target, body) = ("POST", random.NextInt32(4) == 0 ? Mutate(path, random) : path, Mutate(sent, random));
            }
            else
            {
                target = Mutate(seeds[random.NextInt32(seeds.Length)], random);
            }

            var status = await Send(verb, target, body).WaitAsync(patience);

            Assert.True(status is >= 200 and < 500, $"{verb} {target} {body} answered {status}.");
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }

        output.WriteLine($"{requests} requests: {string.Join(", ", statuses.Select(status => $"{status.Value} × {status.Key}"))}");
        Assert.True(statuses.ContainsKey(200) && statuses.ContainsKey(400));
    }

    [Theory]
    [InlineData("GARBAGE\r\n\r\n")]
    [InlineData("GET /api/v1/model HTTP/1.1\r\n\r\n")]
    [InlineData("GET /api/v1/model HTTP/1.1\r\nHost: a b\r\n\r\n")]
    [InlineData("POST /api/v1/clients HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n")]
    [InlineData("GET /api/v1/clients/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    public async Task Refuses_a_broken_request_and_goes_on(string request)
    {
        Assert.InRange(await SendRaw(Encoding.UTF8.GetBytes(request)), 400, 499);
        Assert.Equal(HttpStatusCode.OK, (await served.Http.GetAsync("/health/live")).StatusCode);
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

    Task<int> Send(string verb, string target, string body) => SendRaw(Encoding.UTF8.GetBytes(
        $"{verb} {target} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n"
        + (verb == "POST" ? $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}" : "\r\n")));

    /// <summary>Sends bytes as they are, which an HTTP client would have corrected, and reads the status.</summary>
    async Task<int> SendRaw(byte[] request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(served.Address.Host, served.Address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(request);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var line = await reader.ReadLineAsync() ?? throw new InvalidDataException("The service closed the connection without an answer.");

        return int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}

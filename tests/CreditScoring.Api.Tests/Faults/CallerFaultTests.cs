using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Faults;

/// <summary>Callers who take too much, or never come to the point: they are cut off, and the others are served meanwhile.</summary>
[Collection(ServedCollection.Name)]
public sealed class CallerFaultTests(ServedClients served)
{
    const int Slow = 40; // connections
    static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")] // headers that never end
    [InlineData("POST /api/v1/scores HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 60000\r\nAuthorization: Bearer {token}\r\n\r\n{\"application\":")] // a body that never ends
    public async Task Who_sends_a_byte_now_and_then_is_cut_off(string beginning)
    {
        await using var service = await StartAsync();
        service.Call();
        var since = Stopwatch.StartNew();
        var ends = await Task.WhenAll(Enumerable.Range(0, Slow).Select(_ => TrickleAsync(new Uri(service.App.Urls.Single()), beginning.Replace("{token}", SignedIn.Token(), StringComparison.Ordinal))));

        Assert.All(ends, answer => Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 408", StringComparison.Ordinal), answer));
        Assert.InRange(since.Elapsed, TimeSpan.FromSeconds(3), patience);
        Assert.Equal([HttpStatusCode.OK], (await service.EndAsync()).Keys);
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_to_wait_and_nothing_of_it_is_in_the_trail()
    {
        await using var service = await StartAsync(callsPerSecond: 5);
        var hasty = SignedIn.Token("validator-demo");
        for (var call = 0; call < 60; call++)
            await service.AskAsync(hasty);
        Assert.Equal(HttpStatusCode.OK, await service.AskAsync());

        var answered = await service.EndAsync();
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answered.Keys.Order());
        Assert.InRange(answered[HttpStatusCode.OK], 11, 60);
    }

    Task<CalledService> StartAsync(int? callsPerSecond = null) => CalledService.StartAsync(new ApiOptions
    {
        ModelFolder = served.TrainedModel, DataFolder = served.Data, DevelopmentKeyFile = SignedIn.KeyFile, Port = 0, CallsPerSecond = callsPerSecond,
    });

    // What the service says when it has had enough; nothing where it just closes.
    static async Task<string> TrickleAsync(Uri address, string beginning)
    {
        using var stop = new CancellationTokenSource(patience);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port, stop.Token);
        await socket.SendAsync(Encoding.ASCII.GetBytes(beginning), stop.Token);
        var answer = new byte[1000];
        var read = socket.ReceiveAsync(answer, stop.Token).AsTask();
        try
        {
            while (!read.IsCompleted)
            {
                await Task.WhenAny(read, Task.Delay(500, stop.Token));
                await socket.SendAsync("a"u8.ToArray(), stop.Token);
            }

            return Encoding.ASCII.GetString(answer, 0, await read);
        }
        catch (SocketException)
        {
            return read.IsCompletedSuccessfully ? Encoding.ASCII.GetString(answer, 0, await read) : "";
        }
    }
}

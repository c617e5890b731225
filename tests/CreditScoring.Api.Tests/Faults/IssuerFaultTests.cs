using System.Net;
using CreditScoring.Api.Identity;
using CreditScoring.Api.Tests.Identity;
using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Faults;

/// <summary>The issuer of the bank is out of reach, or changes its key; or the clock of this machine jumps.</summary>
[Collection(ServedCollection.Name)]
public sealed class IssuerFaultTests(ServedClients served) : IAsyncLifetime, IDisposable
{
    static readonly TimeSpan pause = TimeSpan.FromSeconds(6); // more than the service leaves between two questions to the issuer

    readonly Issued first = new("k1");
    readonly Issued second = new("k2");
    readonly MovedClock clock = new();
    IssuerOverHttp? issuer;
    ChaosProxy? proxy;
    int tokens;

    public async Task InitializeAsync()
    {
        issuer = await IssuerOverHttp.StartAsync(first);
        proxy = new ChaosProxy(new Uri(issuer.Address));
    }

    public async Task DisposeAsync() => await issuer!.DisposeAsync();

    public void Dispose()
    {
        proxy?.Dispose();
        first.Dispose();
        second.Dispose();
    }

    [Theory]
    [InlineData(nameof(Chaos.Down))]
    [InlineData(nameof(Chaos.Frozen))]
    public async Task Who_has_a_token_of_a_known_key_is_served_while_the_issuer_is_away(string fault)
    {
        await using var service = await StartAsync(() => Token(first));
        Assert.Equal(HttpStatusCode.OK, await service.AskAsync());
        service.Call();

        proxy!.Chaos = Enum.Parse<Chaos>(fault);
        clock.Ahead += TimeSpan.FromMinutes(20); // the keys are no longer fresh
        await service.GoOnAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await service.AskAsync(Token(second)));
        Assert.True(proxy.Met > 0);

        Assert.Equal(1, (await service.EndAsync())[HttpStatusCode.Unauthorized]);
    }

    [Fact]
    public async Task Nobody_gets_in_before_the_issuer_was_ever_reached_and_all_do_once_it_is()
    {
        proxy!.Chaos = Chaos.Down;
        await using var service = await StartAsync(() => Token(first));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await service.AskAsync());

        proxy.Chaos = Chaos.None;
        clock.Ahead += pause;
        Assert.Equal(HttpStatusCode.OK, await service.AskAsync());

        Assert.Equal(2, (await service.EndAsync()).Count);
    }

    [Fact]
    public async Task A_new_key_opens_and_the_one_before_it_does_not_any_more()
    {
        var current = first;
        await using var service = await StartAsync(() => Token(current));
        service.Call();
        await service.GoOnAsync();

        issuer!.Keys = IssuerOverHttp.KeySet(second);
        clock.Ahead += pause;
        Assert.Equal(HttpStatusCode.OK, await service.AskAsync(Token(second)));
        current = second;
        await service.GoOnAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await service.AskAsync(Token(first)));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized], (await service.EndAsync()).Keys.Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task After_a_jump_of_the_clock_tokens_of_another_time_are_refused_and_the_trail_goes_on(int hours)
    {
        await using var service = await StartAsync(() => Token(first, clock.GetUtcNow()));
        var before = Token(first, clock.GetUtcNow());
        service.Call();
        await service.GoOnAsync();

        clock.Ahead += TimeSpan.FromHours(hours);
        Assert.Equal(HttpStatusCode.Unauthorized, await service.AskAsync(before));
        await service.GoOnAsync();

        var answered = await service.EndAsync();
        Assert.InRange(answered[HttpStatusCode.OK], 60, int.MaxValue);
        Assert.InRange(answered.GetValueOrDefault(HttpStatusCode.Unauthorized), 1, 4); // those whose call met the jump
        Assert.Equal(2, answered.Count);
    }

    Task<CalledService> StartAsync(Func<string> token) => CalledService.StartAsync(
        new ApiOptions
        {
            ModelFolder = served.TrainedModel, DataFolder = served.Data, Port = 0, Clock = clock, CallsPerSecond = 10_000,
            SignIn = new SignInOptions { Issuer = proxy!.Address, Audience = Issued.Audience, ClientId = "explorer" },
        }, token);

    // Each is another, so that none is known from the call before.
    string Token(Issued of, DateTimeOffset? at = null)
    {
        var now = (at ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds();

        return of.Token(claims =>
            (claims["iss"], claims["jti"], claims["nbf"], claims["exp"]) = (proxy!.Address.AbsoluteUri, $"{Interlocked.Increment(ref tokens)}", now, now + (at is null ? 7200 : 600)));
    }
}

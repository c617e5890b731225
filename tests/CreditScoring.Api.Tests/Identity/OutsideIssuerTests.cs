using System.Globalization;
using CreditScoring.Api.Identity;
using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Identity;

/// <summary>The keys of an issuer over HTTP: kept, read again when they rotate, used on while the issuer is away.</summary>
public sealed class OutsideIssuerTests : IAsyncLifetime, IDisposable
{
    readonly Issued first = new("k1");
    readonly Issued second = new("k2");
    readonly MovedClock clock = new();
    IssuerOverHttp served = null!;

    string Address => served.Address;

    public async Task InitializeAsync() => served = await IssuerOverHttp.StartAsync(first);

    public async Task DisposeAsync() => await served.DisposeAsync();

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public async Task Reads_its_keys_once_and_verifies_a_token_with_them()
    {
        using var issuer = Issuer();
        var verifier = new TokenVerifier(issuer, Issued.Audience, "explorer", clock);
        for (var call = 0; call < 5; call++)
            Assert.NotNull(await verifier.VerifyAsync(first.Token(claims => (claims["iss"], claims["jti"]) = (Address, $"{call}")), default));

        Assert.Equal(1, served.Asked);
        Assert.Equal($"{Address}/token", (await issuer.SignInAsync(default)).Token);
    }

    [Fact]
    public async Task Finds_a_key_that_is_new_and_forgets_one_that_is_gone()
    {
        using var issuer = Issuer();
        Assert.NotNull(await issuer.KeyAsync("k1", default));
        served.Keys = IssuerOverHttp.KeySet(second);
        clock.Ahead += TimeSpan.FromSeconds(6);

        Assert.NotNull(await issuer.KeyAsync("k2", default));
        Assert.Null(await issuer.KeyAsync("k1", default));
    }

    [Fact]
    public async Task Finds_a_new_key_after_the_clock_was_put_back()
    {
        using var issuer = Issuer();
        Assert.NotNull(await issuer.KeyAsync("k1", default));
        served.Keys = IssuerOverHttp.KeySet(second);
        clock.Ahead -= TimeSpan.FromHours(1);

        Assert.NotNull(await issuer.KeyAsync("k2", default));
    }

    [Fact]
    public async Task Is_not_asked_without_end_for_keys_that_do_not_exist()
    {
        using var issuer = Issuer();
        for (var call = 0; call < 50; call++)
            Assert.Null(await issuer.KeyAsync(call.ToString(CultureInfo.InvariantCulture), default));

        Assert.InRange(served.Asked, 1, 2);
    }

    [Fact]
    public async Task Keys_open_for_a_day_without_the_issuer_and_no_longer()
    {
        using var issuer = Issuer();
        Assert.NotNull(await issuer.KeyAsync("k1", default));
        served.IsDown = true;

        clock.Ahead = TimeSpan.FromHours(23);
        Assert.NotNull(await issuer.KeyAsync("k1", default));
        clock.Ahead = TimeSpan.FromHours(25);
        Assert.Null(await issuer.KeyAsync("k1", default));
    }

    [Fact]
    public async Task Says_so_where_the_issuer_was_never_reached()
    {
        served.IsDown = true;
        using var issuer = Issuer();

        await Assert.ThrowsAsync<IOException>(async () => await issuer.KeyAsync("k1", default));
        await Assert.ThrowsAsync<IOException>(async () => await issuer.SignInAsync(default));
        served.IsDown = false;
        clock.Ahead = TimeSpan.FromSeconds(6);
        Assert.NotNull(await issuer.KeyAsync("k1", default));
    }

    [Fact]
    public async Task Nobody_waits_for_an_issuer_that_hangs_while_there_is_a_key()
    {
        using var issuer = Issuer();
        Assert.NotNull(await issuer.KeyAsync("k1", default));
        var hang = new TaskCompletionSource();
        served.Hang = hang.Task;
        clock.Ahead = TimeSpan.FromHours(1);

        var calls = Enumerable.Range(0, 20).Select(_ => issuer.KeyAsync("k1", default)).ToList();

        Assert.All(calls, call => Assert.True(call.IsCompletedSuccessfully));
        hang.SetResult();
    }

    [Fact]
    public async Task All_who_wait_for_an_issuer_that_hangs_share_one_question()
    {
        using var issuer = Issuer();
        var hang = new TaskCompletionSource();
        served.Hang = hang.Task;

        var calls = Enumerable.Range(0, 20).Select(_ => issuer.KeyAsync("k1", default).AsTask()).ToList();
        for (var waited = 0; served.Discovered == 0 && waited < 500; waited++)
            await Task.Delay(10);
        await Task.Delay(100);
        hang.SetResult();

        Assert.All(await Task.WhenAll(calls), key => Assert.NotNull(key));
        Assert.Equal(1, served.Discovered);
    }

    [Fact]
    public async Task A_shared_secret_in_the_key_set_opens_nothing()
    {
        served.Keys = """{"keys":[{"kty":"oct","kid":"k1","alg":"HS256","k":"c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0"}]}""";
        using var issuer = Issuer();

        Assert.Null(await issuer.KeyAsync("k1", default));
    }

    OutsideIssuer Issuer() => new(new SignInOptions { Issuer = new Uri(Address), Audience = Issued.Audience, ClientId = "explorer" }, clock);
}

using System.Net.Http.Headers;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CreditScoring.Api.Identity;

/// <summary>An OpenID Connect issuer: its keys are kept, read again as they age or rotate, and still used while it cannot be reached.</summary>
sealed class OutsideIssuer : IIssuer, IDisposable
{
    static readonly TimeSpan fresh = TimeSpan.FromMinutes(15);
    static readonly TimeSpan stale = TimeSpan.FromHours(24); // as long as keys are trusted without the issuer
    static readonly TimeSpan pause = TimeSpan.FromSeconds(5); // between two questions

    readonly SignInOptions options;
    readonly TimeProvider clock;
    readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5), MaxResponseContentBufferSize = 256 * 1024 };
    readonly HttpDocumentRetriever documents;
    readonly Lock guard = new();
    volatile Reading? known;
    Task reading = Task.CompletedTask;
    DateTimeOffset answeredAt = DateTimeOffset.MinValue; // or gave no answer
    string fault = "";

    public OutsideIssuer(SignInOptions options, TimeProvider clock)
    {
        (this.options, this.clock) = (options, clock);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        documents = new HttpDocumentRetriever(http) { RequireHttps = !options.Issuer.IsLoopback };
    }

    public string Name => options.Issuer.AbsoluteUri.TrimEnd('/');

    public async ValueTask<SecurityKey?> KeyAsync(string kid, CancellationToken cancellation)
    {
        if (Find(kid) is { } key)
        {
            // Who has a key is not kept waiting for a newer one, whether the issuer answers or not.
            if ((clock.GetUtcNow() - known!.At).Duration() >= fresh) // the clock may have been put back
                _ = ReadAsync();

            return key;
        }

        await ReadAsync().WaitAsync(cancellation);
        ThrowIfNeverReached();

        return Find(kid);
    }

    public async ValueTask<SignInResponse> SignInAsync(CancellationToken cancellation)
    {
        if (known is null)
            await ReadAsync().WaitAsync(cancellation);
        ThrowIfNeverReached();

        return new(known!.Configuration.AuthorizationEndpoint, known.Configuration.TokenEndpoint, options.ClientId, $"openid {options.Scope}", Uri.IsWellFormedUriString(options.Audience, UriKind.Absolute) ? options.Audience : null);
    }

    SecurityKey? Find(string kid) => known is { } read && clock.GetUtcNow() - read.At < stale
        ? read.Configuration.SigningKeys.FirstOrDefault(key => key.KeyId == kid)
        : null;

    void ThrowIfNeverReached()
    {
        if (known is null)
            throw new IOException($"The issuer {Name} is not reached: {fault}");
    }

    // One call asks for all who wait, and after it nobody for a while: neither unknown numbers nor an issuer that is away make this service ask without end.
    Task ReadAsync()
    {
        lock (guard)
            return !reading.IsCompleted || (clock.GetUtcNow() - answeredAt).Duration() < pause ? reading : reading = AskAsync();
    }

    async Task AskAsync()
    {
        try
        {
            known = new Reading(await OpenIdConnectConfigurationRetriever.GetAsync(options.Configuration, documents, CancellationToken.None), clock.GetUtcNow());
        }
        catch (Exception error) when (error is IOException or HttpRequestException or OperationCanceledException or ArgumentException or InvalidOperationException)
        {
            fault = error.Message;
        }
        finally
        {
            answeredAt = clock.GetUtcNow();
        }
    }

    public void Dispose() => http.Dispose();

    sealed record Reading(OpenIdConnectConfiguration Configuration, DateTimeOffset At);
}

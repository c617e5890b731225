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
    static readonly TimeSpan pause = TimeSpan.FromSeconds(5); // an unknown number in a token must not make this service ask without end

    readonly SignInOptions options;
    readonly TimeProvider clock;
    readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5), MaxResponseContentBufferSize = 256 * 1024 };
    readonly HttpDocumentRetriever documents;
    readonly SemaphoreSlim reading = new(1);
    OpenIdConnectConfiguration? known;
    DateTimeOffset readAt = DateTimeOffset.MinValue;
    DateTimeOffset askedAt = DateTimeOffset.MinValue;

    public OutsideIssuer(SignInOptions options, TimeProvider clock)
    {
        (this.options, this.clock) = (options, clock);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        documents = new HttpDocumentRetriever(http) { RequireHttps = !options.Issuer.IsLoopback };
    }

    public string Name => options.Issuer.AbsoluteUri.TrimEnd('/');

    public async ValueTask<SecurityKey?> KeyAsync(string kid, CancellationToken cancellation)
    {
        var isFresh = clock.GetUtcNow() - readAt < fresh;
        if (isFresh && Find(kid) is { } key)
            return key;

        await ReadAsync(isNeeded: known is null, cancellation);

        return Find(kid);
    }

    public async ValueTask<SignInResponse> SignInAsync(CancellationToken cancellation)
    {
        if (known is null)
            await ReadAsync(isNeeded: true, cancellation);

        return new(known!.AuthorizationEndpoint, known.TokenEndpoint, options.ClientId, $"openid {options.Scope}", Uri.IsWellFormedUriString(options.Audience, UriKind.Absolute) ? options.Audience : null);
    }

    SecurityKey? Find(string kid) => clock.GetUtcNow() - readAt >= stale ? null
        : known?.SigningKeys.FirstOrDefault(key => key.KeyId == kid && key is not SymmetricSecurityKey);

    async Task ReadAsync(bool isNeeded, CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            if (clock.GetUtcNow() - askedAt < pause && !isNeeded)
                return;
            askedAt = clock.GetUtcNow();
            known = await OpenIdConnectConfigurationRetriever.GetAsync(options.Configuration, documents, cancellation);
            readAt = clock.GetUtcNow();
        }
        catch (Exception error) when (error is IOException or HttpRequestException or OperationCanceledException or ArgumentException or InvalidOperationException)
        {
            if (known is null)
                throw new IOException($"The issuer {Name} is not reached: {error.Message}", error);
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose()
    {
        http.Dispose();
        reading.Dispose();
    }
}

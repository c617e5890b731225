using System.Net.Http.Headers;
using System.Text;

namespace CreditScoring.Api.Tests.Http.Contract;

/// <summary>A call: a right one, from which each wrong one differs in one thing.</summary>
/// <param name="Operation">What is called.</param>
/// <param name="Service">The service that is asked.</param>
/// <param name="Token">The access token; null sends none.</param>
/// <param name="Body">What is sent; null sends nothing.</param>
sealed record Call(Operation Operation, HttpClient Service, string? Token, string? Body)
{
    /// <summary>Values of the places in the path.</summary>
    public IReadOnlyList<(string Place, string Value)> Places { get; init; } = [];

    public string Query { get; init; } = "";

    /// <summary>The key under which it is sent, if any.</summary>
    public string? Key { get; init; }

    public string MediaType { get; init; } = "application/json";

    /// <summary>Sends a body of so many bytes in place of the right one.</summary>
    public int? Bytes { get; init; }

    /// <summary>The same call with another value in a place of the path.</summary>
    public Call At(string place, string value) => this with { Places = [.. Places.Where(other => other.Place != place), (place, value)] };

    public async Task<HttpResponseMessage> SendAsync()
    {
        var path = Places.Aggregate(Operation.Path, (text, value) => text.Replace($"{{{value.Place}}}", value.Value, StringComparison.Ordinal));
        using var request = new HttpRequestMessage(new HttpMethod(Operation.Verb), path + Query) { Content = Content() };
        request.Headers.Authorization = Token is null ? null : new AuthenticationHeaderValue("Bearer", Token);
        request.Headers.ExpectContinue = Bytes is not null; // what is refused unread needs not be sent
        if (Key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Key);

        return await Service.SendAsync(request);
    }

    HttpContent? Content() => Bytes is { } bytes ? new ByteArrayContent(new byte[bytes]) { Headers = { ContentType = new(MediaType) } }
        : Body is null ? null : new StringContent(Body, Encoding.UTF8, MediaType);
}

using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace CreditScoring.Api.Audit;

/// <summary>Who asks.</summary>
static class Caller
{
    const string Local = "local"; // on this machine there is no sign-in
    const string Unknown = "unknown";
    const int Longest = 200;

    /// <summary>The subject of the token that the sign-in in front has verified; it is read here, not verified again.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="isBehindSignIn">Whether a sign-in stands in front; without one a token proves nothing.</param>
    public static string Of(HttpRequest request, bool isBehindSignIn)
    {
        if (!isBehindSignIn)
            return Local;

        var token = request.Headers.Authorization.ToString();
        var parts = token.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? token["Bearer ".Length..].Split('.') : [];
        if (parts.Length != 3)
            return Unknown;

        try
        {
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromUtf8(Encoding.ASCII.GetBytes(parts[1])));

            return claims.RootElement.TryGetProperty("sub", out var subject) && subject.GetString() is { Length: > 0 and <= Longest } name ? name : Unknown;
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            return Unknown;
        }
    }
}

using CreditScoring.Api.Letters;

namespace CreditScoring.Api.Http;

/// <summary>Headers that every answer carries.</summary>
static class SecurityHeaders
{
    static readonly string policy = PolicyFor(null);

    /// <summary>The content policy: the service's own files, and the style of a letter that the explorer opens from memory.</summary>
    /// <param name="tokenOrigin">Where a page exchanges a code for a token, when that is elsewhere.</param>
    public static string PolicyFor(string? tokenOrigin) =>
        $"default-src 'none'; script-src 'self'; style-src 'self' {LetterEndpoint.StyleSource}; connect-src {(tokenOrigin is null ? "'self'" : $"'self' {tokenOrigin}")}; img-src 'self' data:; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Adds the headers, also to answers about errors.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (headers.ContentSecurityPolicy.Count == 0)
                headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";

            // Answers about clients must not stay in a cache of the browser; built files carry their own hash in their name.
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "no-store";

            return Task.CompletedTask;
        });

        return next(context);
    });
}

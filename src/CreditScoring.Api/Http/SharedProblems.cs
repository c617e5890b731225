using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CreditScoring.Api.Http;

/// <summary>The problems that are answered before an endpoint is asked; the document tells them of each that may meet them.</summary>
static class SharedProblems
{
    /// <summary>Describes them, by what each endpoint asks for: a token, a body, a pace.</summary>
    public static void DescribeSharedProblems(this IEndpointConventionBuilder routes) => routes.Finally(endpoint =>
    {
        var asked = endpoint.Metadata;
        if (!asked.OfType<IAllowAnonymous>().Any())
            Add(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status503ServiceUnavailable); // 503: the issuer is away
        if (asked.OfType<IAcceptsMetadata>().Any())
            Add(StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);
        if (asked.OfType<EnableRateLimitingAttribute>().Any())
            Add(StatusCodes.Status429TooManyRequests);

        void Add(params ReadOnlySpan<int> statuses)
        {
            foreach (var status in statuses)
                asked.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
        }
    });
}

using System.Globalization;
using System.Threading.RateLimiting;
using CreditScoring.Api.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CreditScoring.Api.Http;

/// <summary>How much one caller, one call and one connection may take.</summary>
static class RequestLimits
{
    /// <summary>Longest body of a call, in bytes, unless its endpoint allows more.</summary>
    public const int Body = 64 * 1024;

    /// <summary>Name of the limit on a caller's rate.</summary>
    public const string PerCaller = "per caller";

    /// <summary>Limits headers, bodies, times and connections.</summary>
    public static void Apply(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = Body;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(75); // longer than a load balancer keeps its side open
        limits.MaxConcurrentConnections = 2000;
    }

    /// <summary>Adds the token bucket of each caller: a burst of two seconds' worth, filled up ten times a second.</summary>
    /// <param name="services">Where to add it.</param>
    /// <param name="perSecond">Calls a second that a caller may go on with.</param>
    public static void AddCallerRate(this IServiceCollection services, int perSecond) => services.AddRateLimiter(limiter =>
    {
        limiter.AddPolicy(PerCaller, http => RateLimitPartition.GetTokenBucketLimiter(Caller.Of(http.User).Subject, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 2 * perSecond,
            TokensPerPeriod = Math.Max(1, perSecond / 10),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, perSecond / 10) / (double)perSecond),
            QueueLimit = 0,
        }));
        limiter.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await Problems.TooMany().ExecuteAsync(rejected.HttpContext);
        };
    });
}

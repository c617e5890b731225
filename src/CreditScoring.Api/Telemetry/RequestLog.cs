using System.Diagnostics;

namespace CreditScoring.Api.Telemetry;

/// <summary>A line for each call, and the route on its span: the pattern of the address, never the address, which holds a client's number.</summary>
static partial class RequestLog
{
    /// <summary>Category of these lines.</summary>
    public const string Category = "CreditScoring.Requests";

    public static void UseRequestLog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        var clock = app.Services.GetRequiredService<TimeProvider>();
        app.Use(async (context, next) =>
        {
            var start = clock.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
                Activity.Current?.SetTag("http.route", route).SetTag("http.request.method", context.Request.Method).SetTag("http.response.status_code", context.Response.StatusCode);
                if (logger.IsEnabled(LogLevel.Information))
                    Called(logger, context.Request.Method, route, context.Response.StatusCode, clock.GetElapsedTime(start).TotalMilliseconds, Activity.Current?.TraceId.ToString() ?? "");
            }
        });
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {Milliseconds:0.0} ms, trace {Trace}")]
    static partial void Called(ILogger logger, string method, string route, int status, double milliseconds, string trace);
}

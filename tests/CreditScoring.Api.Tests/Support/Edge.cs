using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace CreditScoring.Api.Tests.Support;

/// <summary>
/// One origin for the explorer's files and the service behind it, as CloudFront is one in infra/templates/site.yaml: files under
/// <c>/explorer/</c> with the policy that is written there, and <c>/api/</c> from the service.
/// </summary>
sealed partial class Edge : IAsyncDisposable
{
    static readonly string template = File.ReadAllText(Path.Combine(Explorer.Root, "infra", "templates", "site.yaml"));

    readonly WebApplication app;
    readonly HttpClient client = new();

    Edge(WebApplication app) => this.app = app;

    /// <summary>The policy of the explorer's pages, in which <c>${SignInOrigin}</c> stands for the issuer's origin.</summary>
    public static string Policy { get; } = PolicyOfTemplate.Match(template).Groups["policy"].Value;

    /// <summary>Starts it.</summary>
    /// <param name="port">Where it listens.</param>
    /// <param name="files">The explorer, built for its folder.</param>
    /// <param name="service">Where the service is.</param>
    /// <param name="issuer">Where a code is exchanged for a token.</param>
    public static async Task<Edge> StartAsync(int port, string files, Uri service, Uri issuer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var edge = new Edge(builder.Build());
        edge.app.Urls.Add($"http://127.0.0.1:{port}");
        var policy = Policy.Replace("${SignInOrigin}", issuer.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        edge.app.Run(http => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) ? edge.PassOn(http, service) : Send(http, files, policy));
        await edge.app.StartAsync();

        return edge;
    }

    async Task PassOn(HttpContext http, Uri service)
    {
        using var request = new HttpRequestMessage(new HttpMethod(http.Request.Method), new Uri(service, http.Request.Path + http.Request.QueryString));
        if (http.Request.ContentLength > 0)
        {
            request.Content = new StreamContent(http.Request.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", http.Request.ContentType);
        }

        foreach (var name in new[] { "Accept", "Accept-Language", "Authorization", "If-None-Match" })
            if (http.Request.Headers.TryGetValue(name, out var value))
                request.Headers.TryAddWithoutValidation(name, value.ToArray());
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, http.RequestAborted);
        http.Response.StatusCode = (int)answer.StatusCode;
        http.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        foreach (var (name, values) in answer.Headers.Where(header => header.Key is "ETag" or "Location" or "Content-Security-Policy"))
            http.Response.Headers[name] = values.ToArray();
        await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    // What the function of the template does with an address under /explorer/; FolderPagesTests holds it to that.
    static Task Send(HttpContext http, string files, string policy)
    {
        var path = http.Request.Path.Value!;
        if (!path.StartsWith("/explorer/", StringComparison.Ordinal))
            return NotFound(http);

        var file = Path.Combine(files, IsPage.IsMatch(path) ? "index.html" : path["/explorer/".Length..]);
        if (!File.Exists(file))
            return NotFound(http);

        new FileExtensionContentTypeProvider().TryGetContentType(file, out var type);
        http.Response.ContentType = type;
        http.Response.Headers.ContentSecurityPolicy = policy;

        return http.Response.SendFileAsync(file);
    }

    static Task NotFound(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;

        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [GeneratedRegex("ContentSecurityPolicy: !Sub \"(?<policy>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    static partial Regex PolicyOfTemplate { get; }

    [GeneratedRegex("^/explorer/(sign-in|clients/[^/]+/?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    static partial Regex IsPage { get; }
}

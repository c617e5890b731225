using CreditScoring.Api.Identity;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.FileProviders;

namespace CreditScoring.Api.Http;

/// <summary>Serves the built explorer: its files, and its page for every address that a person may open.</summary>
static class ExplorerFiles
{
    const string Page = "index.html";

    /// <summary>Serves the explorer from a folder, or explains how to build it where the folder has none.</summary>
    public static void UseExplorer(this WebApplication app, string? folder)
    {
        if (folder is null)
            return;

        var path = Path.GetFullPath(folder);
        if (!File.Exists(Path.Combine(path, Page)))
        {
            app.MapGet("/", NotBuilt).AllowAnonymous().ExcludeFromDescription();

            return;
        }

        var files = new PhysicalFileProvider(path);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache",
        });

        foreach (var address in new[] { "/", "/clients/{id}", "/sign-in" })
            app.MapGet(address, (HttpContext http, IIssuer issuer) => PageAsync(http, issuer, Path.Combine(path, Page))).AllowAnonymous().ExcludeFromDescription();
    }

    // The page may exchange a code at the issuer, and ask nobody else for anything.
    static async Task<PhysicalFileHttpResult> PageAsync(HttpContext http, IIssuer issuer, string page)
    {
        try
        {
            var token = (await issuer.SignInAsync(http.RequestAborted)).Token;
            http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PolicyFor(Uri.TryCreate(token, UriKind.Absolute, out var address) && address.Scheme != "file" ? address.GetLeftPart(UriPartial.Authority) : null);
        }
        catch (IOException)
        {
            http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PolicyFor(null); // the page itself tells that nobody can sign in
        }

        return TypedResults.PhysicalFile(page, "text/html; charset=utf-8");
    }

    static ProblemHttpResult NotBuilt() => TypedResults.Problem(
        "The explorer is not built: run 'npm ci --prefix site' and 'npm run build --prefix site', then start the service again. The API answers under /api/v1.",
        statusCode: StatusCodes.Status404NotFound, title: "The explorer is not built");
}

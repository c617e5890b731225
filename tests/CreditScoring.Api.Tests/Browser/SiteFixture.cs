using CreditScoring.Api.Tests.Support;
using CreditScoring.Features;
using CreditScoring.Reporting.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>The technical note, built with its search index and served over HTTP as a bucket serves it.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-site-").FullName;
    WebApplication? app;

    public string Root => Path.Combine(folder, "out");

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Every page, by its path in the site; of the decisions one in each language, for they are made alike.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    public async Task InitializeAsync()
    {
        if (Chromium.Lacking is not null)
            return;

        var files = SiteBuilder.Build(
            new SiteInputs
            {
                SiteDirectory = Path.Combine(Explorer.Root, "site"),
                MetricsFile = Path.Combine(Explorer.Root, "tests", "CreditScoring.Reporting.Tests", "Golden", "metrics.json"),
                Features = FeatureCatalog.All,
            },
            Root);
        var pages = files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Pages = [.. pages.Where(page => !page.Contains("decisions/", StringComparison.Ordinal)), .. pages.Where(page => page.Contains("decisions/", StringComparison.Ordinal)).GroupBy(page => page[..3]).Select(alike => alike.First())];

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Root), ServeUnknownFileTypes = true });
        await app.StartAsync();
        Address = new Uri(app.Urls.Single() + "/");
    }

    public async Task DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

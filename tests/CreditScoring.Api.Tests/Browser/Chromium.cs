using CreditScoring.Api.Tests.Support;
using Microsoft.Playwright;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>The browser of the tests: Debian's Chromium, without a network of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    const string Program = "/usr/bin/chromium";

    static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    IPlaywright? playwright;
    IBrowser? browser;

    static readonly string? Missing =
        !File.Exists(Program) ? $"{Program} is missing: apt-get install chromium"
        : !Explorer.IsBuilt ? "The explorer is not built: npm ci --prefix site && npm run build --prefix site"
        : null;

    /// <summary>Why the browser tests are skipped here, or null; in CI they are never skipped but fail with the reason.</summary>
    public static string? Lacking { get; } = Environment.GetEnvironmentVariable("CI") == "true" ? null : Missing;

    public async Task InitializeAsync()
    {
        if (Lacking is not null)
            return;
        if (Missing is not null)
            throw new InvalidOperationException(Missing);

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Flags });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>The browser itself, for a context of another kind.</summary>
    public IBrowser Browser => browser!;

    /// <summary>A new page with nothing remembered.</summary>
    public async Task<IPage> Open(Uri address, int width = 1440, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });

        return await context.NewPageAsync();
    }
}

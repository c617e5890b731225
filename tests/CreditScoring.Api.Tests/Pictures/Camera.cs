using System.Text.Json;
using Microsoft.Playwright;

namespace CreditScoring.Api.Tests.Pictures;

/// <summary>Takes pictures of pages, light and dark, as files NAME-LANGUAGE-SCHEME.webp.</summary>
sealed class Camera(string folder, string language)
{
    const int Quality = 70;
    const int Margin = 16;

    // From the top of the page, or of the first part, to the end of the last; a dialog is taken with the page behind it.
    const string Measure = """
        ([first, last]) => {
          const place = (selector) => document.querySelector(selector).getBoundingClientRect();
          const top = first === '' ? 0 : place(first).top + scrollY;
          return [top, place(last).bottom + scrollY, document.documentElement.scrollHeight];
        }
        """;

    /// <summary>Width of what is taken, in pixels of the page, unless the page is a phone's.</summary>
    public const int Width = 1100;

    /// <summary>Takes the page from its top to the end of a part.</summary>
    public Task Top(IPage page, string name, string last) => Part(page, name, "", last);

    /// <summary>Takes one part of the page, or several from the first to the last.</summary>
    public async Task Part(IPage page, string name, string first, string? last = null, int highest = 1800)
    {
        var size = page.ViewportSize!;
        await page.EvaluateAsync("document.activeElement.matches('[role=combobox]') || document.activeElement.blur()");
        var height = (await page.EvaluateAsync<double[]>(Measure, new[] { first, last ?? first }))[2];
        await page.SetViewportSizeAsync(size.Width, (int)Math.Ceiling(height));
        var place = await page.EvaluateAsync<double[]>(Measure, new[] { first, last ?? first });
        var top = Math.Max(0, Math.Floor(place[0]) - (first.Length == 0 ? 0 : Margin));
        await Take(page, name, top, Math.Min(Math.Ceiling(place[1]) + Margin - top, highest));
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    /// <summary>Takes what a screen shows, and no more.</summary>
    public async Task Screen(IPage page, string name, int height = 660)
    {
        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(size.Width, height);
        await Take(page, name, await page.EvaluateAsync<double>("scrollY"), height);
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    async Task Take(IPage page, string name, double top, double height)
    {
        await page.Mouse.MoveAsync(0, 0);
        var session = await page.Context.NewCDPSessionAsync(page);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await page.EvaluateAsync("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            var taken = await session.SendAsync("Page.captureScreenshot", new Dictionary<string, object>
            {
                ["format"] = "webp",
                ["quality"] = Quality,
                ["clip"] = new Dictionary<string, object> { ["x"] = 0, ["y"] = top, ["width"] = page.ViewportSize!.Width, ["height"] = height, ["scale"] = 1 },
            });
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}-{language}-{(scheme == ColorScheme.Light ? "light" : "dark")}.webp"), ((JsonElement)taken!).GetProperty("data").GetBytesFromBase64());
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await session.DetachAsync();
    }
}

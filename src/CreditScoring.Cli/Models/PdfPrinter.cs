using System.Diagnostics;

namespace CreditScoring.Cli.Models;

/// <summary>Prints a page to a tagged PDF by a headless Chromium.</summary>
static class PdfPrinter
{
    const int Patience = 60_000; // milliseconds

    static readonly string[] names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    /// <summary>The browser that was named, or the first one of the path.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static string Find(string? named)
    {
        if (named is not null)
            return File.Exists(named) ? named : throw new ArgumentException($"--browser {named}: there is no such program.");

        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new ArgumentException("A PDF is printed by Chromium, and none is in the path: install it, name it with --browser, or write .html and print that.");
    }

    /// <summary>Prints a page.</summary>
    /// <param name="program">The browser.</param>
    /// <param name="html">The page, which needs nothing else.</param>
    /// <param name="target">The PDF.</param>
    /// <exception cref="IOException">The browser printed nothing.</exception>
    public static void Print(string program, byte[] html, string target)
    {
        var folder = Directory.CreateTempSubdirectory("credit-letter-");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "letter.html"), Path.Combine(folder.FullName, "letter.pdf"));
            File.WriteAllBytes(page, html);
            Run(program, page, pdf, folder.FullName);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
            File.Copy(pdf, target, overwrite: true);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static void Run(string program, string page, string pdf, string folder)
    {
        // No sandbox of its own: the page is ours, loads nothing and runs no script, and a container has none to give.
        using var browser = Process.Start(new ProcessStartInfo(program)
        {
            ArgumentList =
            {
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", $"--user-data-dir={Path.Combine(folder, "profile")}",
                "--no-pdf-header-footer", "--export-tagged-pdf", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new IOException($"{program} could not be started.");
        var said = browser.StandardError.ReadToEndAsync();
        var written = browser.StandardOutput.ReadToEndAsync();
        if (!browser.WaitForExit(Patience))
        {
            browser.Kill(entireProcessTree: true);
            throw new IOException($"{program} did not print the letter within {Patience / 1000} seconds.");
        }

        Task.WaitAll(said, written);
        if (!File.Exists(pdf))
            throw new IOException($"{program} printed nothing: {said.Result.Trim()}");
    }
}

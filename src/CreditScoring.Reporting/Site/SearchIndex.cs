using System.Diagnostics;

namespace CreditScoring.Reporting.Site;

// The index that the search page reads in the browser, made by Pagefind from the pages as they are published; without its package there is none.
static class SearchIndex
{
    const string Folder = "pagefind/";

    // Pagefind brings three interfaces of its own, which no page of ours uses.
    static readonly string[] unused = ["pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight."];

    /// <summary>Adds the index to the files of the site; the same pages give the same bytes.</summary>
    /// <exception cref="InvalidOperationException">Pagefind failed.</exception>
    public static void Add(SortedDictionary<string, byte[]> files, string siteDirectory)
    {
        var tool = Path.GetFullPath(Path.Combine(siteDirectory, "node_modules", "pagefind", "lib", "runner", "bin.cjs"));
        if (!File.Exists(tool))
            return;

        var folder = Directory.CreateTempSubdirectory("credit-search-").FullName;
        try
        {
            foreach (var (path, content) in files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
            {
                var file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content);
            }

            Run(tool, folder);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "pagefind"), "*", SearchOption.AllDirectories))
                if (!Array.Exists(unused, name => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal)))
                    files[Folder + Path.GetRelativePath(Path.Combine(folder, "pagefind"), file).Replace(Path.DirectorySeparatorChar, '/')] = File.ReadAllBytes(file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Run(string tool, string folder)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { tool, "--site", folder })
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The search index could not be made: pagefind ended with exit code {process.ExitCode}. {error.Result.Trim()} {output.Trim()}");
    }
}

using System.Diagnostics;

namespace CreditScoring.Tests.Conventions;

/// <summary>The checkout the tests run in.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Paths of all tracked files, relative to the root, with forward slashes.</summary>
    public static IReadOnlyList<string> TrackedFiles { get; } = ListTrackedFiles();

    /// <summary>Tracked C# files below a folder, relative to the root.</summary>
    public static IEnumerable<string> CSharpFiles(string folder) =>
        TrackedFiles.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "CreditScoring.slnx")))
            directory = directory.Parent;

        return directory?.FullName ?? throw new InvalidOperationException("CreditScoring.slnx was not found above the tests.");
    }

    static List<string> ListTrackedFiles()
    {
        using var git = Process.Start(new ProcessStartInfo("git", "ls-files --cached --others --exclude-standard")
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();

        return [.. files.Where(file => File.Exists(Path.Combine(Root, file)))];
    }
}

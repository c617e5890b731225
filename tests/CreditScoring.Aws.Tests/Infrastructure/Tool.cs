using System.Diagnostics;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>A program of the machine that a check needs.</summary>
static class Tool
{
    /// <summary>Whether all of these are on the path.</summary>
    public static bool AreOnPath(params string[] programs) =>
        programs.All(program => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))));

    /// <summary>Runs a program to its end.</summary>
    public static (int ExitCode, string Output, string Error) Run(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        return (process.ExitCode, output, error.Result);
    }
}

/// <summary>A fact that needs programs of the machine: skipped where they are not installed, except in CI, where their absence is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class ToolFactAttribute : FactAttribute
{
    /// <param name="programs">Their names, with spaces between them.</param>
    /// <param name="advice">How to install them.</param>
    public ToolFactAttribute(string programs, string advice)
    {
        if (Environment.GetEnvironmentVariable("CI") is not "true" && !Tool.AreOnPath(programs.Split(' ')))
            Skip = $"Not all of {programs} are here. {advice}";
    }
}

/// <summary>A fact that needs the linters of <c>infra/package.json</c>; skipped and failed like the others.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class LinterFactAttribute : FactAttribute
{
    public LinterFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") is not "true" && !Directory.Exists(Path.Combine(InfraFolder.Root, "node_modules")))
            Skip = "The linters are not installed: npm ci --prefix infra";
    }
}

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

    /// <summary>Runs the program itself to its end.</summary>
    public static (int ExitCode, string Output, string Error) Credit(params string[] arguments) => Run(Path.Combine(ReleaseMaterial.App, "credit"), arguments, ReleaseMaterial.Environment);

    /// <summary>How the program itself is started, to be left running.</summary>
    public static ProcessStartInfo Program(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(ReleaseMaterial.App, "credit"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in ReleaseMaterial.Environment)
            start.Environment[name] = value;

        return start;
    }
}

using System.Diagnostics;
using CreditScoring.Cli.Output;
using CreditScoring.Monitoring;

namespace CreditScoring.Cli.Lifecycle;

/// <summary>Runs commands of this program, each in a process of its own, and keeps the first lines of what they said.</summary>
/// <param name="folder">Folder in which they are typed.</param>
sealed class CommandLog(string folder)
{
    const int MostLines = 16;

    readonly List<RehearsalStep> steps = [];

    /// <summary>The commands run so far.</summary>
    public IReadOnlyList<RehearsalStep> Steps => steps;

    /// <summary>Runs a command.</summary>
    /// <param name="month">Month it belongs to.</param>
    /// <param name="other">An exit code that says something of the data and is no failure.</param>
    /// <param name="arguments">Its arguments; paths are relative to the folder.</param>
    /// <returns>Whether it ended with the other exit code.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public bool Run(int month, int other, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(Start(arguments))!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        var line = "credit " + string.Join(' ', arguments.Select(argument => argument.Contains(' ') ? $"\"{argument}\"" : argument));
        if (process.ExitCode != 0 && process.ExitCode != other)
            throw new InvalidOperationException($"{line} ended with exit code {process.ExitCode} in {folder}: {error.Result.Trim()}");

        steps.Add(new RehearsalStep(month, line, process.ExitCode, Math.Round(clock.Elapsed.TotalSeconds, 2), [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(MostLines)]));
        Report.Line($"  {line}");

        return process.ExitCode == other && other != 0;
    }

    ProcessStartInfo Start(string[] arguments)
    {
        var host = Environment.ProcessPath!;
        var start = new ProcessStartInfo(host) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(host) == "dotnet")
            start.ArgumentList.Add(typeof(CommandLog).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        return start;
    }
}

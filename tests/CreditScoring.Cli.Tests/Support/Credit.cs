using System.Diagnostics;

namespace CreditScoring.Cli.Tests;

/// <summary>The real program, in a process of its own, as a person runs it.</summary>
static class Credit
{
    public static CreditRun Run(params string[] arguments) => Run(arguments, []);

    /// <summary>As above, with variables of the environment set.</summary>
    public static CreditRun Run(string[] arguments, (string Name, string Value)[] environment)
    {
        using var process = Start(arguments, environment);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        return new CreditRun(process.ExitCode, output, error.Result);
    }

    /// <summary>Starts the program where a file that may not grow is an error as on a full disk, and not the end (SIGXFSZ ignored); needs bash.</summary>
    public static Process StartOnSmallDisk(params string[] arguments) => Start(
        new ProcessStartInfo("bash") { ArgumentList = { "-c", "trap '' XFSZ; exec dotnet \"$@\"", "bash" } }, arguments, []);

    /// <summary>Starts the program and leaves it running.</summary>
    public static Process Start(params string[] arguments) => Start(arguments, []);

    static Process Start(string[] arguments, (string Name, string Value)[] environment) => Start(new ProcessStartInfo("dotnet"), arguments, environment);

    static Process Start(ProcessStartInfo start, string[] arguments, (string Name, string Value)[] environment)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError, start.UseShellExecute) = (true, true, false);
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "credit.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        return Process.Start(start)!;
    }
}

/// <summary>What a run left behind.</summary>
sealed record CreditRun(int ExitCode, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

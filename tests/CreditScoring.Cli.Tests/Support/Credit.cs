using System.Diagnostics;

namespace CreditScoring.Cli.Tests;

/// <summary>The real program, in a process of its own, as a person runs it.</summary>
static class Credit
{
    public static CreditRun Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        return new CreditRun(process.ExitCode, output, error.Result);
    }

    /// <summary>Starts the program and leaves it running.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "credit.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        return Process.Start(start)!;
    }
}

/// <summary>What a run left behind.</summary>
sealed record CreditRun(int ExitCode, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

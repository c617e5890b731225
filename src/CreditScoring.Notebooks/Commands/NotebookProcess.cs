using System.Diagnostics;
using System.Reflection;

namespace CreditScoring.Notebooks.Commands;

/// <summary>A program started to run one notebook: its memory and its faults stay its own, and it can be stopped.</summary>
public static class NotebookProcess
{
    /// <summary>Exit code given for a process that was stopped because its time was over.</summary>
    public const int TimedOut = 124;

    /// <summary>The command that starts the running program again, for <see cref="NotebookCommandOptions.ChildCommand"/>.</summary>
    /// <param name="verb">Arguments that choose what it does.</param>
    /// <returns>The executable, the program's assembly when <c>dotnet</c> is the executable, and the arguments.</returns>
    public static IReadOnlyList<string> Self(params IReadOnlyList<string> verb)
    {
        var executable = Environment.ProcessPath ?? throw new InvalidOperationException("The running program does not know its own path.");
        var isHost = Path.GetFileNameWithoutExtension(executable) == "dotnet";

        return isHost ? [executable, Assembly.GetEntryAssembly()!.Location, .. verb] : [executable, .. verb];
    }

    /// <summary>Starts a program, waits for its end, and passes on each line it writes.</summary>
    /// <param name="command">The executable and its arguments.</param>
    /// <param name="limit">Longest time it may run; then it and its own children are killed.</param>
    /// <param name="writeLine">Takes each line of its standard output and standard error; called by one thread at a time.</param>
    /// <param name="environment">Variables of the environment to set for it, beside those it inherits; null for none.</param>
    /// <param name="cancellation">Kills the process and its children.</param>
    /// <returns>Its exit code, or <see cref="TimedOut"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="command"/> is empty.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">The executable cannot be started.</exception>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> command,
        TimeSpan limit,
        Action<string> writeLine,
        IReadOnlyDictionary<string, string>? environment = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(writeLine);
        if (command.Count == 0)
            throw new ArgumentException("A command has at least the name of an executable.", nameof(command));

        var gate = new Lock();
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(command[0], command.Skip(1))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
                UseShellExecute = false,
            },
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            process.StartInfo.Environment[name] = value;

        process.OutputDataReceived += (_, line) => Forward(line.Data);
        process.ErrorDataReceived += (_, line) => Forward(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timer.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(timer.Token);

            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();

            return TimedOut;
        }

        void Forward(string? line)
        {
            if (line is null)
                return;

            lock (gate)
                writeLine(line);
        }
    }
}

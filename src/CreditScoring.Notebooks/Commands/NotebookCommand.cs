using System.ComponentModel;
using System.Globalization;
using CreditScoring.Notebooks.Files;
using CreditScoring.Notebooks.Linting;

namespace CreditScoring.Notebooks.Commands;

/// <summary>The verbs a command line offers on notebooks. Faults of notebooks are lines and exit codes, not exceptions.</summary>
public static class NotebookCommand
{
    /// <summary>Exit code when every notebook did what it should.</summary>
    public const int Succeeded = 0;

    /// <summary>Exit code when a cell failed, a file is not a notebook, or there is something to change.</summary>
    public const int Failed = 2;

    const long LeastMemory = 64L << 20;

    /// <summary>Runs notebooks, each in its own process; when one fails, the others still run.</summary>
    /// <param name="files">Notebook files, or folders whose <c>.dib</c> files are run in the order of their names.</param>
    /// <param name="options">Where outputs go, how a child process is started, and its limits.</param>
    /// <param name="writeLine">Takes one line for each notebook, and those its process writes; called by one thread at a time.</param>
    /// <param name="cancellation">Kills the running process and ends.</param>
    /// <returns><see cref="Succeeded"/> when every notebook succeeded, else <see cref="Failed"/>.</returns>
    /// <exception cref="ArgumentException">A limit of time or memory, or the number of notebooks at a time, is too small.</exception>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> files, NotebookCommandOptions options, Action<string> writeLine, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(writeLine);

        if (options.Parallel < 1)
            throw new ArgumentException(FormattableString.Invariant($"{options.Parallel} notebooks cannot run at the same time; give 1 or more."));

        if (options.MemoryLimit is < LeastMemory and var bytes)
            throw new ArgumentException(FormattableString.Invariant($"A notebook does not run in {bytes >> 20} MB of memory; give {LeastMemory >> 20} or more."));

        if (options.Timeout <= TimeSpan.Zero || options.CellTimeout <= TimeSpan.Zero)
            throw new ArgumentException("A notebook or a cell cannot end within 0 s; give more time.");

        if (NotebookFiles.Find(files, writeLine) is not { } notebooks)
            return Failed;

        Directory.CreateDirectory(options.OutputDirectory);
        var gate = new Lock();
        var failures = 0;
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = options.Parallel, CancellationToken = cancellation };
        await Parallel.ForEachAsync(notebooks, atOnce, async (notebook, stop) =>
        {
            var name = Path.GetFileName(notebook);
            var code = await RunChildAsync(notebook, options, Write, stop);
            var isDone = code == Succeeded && File.Exists(PlaceOf(notebook, options) + ".json");
            if (!isDone)
                Interlocked.Increment(ref failures);

            Write(code switch
            {
                Succeeded when isDone => $"{name}: done",
                Failed => $"{name}: failed",
                NotebookProcess.TimedOut => FormattableString.Invariant(
                    $"{name}: stopped after {options.Timeout.TotalSeconds} s; make it lighter or allow more time"),
                _ => FormattableString.Invariant($"{name}: its process ended with exit code {code} before the notebook was over"),
            });
        });

        return failures == 0 ? Succeeded : Failed;

        void Write(string line)
        {
            lock (gate)
                writeLine(line);
        }
    }

    /// <summary>Runs one notebook in this process and writes its outputs: what a child of <see cref="RunAsync"/> does.</summary>
    /// <param name="request">The last argument the child was started with.</param>
    /// <param name="writeLine">Takes the error, if any.</param>
    /// <param name="cancellation">Ends the wait for a cell.</param>
    /// <returns><see cref="Succeeded"/>, or <see cref="Failed"/> when a cell failed, a golden value differs or the notebook cannot be run.</returns>
    public static async Task<int> RunOneAsync(string request, Action<string> writeLine, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(writeLine);
        try
        {
            return await new NotebookChild(NotebookRequest.Parse(request), writeLine).RunAsync(cancellation) ? Succeeded : Failed;
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            writeLine(error.Message);

            return Failed;
        }
    }

    /// <summary>Checks notebooks without running them, and writes one line for each finding.</summary>
    /// <param name="files">Notebook files, or folders whose <c>.dib</c> files are checked.</param>
    /// <param name="writeLine">Takes the findings.</param>
    /// <returns><see cref="Succeeded"/> when there is nothing to change, else <see cref="Failed"/>.</returns>
    public static int Lint(IReadOnlyList<string> files, Action<string> writeLine)
    {
        ArgumentNullException.ThrowIfNull(writeLine);
        if (NotebookFiles.Find(files, writeLine) is not { } notebooks)
            return Failed;

        var exitCode = Succeeded;
        foreach (var notebook in notebooks)
        {
            try
            {
                foreach (var finding in NotebookLint.CheckFile(notebook))
                {
                    writeLine(finding.ToString());
                    exitCode = Failed;
                }
            }
            catch (InvalidDataException error)
            {
                writeLine(error.Message);
                exitCode = Failed;
            }
        }

        return exitCode;
    }

    static async Task<int> RunChildAsync(
        string notebook, NotebookCommandOptions options, Action<string> writeLine, CancellationToken cancellation)
    {
        // An output of an earlier run beside a process that died would look like its result.
        var place = PlaceOf(notebook, options);
        foreach (var ending in NotebookChild.Endings)
            File.Delete(place + ending);

        var request = new NotebookRequest
        {
            File = Path.GetFullPath(notebook),
            OutputDirectory = Path.GetFullPath(options.OutputDirectory),
            Parameters = options.Parameters,
            CellSeconds = options.CellTimeout?.TotalSeconds,
            Language = options.Language,
            Trx = options.Trx,
            Golden = options.Golden,
            Cache = options.CacheDirectory is { } cache ? Path.GetFullPath(cache) : null,
            Inputs = [.. options.Inputs.Select(Path.GetFullPath)],
        };
        try
        {
            return await NotebookProcess.RunAsync([.. options.ChildCommand, request.ToText()], options.Timeout, writeLine, EnvironmentOf(options), cancellation);
        }
        catch (Win32Exception error)
        {
            writeLine($"'{options.ChildCommand[0]}' cannot be started: {error.Message}");

            return Failed;
        }
        finally
        {
            foreach (var ending in NotebookChild.Endings)
                File.Delete(place + ending + WholeFile.Unfinished);
        }
    }

    // Past this much the runtime throws OutOfMemoryException in the cell that asks for more, so that its line is known.
    static Dictionary<string, string> EnvironmentOf(NotebookCommandOptions options) => options.MemoryLimit is { } bytes
        ? new() { ["DOTNET_GCHeapHardLimit"] = bytes.ToString("x", CultureInfo.InvariantCulture) }
        : [];

    static string PlaceOf(string notebook, NotebookCommandOptions options) =>
        Path.Combine(options.OutputDirectory, Path.GetFileNameWithoutExtension(notebook));
}

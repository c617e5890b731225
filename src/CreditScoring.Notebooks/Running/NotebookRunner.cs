using CreditScoring.Notebooks.Files;

namespace CreditScoring.Notebooks.Running;

/// <summary>Runs the C# cells of a notebook from top to bottom, and stops at the first that fails.</summary>
public static class NotebookRunner
{
    /// <summary>Runs a notebook file.</summary>
    /// <param name="path">The <c>.dib</c> file; its references are relative to its folder.</param>
    /// <param name="options">Parameters and the time limit of a cell.</param>
    /// <param name="cancellation">Ends the wait; a cell that computes without pause ends only with its process.</param>
    /// <returns>Every cell with its outputs; at most one has an error, and none ran after it.</returns>
    /// <exception cref="InvalidDataException">The file cannot be read as a notebook.</exception>
    /// <exception cref="ArgumentException">A parameter is unknown to the notebook, or its value does not suit.</exception>
    public static async Task<NotebookResult> RunAsync(string path, NotebookRunOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);

        var fullPath = Path.GetFullPath(path);
        var fileName = Path.GetFileName(fullPath);
        var cells = ParameterCell.Replace(DibFile.Read(fullPath).Cells, options.Parameters, fileName);
        var session = new ScriptSession(Path.GetDirectoryName(fullPath)!, fileName);
        var results = new List<CellResult>();
        var hasFailed = false;

        foreach (var cell in cells)
        {
            if (hasFailed || cell.Kind == Kernels.Markdown)
            {
                results.Add(new CellResult(cell.Kind, cell.Source, cell.Line, [], null, HasRun: false));
                continue;
            }

            var result = await RunAsync(session, cell, fileName, options.CellTimeout, cancellation);
            results.Add(result);
            hasFailed = result.Error is not null;
        }

        return new NotebookResult(Path.GetFileNameWithoutExtension(fileName), results);
    }

    static async Task<CellResult> RunAsync(
        ScriptSession session, DibCell cell, string fileName, TimeSpan? limit, CancellationToken cancellation)
    {
        var outputs = new CellOutputs();
        try
        {
            if (cell.Kind != Kernels.Csharp)
            {
                throw new CellFailure(new NotebookError(
                    "unsupported",
                    FormattableString.Invariant($"{fileName}({cell.Line}): a cell of kind '{cell.Kind}' cannot run; write it in C# or Markdown."),
                    cell.Line));
            }

            var compiled = session.Compile(cell);
            await RunAsync(session, compiled, outputs, cell, fileName, limit, cancellation);

            return new CellResult(cell.Kind, cell.Source, cell.Line, outputs.Close(), null, HasRun: true);
        }
        catch (CellFailure failure)
        {
            return new CellResult(cell.Kind, cell.Source, cell.Line, outputs.Close(), failure.Error, HasRun: true);
        }
    }

    static async Task RunAsync(
        ScriptSession session,
        CompiledCell compiled,
        CellOutputs outputs,
        DibCell cell,
        string fileName,
        TimeSpan? limit,
        CancellationToken cancellation)
    {
        // On its own task, so that its culture and console stay its own and the wait can end before it does.
        var run = Task.Run(() => session.RunAsync(compiled, outputs, cell.Line, cancellation), cancellation);
        try
        {
            await run.WaitAsync(limit ?? Timeout.InfiniteTimeSpan, cancellation);
        }
        catch (TimeoutException) when (!run.IsCompleted)
        {
            throw new CellFailure(new NotebookError(
                "timeout",
                FormattableString.Invariant($"{fileName}({cell.Line}): the cell ran longer than {limit!.Value.TotalSeconds} s; ")
                    + "make it lighter or allow more time.",
                cell.Line));
        }
    }
}

using System.Diagnostics;
using System.Text.Json;
using CreditScoring.Notebooks.Files;

namespace CreditScoring.Notebooks.Running;

/// <summary>Runs the cells of a notebook from top to bottom, and stops at the first that fails.</summary>
public static class NotebookRunner
{
    /// <summary>Runs a notebook file.</summary>
    /// <param name="path">The <c>.dib</c> file; its references are relative to its folder.</param>
    /// <param name="options">Parameters and the time limit of a cell.</param>
    /// <param name="cancellation">Ends the wait; a cell that computes without pause ends only with its process.</param>
    /// <returns>Every cell with its outputs; at most one has an error, and none ran after it.</returns>
    /// <exception cref="InvalidDataException">The file cannot be read as a notebook.</exception>
    /// <exception cref="InvalidDataException">An expression of the options has no value.</exception>
    /// <exception cref="ArgumentException">A parameter is unknown to the notebook, or its value does not suit.</exception>
    public static async Task<NotebookResult> RunAsync(string path, NotebookRunOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);

        var fullPath = Path.GetFullPath(path);
        var fileName = Path.GetFileName(fullPath);
        var read = DibFile.Read(fullPath).Cells;
        var inputs = NotebookValues.Asked(read, options.Parameters, fileName);
        var parameters = options.Parameters.Where(given => !inputs.ContainsKey(given.Key)).ToDictionary();
        var cells = ParameterCell.Replace(read, parameters, fileName);
        var session = new NotebookSession(Path.GetDirectoryName(fullPath)!, inputs, options.CellTimeout);
        var results = new List<CellResult>();
        var hasFailed = false;

        foreach (var cell in cells)
        {
            if (hasFailed || cell.Kind == Kernels.Markdown)
            {
                results.Add(new CellResult(cell.Kind, cell.Source, cell.Line, [], null, HasRun: false));
                continue;
            }

            var result = await RunAsync(session, cell, fullPath, cancellation);
            results.Add(result);
            hasFailed = result.Error is not null;
        }

        return new NotebookResult(Path.GetFileNameWithoutExtension(fileName), results)
        {
            Values = hasFailed ? new Dictionary<string, JsonElement>() : await session.EvaluateAsync(options.Expressions, fileName, cancellation),
        };
    }

    static async Task<CellResult> RunAsync(NotebookSession session, DibCell cell, string path, CancellationToken cancellation)
    {
        var outputs = new CellOutputs();
        var start = Stopwatch.GetTimestamp();
        var error = default(NotebookError);
        try
        {
            await session.RunAsync(cell, path, outputs, cancellation);
        }
        catch (CellFailure failure)
        {
            error = failure.Error;
        }

        var (stopping, expected) = ExpectedFailure.Judge(cell, error, Path.GetFileName(path));

        return new CellResult(cell.Kind, cell.Source, cell.Line, outputs.Close(), stopping, HasRun: true)
        {
            ExpectedError = expected,
            Elapsed = Stopwatch.GetElapsedTime(start),
            AsksForTime = CellStep.AsksForTime(cell),
        };
    }
}

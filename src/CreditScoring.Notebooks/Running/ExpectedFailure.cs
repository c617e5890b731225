using CreditScoring.Notebooks.Files;

namespace CreditScoring.Notebooks.Running;

/// <summary>A cell of C# that is there to fail: its first line is <c>// expected failure</c>, or <c>// expected failure: part of the message</c>.</summary>
static class ExpectedFailure
{
    const string Mark = "// expected failure";

    /// <summary>The part of the message that a cell announces, empty for any; null when the cell is not to fail.</summary>
    public static string? AnnouncedBy(DibCell cell)
    {
        var line = cell.Source.Split('\n')[0].Trim();
        if (cell.Kind != Kernels.Csharp || !line.StartsWith(Mark, StringComparison.Ordinal))
            return null;

        var rest = line[Mark.Length..];
        if (rest.Length == 0)
            return "";

        return rest[0] == ':' ? rest[1..].Trim() : null;
    }

    /// <summary>Weighs what became of a cell against what it announces.</summary>
    /// <returns>The error that stops the notebook and the one that was expected; at most one of them is there.</returns>
    public static (NotebookError? Error, NotebookError? Expected) Judge(DibCell cell, NotebookError? error, string fileName)
    {
        if (AnnouncedBy(cell) is not { } announced)
            return (error, null);

        if (error is null)
            return (CellFailure.Of("unexpected", fileName, cell.Line, "the cell announces a failure, and did not fail.").Error, null);

        // A cell beyond its time still runs: what follows would depend on it.
        if (error.Kind == "timeout" || !error.Message.Contains(announced, StringComparison.Ordinal))
            return (error with { Message = $"{error.Message}\nThe cell announces another failure: '{announced}'." }, null);

        return (null, error);
    }
}

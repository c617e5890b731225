namespace CreditScoring.Notebooks.Running;

/// <summary>Carries the error of a cell to the runner.</summary>
sealed class CellFailure(NotebookError error, Exception? inner = null) : Exception(error.Message, inner)
{
    public NotebookError Error { get; } = error;

    /// <summary>A failure that knows its line.</summary>
    public static CellFailure Of(string kind, string fileName, int line, string message, Exception? inner = null) =>
        new(new NotebookError(kind, FormattableString.Invariant($"{fileName}({line}): {message}"), line), inner);
}

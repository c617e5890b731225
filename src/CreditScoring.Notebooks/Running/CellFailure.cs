namespace CreditScoring.Notebooks.Running;

/// <summary>Carries the error of a cell to the runner.</summary>
sealed class CellFailure(NotebookError error, Exception? inner = null) : Exception(error.Message, inner)
{
    public NotebookError Error { get; } = error;
}

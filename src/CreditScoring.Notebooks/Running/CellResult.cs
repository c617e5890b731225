using CreditScoring.Notebooks.Formatting;

namespace CreditScoring.Notebooks.Running;

/// <summary>A cell and what became of it.</summary>
/// <param name="Kind">Name of the kernel, such as <c>csharp</c> or <c>markdown</c>.</param>
/// <param name="Source">Text of the cell as it ran, parameters put in.</param>
/// <param name="Line">Line of the notebook file, from 1, that holds the first line of the text.</param>
/// <param name="Outputs">What the cell showed, in order; empty for Markdown and for a cell that did not run.</param>
/// <param name="Error">Why the cell failed; null when it did not, or did not run.</param>
/// <param name="HasRun">True for a code cell that was started; false for Markdown and for every cell after a failed one.</param>
public sealed record CellResult(
    string Kind,
    string Source,
    int Line,
    IReadOnlyList<NotebookOutput> Outputs,
    NotebookError? Error,
    bool HasRun)
{
    /// <summary>How the cell failed that announces a failure, and by it stops nothing; null for every other cell.</summary>
    public NotebookError? ExpectedError { get; init; }

    /// <summary>How long the cell took, compilation included; no export but TRX holds it, so that two runs write the same bytes.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>True when the cell holds <c>#!time</c>: whoever runs it tells its duration on the command line.</summary>
    public bool AsksForTime { get; init; }
}

namespace CreditScoring.Notebooks.Running;

/// <summary>How a notebook is run.</summary>
public sealed record NotebookRunOptions
{
    /// <summary>Values, by name, that replace those of the cell marked <c>// parameters</c>; empty to keep its own.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Longest time one cell may run, compilation not counted; null for no limit.</summary>
    public TimeSpan? CellTimeout { get; init; }
}

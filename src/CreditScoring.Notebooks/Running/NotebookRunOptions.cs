namespace CreditScoring.Notebooks.Running;

/// <summary>How a notebook is run.</summary>
public sealed record NotebookRunOptions
{
    /// <summary>Values, by name, that replace those of the cell marked <c>// parameters</c>; empty to keep its own.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>C# whose values are wanted once all cells have run; null for every variable that is a number, true or false.</summary>
    public IReadOnlyList<string>? Expressions { get; init; } = [];

    /// <summary>Longest time one cell may run, compilation not counted; null for no limit.</summary>
    public TimeSpan? CellTimeout { get; init; }
}

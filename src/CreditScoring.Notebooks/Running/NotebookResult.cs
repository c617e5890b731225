using System.Text.Json;

namespace CreditScoring.Notebooks.Running;

/// <summary>A notebook and what its cells showed.</summary>
/// <param name="Name">Name of the file without folder and ending.</param>
/// <param name="Cells">All cells, in reading order, those that did not run included.</param>
public sealed record NotebookResult(string Name, IReadOnlyList<CellResult> Cells)
{
    /// <summary>Values of <see cref="NotebookRunOptions.Expressions"/>, by expression; empty when a cell failed.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>First heading of the notebook's Markdown; its name when it has none.</summary>
    public string Title => Cells
        .Where(cell => cell.Kind == Files.Kernels.Markdown)
        .SelectMany(cell => cell.Source.Split('\n'))
        .Where(line => line.StartsWith("# ", StringComparison.Ordinal))
        .Select(line => line[2..].Trim())
        .FirstOrDefault(Name);

    /// <summary>The error that stopped the notebook; null when every cell ran.</summary>
    public NotebookError? Error => Cells.Select(cell => cell.Error).FirstOrDefault(error => error is not null);
}

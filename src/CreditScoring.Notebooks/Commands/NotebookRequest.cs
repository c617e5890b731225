using System.Text.Json;

namespace CreditScoring.Notebooks.Commands;

/// <summary>What a child process is asked to do, as one argument.</summary>
sealed record NotebookRequest
{
    public required string File { get; init; }

    public required string OutputDirectory { get; init; }

    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    public double? CellSeconds { get; init; }

    public string Language { get; init; } = "en";

    public bool Trx { get; init; }

    public GoldenMode Golden { get; init; }

    public string? Cache { get; init; }

    public IReadOnlyList<string> Inputs { get; init; } = [];

    public string ToText() => JsonSerializer.Serialize(this);

    /// <exception cref="InvalidDataException">The text is not such a request.</exception>
    public static NotebookRequest Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<NotebookRequest>(text)
                ?? throw new InvalidDataException("The request to run one notebook is null.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"The request to run one notebook is not the JSON expected: {error.Message}", error);
        }
    }
}

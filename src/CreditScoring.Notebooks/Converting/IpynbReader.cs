using System.Text.Json;
using CreditScoring.Notebooks.Files;

namespace CreditScoring.Notebooks.Converting;

/// <summary>Reads a Jupyter notebook, format 4, as a <c>.dib</c> file. Outputs and ids are left out: the format has no place for them.</summary>
/// <remarks>
/// The kernel of a cell is the one its metadata names, as Polyglot Notebooks writes them, else that of the notebook; a line that starts a
/// cell of a <c>.dib</c> file does so here too. A raw cell becomes text in a fence. Source of the format: nbformat 4.5, its JSON schema.
/// </remarks>
public static class IpynbReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file is no Jupyter notebook of format 4, or a cell holds what <c>.dib</c> cannot.</exception>
    public static DibFile Read(string path) => Parse(File.ReadAllText(path), Path.GetFileName(path));

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The whole text, JSON.</param>
    /// <param name="fileName">Name of the file, for messages.</param>
    /// <exception cref="InvalidDataException">The text is no Jupyter notebook of format 4, or a cell holds what <c>.dib</c> cannot.</exception>
    public static DibFile Parse(string text, string fileName = "notebook.ipynb")
    {
        try
        {
            using var document = JsonDocument.Parse(text);

            return Read(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(FormattableString.Invariant($"{fileName}, line {error.LineNumber + 1}: the file is not JSON."), error);
        }
        catch (FormatException error)
        {
            throw new InvalidDataException($"{fileName}: {error.Message}", error);
        }
    }

    static DibFile Read(JsonElement root)
    {
        if (!IsObject(root) || !root.TryGetProperty("nbformat", out var format) || !format.TryGetInt32(out var major) || major != 4)
            throw new FormatException("a Jupyter notebook states \"nbformat\": 4; convert an older one with Jupyter first.");

        if (!root.TryGetProperty("cells", out var cells) || cells.ValueKind != JsonValueKind.Array)
            throw new FormatException("a Jupyter notebook has an array of cells.");

        var kernels = IpynbKernels.Read(root);
        var read = new List<DibCell>();
        foreach (var cell in cells.EnumerateArray())
            read.AddRange(Read(cell, read.Count + 1, kernels));

        return new DibFile(read, kernels.ToMetadata(read.Select(cell => cell.Kind)));
    }

    static IEnumerable<DibCell> Read(JsonElement cell, int number, IpynbKernels kernels)
    {
        if (!IsObject(cell) || TextOf(cell, "cell_type") is not { } type || SourceOf(cell) is not { } source)
            throw new FormatException(FormattableString.Invariant($"cell {number} lacks its cell_type or its source."));

        if (cell.TryGetProperty("attachments", out var attached) && IsObject(attached) && attached.EnumerateObject().Any())
            throw new FormatException(FormattableString.Invariant($"cell {number} has attached files, and .dib cannot hold any; link them instead."));

        return type switch
        {
            "markdown" => [new DibCell(Kernels.Markdown, source)],
            "raw" => [new DibCell(Kernels.Markdown, $"```\n{source}\n```")],
            "code" => kernels.Split(kernels.KernelOf(cell), source),
            _ => throw new FormatException(FormattableString.Invariant($"cell {number} is of the unknown type '{type}'.")),
        };
    }

    // A text, or its lines with their line breaks.
    static string? SourceOf(JsonElement cell)
    {
        if (!cell.TryGetProperty("source", out var source))
            return null;

        if (source.ValueKind == JsonValueKind.String)
            return source.GetString();

        return source.ValueKind == JsonValueKind.Array && source.EnumerateArray().All(line => line.ValueKind == JsonValueKind.String)
            ? string.Concat(source.EnumerateArray().Select(line => line.GetString()))
            : null;
    }

    static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static bool IsObject(JsonElement json) => json.ValueKind == JsonValueKind.Object;
}

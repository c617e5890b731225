using System.Text.Json;
using System.Text.Json.Nodes;
using CreditScoring.Notebooks.Files;

namespace CreditScoring.Notebooks.Converting;

/// <summary>Which kernel each cell of a Jupyter notebook is for.</summary>
sealed class IpynbKernels
{
    // Where the metadata of a cell may name its kernel, most exact first.
    static readonly (string Owner, string Name)[] Places =
        [("polyglot_notebook", "kernelName"), ("dotnet_interactive", "language"), ("vscode", "languageId")];

    readonly string _ofNotebook;
    readonly JsonNode? _kernelInfo;
    readonly Kernels _kernels;

    IpynbKernels(string ofNotebook, JsonElement? metadata)
    {
        _ofNotebook = ofNotebook;
        _kernelInfo = metadata is { } found ? JsonNode.Parse(found.GetRawText()) : null;
        _kernels = Kernels.Of(metadata is { } known ? JsonSerializer.SerializeToElement(new { kernelInfo = known }) : null);
    }

    /// <exception cref="FormatException">The kernels that the metadata lists have another shape than the format's.</exception>
    public static IpynbKernels Read(JsonElement root)
    {
        var metadata = Find(root, "metadata");
        var kernelInfo = Find(Find(metadata, "polyglot_notebook"), "kernelInfo");
        var spec = Find(metadata, "kernelspec");
        var language = TextOf(spec, "language") ?? TextOf(Find(metadata, "language_info"), "name") ?? Kernels.Csharp;
        var named = TextOf(spec, "name") is { } name && name.StartsWith(".net-", StringComparison.Ordinal) ? name[".net-".Length..] : language;

        return new IpynbKernels(NameOf(named), kernelInfo);
    }

    /// <summary>Name of the kernel of a code cell.</summary>
    public string KernelOf(JsonElement cell)
    {
        var metadata = Find(cell, "metadata");

        return Places.Select(place => TextOf(Find(metadata, place.Owner), place.Name)).OfType<string>().FirstOrDefault() is { } named
            ? NameOf(named)
            : _ofNotebook;
    }

    /// <summary>The cells of a code cell: a line that names a kernel, as in <c>#!fsharp</c>, starts another.</summary>
    public IEnumerable<DibCell> Split(string kernel, string source)
    {
        var pending = new List<string>();
        foreach (var line in DibLines.Split(source))
        {
            if (_kernels.StartedBy(line) is not { } started)
            {
                pending.Add(line);
                continue;
            }

            yield return new DibCell(kernel, string.Join('\n', pending));
            kernel = started;
            pending.Clear();
        }

        yield return new DibCell(kernel, string.Join('\n', pending));
    }

    /// <summary>The metadata of the <c>.dib</c> file: the kernels the notebook lists, and those of its cells that no reader knows.</summary>
    public string ToMetadata(IEnumerable<string> used)
    {
        var kernelInfo = _kernelInfo as JsonObject ?? new JsonObject { ["defaultKernelName"] = Kernels.Csharp };
        var items = kernelInfo["items"] as JsonArray ?? [];
        kernelInfo["items"] = items;
        foreach (var kind in used.Distinct(StringComparer.Ordinal).Where(kind => _kernels.StartedBy(Kernels.Prefix + kind) is null))
            items.Add(new JsonObject { ["name"] = kind });

        return new JsonObject { ["kernelInfo"] = kernelInfo }.ToJsonString();
    }

    static string NameOf(string language) => Kernels.Of(null).StartedBy(Kernels.Prefix + language) ?? language switch
    {
        "polyglot-notebook" or "dotnet-interactive" => Kernels.Csharp,
        _ => language.StartsWith("dotnet-interactive.", StringComparison.Ordinal) ? language["dotnet-interactive.".Length..] : language,
    };

    static JsonElement? Find(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
            ? value
            : null;

    static string? TextOf(JsonElement? json, string name) =>
        json is { } found && found.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}

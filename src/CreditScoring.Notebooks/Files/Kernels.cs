using System.Text.Json;

namespace CreditScoring.Notebooks.Files;

/// <summary>The names and aliases that start a cell when they follow <c>#!</c> and fill the rest of the line.</summary>
sealed class Kernels
{
    public const string Csharp = "csharp";
    public const string Html = "html";
    public const string JavaScript = "javascript";
    public const string Markdown = "markdown";
    public const string Mermaid = "mermaid";
    public const string Value = "value";
    public const string Prefix = "#!";

    readonly Dictionary<string, string> _nameByAlias = new(StringComparer.Ordinal);

    Kernels()
    {
        Add(Csharp, "c#", "C#", "cs");
        Add("fsharp", "f#", "F#", "fs");
        Add(Html);
        Add("http");
        Add(JavaScript, "js");
        Add(Mermaid);
        Add("pwsh", "powershell");
        Add(Value);
        Add(Markdown, "md");
    }

    /// <summary>The kernels every file may use, and those its metadata lists.</summary>
    /// <exception cref="FormatException">The metadata has a <c>kernelInfo</c> of another shape than the format's.</exception>
    public static Kernels Of(JsonElement? metadata)
    {
        var kernels = new Kernels();
        if (metadata is not { } document || !document.TryGetProperty("kernelInfo", out var kernelInfo))
            return kernels;

        if (kernelInfo.ValueKind != JsonValueKind.Object)
            throw new FormatException("'kernelInfo' must be a JSON object.");

        if (!kernelInfo.TryGetProperty("items", out var items))
            return kernels;

        if (items.ValueKind != JsonValueKind.Array)
            throw new FormatException("'kernelInfo.items' must be a JSON array.");

        foreach (var item in items.EnumerateArray())
            kernels.Add(item);

        return kernels;
    }

    /// <summary>Name of the kernel whose cell this line starts; null when the line is ordinary text.</summary>
    public string? StartedBy(string line) =>
        line.StartsWith(Prefix, StringComparison.Ordinal) && _nameByAlias.TryGetValue(line[Prefix.Length..], out var name) ? name : null;

    void Add(string name, params IEnumerable<string> aliases)
    {
        _nameByAlias[name] = name;
        foreach (var alias in aliases)
            _nameByAlias[alias] = name;
    }

    void Add(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object
            || !item.TryGetProperty("name", out var name)
            || name.ValueKind != JsonValueKind.String
            || name.GetString() is not { Length: > 0 } text)
        {
            throw new FormatException("Each of 'kernelInfo.items' must be an object with a 'name'.");
        }

        if (!item.TryGetProperty("aliases", out var aliases) || aliases.ValueKind == JsonValueKind.Null)
        {
            Add(text);
            return;
        }

        if (aliases.ValueKind != JsonValueKind.Array || aliases.EnumerateArray().Any(alias => alias.ValueKind != JsonValueKind.String))
            throw new FormatException($"The 'aliases' of kernel '{text}' must be an array of strings.");

        Add(text, aliases.EnumerateArray().Select(alias => alias.GetString()!));
    }
}

using System.Text.Json;
using CreditScoring.Notebooks.Files;
using CreditScoring.Notebooks.Formatting;

namespace CreditScoring.Notebooks.Running;

/// <summary>Values that belong to no language: those of <c>#!value</c>, and those given for <c>@input</c>.</summary>
sealed class NotebookValues(IReadOnlyDictionary<string, string> inputs)
{
    const string Input = "@input:";
    const string Password = "@password:";

    readonly Dictionary<string, (string Text, string Mime)> _values = new(StringComparer.Ordinal);

    /// <summary>Keeps a text under a name.</summary>
    public void Keep(string name, string text, string mime) => _values[name] = (text, mime);

    /// <summary>The value of a name: a text, or the JSON that the text is when its media type says so.</summary>
    /// <exception cref="FormatException">There is no such value, or the text is no JSON.</exception>
    public JsonElement Find(string name, string mime)
    {
        if (!_values.TryGetValue(name, out var value))
            throw new FormatException($"there is no value '{name}'; a cell '#!value --name {name}' keeps one");

        return mime == NotebookOutput.Json || value.Mime == NotebookOutput.Json
            ? SharedValue.OfJson(value.Text) ?? throw new FormatException($"the value '{name}' is not JSON")
            : SharedValue.Of(value.Text);
    }

    /// <summary>True when a word asks a person; gives the prompt, or the name under which the answer is kept.</summary>
    public static bool IsInput(DirectiveWord word, out string prompt)
    {
        var prefix = word.IsQuoted ? null : Array.Find([Input, Password], mark => word.Text.StartsWith(mark, StringComparison.Ordinal));
        prompt = prefix is null ? "" : word.Text[prefix.Length..];
        if (prefix is not null && SharedValue.OfJson(prompt) is { ValueKind: JsonValueKind.Object } json)
            prompt = TextOf(json, "saveAs") ?? TextOf(json, "prompt") ?? "";

        return prefix is not null;
    }

    /// <summary>The text given for a variable that asks a person, by the variable's name or by the prompt, in any case.</summary>
    /// <exception cref="FormatException">None was given: nobody is there to be asked.</exception>
    public string Answer(string name, string prompt) =>
        inputs.FirstOrDefault(input => IsOf(input.Key, name, prompt)).Value
            ?? throw new FormatException($"nobody is asked for '{prompt}' in a run; give --parameter {name}=VALUE");

    /// <summary>The given values that some <c>@input</c> of the cells asks for.</summary>
    public static IReadOnlyDictionary<string, string> Asked(
        IReadOnlyList<DibCell> cells, IReadOnlyDictionary<string, string> given, string fileName)
    {
        var asked = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var directive in cells.SelectMany(cell => DirectivesOf(cell, fileName)))
        {
            if (!directive.Options.TryGetValue("value", out var word) || !IsInput(word, out var prompt))
                continue;

            foreach (var (key, value) in given.Where(pair => IsOf(pair.Key, directive.Required("name").Text, prompt)))
                asked[key] = value;
        }

        return asked;
    }

    // A cell that cannot be read fails when its turn comes, with its line.
    static IEnumerable<Directive> DirectivesOf(DibCell cell, string fileName)
    {
        if (cell.Kind == Kernels.Markdown)
            return [];

        try
        {
            return CellStep.Split(cell, fileName).Select(step => step.Directive).OfType<Directive>();
        }
        catch (CellFailure)
        {
            return [];
        }
    }

    static bool IsOf(string key, string name, string prompt) =>
        string.Equals(key, name, StringComparison.OrdinalIgnoreCase) || string.Equals(key, prompt, StringComparison.OrdinalIgnoreCase);

    static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

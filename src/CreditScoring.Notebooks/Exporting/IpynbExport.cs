using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CreditScoring.Notebooks.Files;
using CreditScoring.Notebooks.Formatting;
using CreditScoring.Notebooks.Running;

namespace CreditScoring.Notebooks.Exporting;

/// <summary>A notebook that ran, in the Jupyter format 4.5, which GitHub and Jupyter show.</summary>
public static class IpynbExport
{
    /// <summary>The text of an <c>.ipynb</c> file.</summary>
    /// <returns>The same text for the same notebook and outputs; the id of a cell depends on its own text only.</returns>
    public static string ToText(NotebookResult notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);

        return ToText(notebook, null);
    }

    /// <summary>The text of an <c>.ipynb</c> file with the cells of a <c>.dib</c> file, none of which ran.</summary>
    public static string ToText(DibFile file)
    {
        ArgumentNullException.ThrowIfNull(file);

        var cells = file.Cells.Select(cell => new CellResult(cell.Kind, cell.Source, cell.Line, [], null, HasRun: false));

        return ToText(new NotebookResult("", [.. cells]), file.Metadata);
    }

    static string ToText(NotebookResult notebook, string? dibMetadata) =>
        JsonText.Write(json =>
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            var runs = 0;
            json.WriteStartObject();
            json.WriteStartArray("cells");
            foreach (var cell in notebook.Cells)
                Write(json, cell, IdOf(cell, seen), cell.HasRun ? ++runs : null);

            json.WriteEndArray();
            WriteMetadata(json, dibMetadata);
            json.WriteNumber("nbformat", 4);
            json.WriteNumber("nbformat_minor", 5);
            json.WriteEndObject();
        });

    static void Write(Utf8JsonWriter json, CellResult cell, string id, int? run)
    {
        var isMarkdown = cell.Kind == Kernels.Markdown;
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("cell_type", isMarkdown ? "markdown" : "code");
        json.WriteStartObject("metadata");
        if (!isMarkdown && cell.Kind != Kernels.Csharp)
        {
            // Where Polyglot Notebooks keeps the kernel of a cell; in Jupyter all cells of code look alike.
            json.WriteStartObject("polyglot_notebook");
            json.WriteString("kernelName", cell.Kind);
            json.WriteEndObject();
        }

        if (cell.ExpectedError is not null)
        {
            // The tag by which Jupyter's own tools let a cell fail.
            json.WriteStartArray("tags");
            json.WriteStringValue("raises-exception");
            json.WriteEndArray();
        }

        json.WriteEndObject();
        WriteLines(json, "source", cell.Source);
        if (!isMarkdown)
        {
            if (run is { } number)
                json.WriteNumber("execution_count", number);
            else
                json.WriteNull("execution_count");

            WriteOutputs(json, cell);
        }

        json.WriteEndObject();
    }

    static void WriteOutputs(Utf8JsonWriter json, CellResult cell)
    {
        json.WriteStartArray("outputs");
        foreach (var output in cell.Outputs)
        {
            json.WriteStartObject();
            json.WriteString("output_type", "display_data");
            json.WriteStartObject("data");
            WriteBundle(json, output);
            json.WriteEndObject();
            json.WriteStartObject("metadata");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        if ((cell.Error ?? cell.ExpectedError) is { } error)
        {
            json.WriteStartObject();
            json.WriteString("output_type", "error");
            json.WriteString("ename", error.Kind);
            json.WriteString("evalue", error.Message);
            json.WriteStartArray("traceback");
            foreach (var line in error.Message.Split('\n'))
                json.WriteStringValue(line);

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteBundle(Utf8JsonWriter json, NotebookOutput output)
    {
        if (output.Mime == NotebookOutput.Json && SharedValue.OfJson(output.Text) is { } value)
        {
            json.WritePropertyName(output.Mime);
            value.WriteTo(json);
        }
        else
        {
            WriteLines(json, output.Mime, output.Text);
        }

        // What a reader of the file cannot draw, it shows as text.
        if (output.Mime is NotebookOutput.Mermaid or NotebookOutput.Json)
            WriteLines(json, NotebookOutput.Plain, output.Text);
    }

    static void WriteMetadata(Utf8JsonWriter json, string? dibMetadata)
    {
        json.WriteStartObject("metadata");
        json.WriteStartObject("kernelspec");
        json.WriteString("display_name", ".NET (C#)");
        json.WriteString("language", "C#");
        json.WriteString("name", ".net-csharp");
        json.WriteEndObject();
        json.WriteStartObject("language_info");
        json.WriteString("file_extension", ".cs");
        json.WriteString("mimetype", "text/x-csharp");
        json.WriteString("name", "C#");
        json.WriteEndObject();
        if (dibMetadata is not null)
        {
            json.WritePropertyName("polyglot_notebook");
            json.WriteRawValue(dibMetadata);
        }

        json.WriteEndObject();
    }

    // The format keeps a text as its lines, each with its line break.
    static void WriteLines(Utf8JsonWriter json, string name, string text)
    {
        var lines = text.Split('\n');
        json.WriteStartArray(name);
        for (var line = 0; line < lines.Length; line++)
        {
            var isLast = line == lines.Length - 1;
            if (!isLast || lines[line].Length > 0)
                json.WriteStringValue(isLast ? lines[line] : lines[line] + "\n");
        }

        json.WriteEndArray();
    }

    static string IdOf(CellResult cell, Dictionary<string, int> seen)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{cell.Kind}\n{cell.Source}")))[..12];
        var times = seen[id] = seen.GetValueOrDefault(id) + 1;

        return times == 1 ? id : id + "-" + times.ToString(CultureInfo.InvariantCulture);
    }
}

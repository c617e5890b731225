using System.Text.Json;
using CreditScoring.Notebooks.Running;

namespace CreditScoring.Notebooks.Exporting;

/// <summary>A notebook that ran, as JSON for other programs.</summary>
public static class JsonExport
{
    /// <summary>
    /// The JSON: <c>name</c>, <c>title</c>, <c>succeeded</c>, and <c>cells[]</c> with <c>kind</c>, <c>source</c>, <c>line</c>, <c>ran</c>,
    /// <c>outputs[]</c> (<c>mime</c>, <c>text</c>) and <c>error</c> and
    /// <c>expectedError</c> (null, or <c>kind</c>, <c>message</c>, <c>line</c>).
    /// </summary>
    /// <returns>The same text for the same notebook and outputs: it holds no time and no path.</returns>
    public static string ToText(NotebookResult notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);

        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("name", notebook.Name);
            json.WriteString("title", notebook.Title);
            json.WriteBoolean("succeeded", notebook.Error is null);
            json.WriteStartArray("cells");
            foreach (var cell in notebook.Cells)
                Write(json, cell);

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    static void Write(Utf8JsonWriter json, CellResult cell)
    {
        json.WriteStartObject();
        json.WriteString("kind", cell.Kind);
        json.WriteString("source", cell.Source);
        json.WriteNumber("line", cell.Line);
        json.WriteBoolean("ran", cell.HasRun);
        json.WriteStartArray("outputs");
        foreach (var output in cell.Outputs)
        {
            json.WriteStartObject();
            json.WriteString("mime", output.Mime);
            json.WriteString("text", output.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "error", cell.Error);
        Write(json, "expectedError", cell.ExpectedError);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, NotebookError? error)
    {
        if (error is not null)
        {
            json.WriteStartObject(name);
            json.WriteString("kind", error.Kind);
            json.WriteString("message", error.Message);
            json.WriteNumber("line", error.Line);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull(name);
        }
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CreditScoring.Reporting.Figures;

// What every kind of figure writes alike.
static class PlotlyParts
{
    // <, > and & stay escaped: the text is placed inside a script element.
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Document(Action<Utf8JsonWriter> traces, Action<Utf8JsonWriter> layout)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("data");
            traces(json);
            json.WriteEndArray();
            json.WriteStartObject("layout");
            layout(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Numbers(Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            // Intervals are differences: ten decimals keep 0.1 + 0.2 readable and are far below a pixel.
            if (double.IsFinite(value))
                json.WriteNumberValue(Math.Round(value, 10));
            else
                json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    public static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);

        json.WriteEndArray();
    }

    // The name of each place down the page, the first on top; only points need a line that leads to it.
    public static void NamesDown(Utf8JsonWriter json, IReadOnlyList<string> names, bool hasLines)
    {
        json.WriteStartObject("yaxis");
        json.WriteBoolean("automargin", true);
        json.WriteBoolean("zeroline", false);
        json.WriteBoolean("showgrid", hasLines);
        Numbers(json, "tickvals", Enumerable.Range(1, names.Count).Select(place => (double)place));
        Texts(json, "ticktext", names);
        Numbers(json, "range", [names.Count + 0.5, 0.5]);
        json.WriteEndObject();
    }

    public static void Axis(Utf8JsonWriter json, string name, FigureAxis axis, ReportNumbers numbers)
    {
        json.WriteStartObject(name);
        json.WriteStartObject("title");
        json.WriteString("text", axis.Title);
        json.WriteEndObject();
        json.WriteBoolean("automargin", true);
        json.WriteString("hoverformat", $",.{axis.Decimals}f");
        if (axis.IsPercent)
            json.WriteString("ticksuffix", numbers.PercentSign);

        json.WriteEndObject();
    }
}

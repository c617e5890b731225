using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CreditScoring.Reporting.Figures;

// Colours are written as the light tokens, so that the JSON stands alone; "meta.tone" lets a page put its own in their place.
static class PlotlyJson
{
    // <, > and & stay escaped: the text is placed inside a script element.
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(Figure figure)
    {
        if (figure.Series.Count == 0)
            throw new ArgumentException($"Figure '{figure.Title}' has no series.", nameof(figure));

        foreach (var series in figure.Series)
            series.Check();

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("data");
            foreach (var series in figure.Series)
                WriteTrace(json, figure, series);

            json.WriteEndArray();
            WriteLayout(json, figure);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static void WriteTrace(Utf8JsonWriter json, Figure figure, FigureSeries series)
    {
        var isBar = series.Mark is FigureMark.Bar or FigureMark.Histogram;
        json.WriteStartObject();
        json.WriteString("type", isBar ? "bar" : "scatter");
        json.WriteString("name", series.Name);
        if (isBar && figure.IsHorizontal)
            json.WriteString("orientation", "h");

        WritePlaces(json, figure.IsHorizontal ? "y" : "x", figure.X, series);
        WriteNumbers(json, figure.IsHorizontal ? "x" : "y", series.Y.Select(figure.Y.Plotted));
        WriteInterval(json, figure, series);
        if (isBar)
            WriteBar(json, figure, series);
        else
            WriteLine(json, series);

        if (series.IsReference)
            json.WriteString("hoverinfo", "skip");

        json.WriteStartObject("meta");
        if (series.Tones.Count > 0)
        {
            json.WriteStartArray("tones");
            foreach (var tone in series.Tones)
                json.WriteStringValue(Palette.Name(tone));

            json.WriteEndArray();
        }

        json.WriteString("tone", Palette.Name(series.Tone));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WritePlaces(Utf8JsonWriter json, string name, FigureAxis axis, FigureSeries series)
    {
        if (!series.IsCategorical)
        {
            WriteNumbers(json, name, series.X.Select(axis.Plotted));
            return;
        }

        json.WriteStartArray(name);
        foreach (var category in series.Categories)
            json.WriteStringValue(category);

        json.WriteEndArray();
    }

    static void WriteInterval(Utf8JsonWriter json, Figure figure, FigureSeries series)
    {
        if (!series.HasInterval)
            return;

        json.WriteStartObject(figure.IsHorizontal ? "error_x" : "error_y");
        json.WriteString("type", "data");
        json.WriteBoolean("symmetric", false);
        WriteNumbers(json, "array", series.High.Zip(series.Y, (high, value) => figure.Y.Plotted(high) - figure.Y.Plotted(value)));
        WriteNumbers(json, "arrayminus", series.Low.Zip(series.Y, (low, value) => figure.Y.Plotted(value) - figure.Y.Plotted(low)));
        json.WriteEndObject();
    }

    static void WriteBar(Utf8JsonWriter json, Figure figure, FigureSeries series)
    {
        json.WriteStartObject("marker");
        if (series.Tones.Count > 0)
        {
            json.WriteStartArray("color");
            foreach (var tone in series.Tones)
                json.WriteStringValue(Palette.Light(tone));

            json.WriteEndArray();
        }
        else
        {
            json.WriteString("color", Palette.Light(series.Tone));
        }

        // The first series of bars is plain; the next ones are hatched, so that they differ without colour.
        var hatch = figure.Series.TakeWhile(other => !ReferenceEquals(other, series)).Any(other => other.Mark == FigureMark.Bar)
            ? Palette.Hatch(series.Tone)
            : "";
        if (hatch.Length > 0)
        {
            json.WriteStartObject("pattern");
            json.WriteString("shape", hatch);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (series.Mark == FigureMark.Histogram || series.Count > 24)
            return;

        var numbers = ReportNumbers.For(figure.Language);
        json.WriteStartArray("text");
        foreach (var value in series.Y)
            json.WriteStringValue(double.IsFinite(value) ? numbers.Format(value, figure.Y.Format) : "");

        json.WriteEndArray();
        json.WriteString("textposition", "outside");
        json.WriteBoolean("cliponaxis", false);
    }

    static void WriteLine(Utf8JsonWriter json, FigureSeries series)
    {
        json.WriteString("mode", series.Mark switch
        {
            FigureMark.Line => "lines",
            FigureMark.Points => "markers",
            _ => "lines+markers",
        });
        json.WriteStartObject("line");
        json.WriteString("color", Palette.Light(series.Tone));
        json.WriteString("dash", series.IsReference ? "dot" : Palette.Dash(series.Tone));
        json.WriteNumber("width", series.IsReference ? 1.5 : 2);
        json.WriteEndObject();
        json.WriteStartObject("marker");
        json.WriteString("color", Palette.Light(series.Tone));
        json.WriteString("symbol", Palette.Symbol(series.Tone));
        json.WriteNumber("size", 9);
        json.WriteEndObject();
    }

    static void WriteLayout(Utf8JsonWriter json, Figure figure)
    {
        var numbers = ReportNumbers.For(figure.Language);
        json.WriteStartObject("layout");
        var isBar = figure.Series.Any(series => series.Mark == FigureMark.Bar);
        WriteAxis(json, figure.IsHorizontal ? "yaxis" : "xaxis", figure.X, figure.Series[0].IsCategorical, figure.IsHorizontal, isBar, numbers);
        WriteAxis(json, figure.IsHorizontal ? "xaxis" : "yaxis", figure.Y, isCategorical: false, isReversed: false, isBar, numbers);
        json.WriteString("separators", numbers.Separators);
        json.WriteBoolean("showlegend", figure.Series.Count > 1);
        json.WriteNumber("bargap", figure.Series[0].Mark == FigureMark.Histogram ? 0.02 : 0.35);
        json.WriteEndObject();
    }

    static void WriteAxis(Utf8JsonWriter json, string name, FigureAxis axis, bool isCategorical, bool isReversed, bool isBar, ReportNumbers numbers)
    {
        json.WriteStartObject(name);
        json.WriteStartObject("title");
        json.WriteString("text", isReversed ? "" : axis.Title);
        json.WriteEndObject();
        json.WriteBoolean("automargin", true);
        if (isCategorical)
        {
            json.WriteString("type", "category");

            // Names stand beside their bars; only points down the page need a line that leads to them.
            json.WriteBoolean("showgrid", isReversed && !isBar);
        }
        else
        {
            json.WriteString("hoverformat", $",.{axis.Decimals}f");
            if (axis.IsPercent)
                json.WriteString("ticksuffix", numbers.PercentSign);
        }

        if (isReversed)
            json.WriteString("autorange", "reversed");

        if (axis is { From: { } from, To: { } to })
            WriteNumbers(json, "range", [axis.Plotted(from), axis.Plotted(to)]);

        json.WriteEndObject();
    }

    static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<double> values)
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
}

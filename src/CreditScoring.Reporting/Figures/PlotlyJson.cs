using System.Text.Json;

namespace CreditScoring.Reporting.Figures;

// Colours are written as the light tokens, so that the JSON stands alone; "meta.tone" lets a page put its own in their place.
static class PlotlyJson
{
    public static string Write(Figure figure)
    {
        if (figure.Series.Count == 0)
            throw new ArgumentException($"Figure '{figure.Title}' has no series.", nameof(figure));

        foreach (var series in figure.Series)
            series.Check();

        return PlotlyParts.Document(
            json =>
            {
                foreach (var series in figure.Series)
                    WriteTrace(json, figure, series);
            },
            json => WriteLayout(json, figure));
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
        PlotlyParts.Numbers(json, figure.IsHorizontal ? "x" : "y", series.Y.Select(figure.Y.Plotted));
        if (series.Starts.Count > 0)
            PlotlyParts.Numbers(json, "base", series.Starts.Select(figure.Y.Plotted));

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
            PlotlyParts.Texts(json, "tones", series.Tones.Select(Palette.Name));
        }

        json.WriteString("tone", Palette.Name(series.Tone));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WritePlaces(Utf8JsonWriter json, string name, FigureAxis axis, FigureSeries series)
    {
        if (!series.IsCategorical)
        {
            PlotlyParts.Numbers(json, name, series.X.Select(axis.Plotted));
            return;
        }

        PlotlyParts.Texts(json, name, series.Categories);
    }

    static void WriteInterval(Utf8JsonWriter json, Figure figure, FigureSeries series)
    {
        if (!series.HasInterval)
            return;

        json.WriteStartObject(figure.IsHorizontal ? "error_x" : "error_y");
        json.WriteString("type", "data");
        json.WriteBoolean("symmetric", false);
        PlotlyParts.Numbers(json, "array", series.High.Zip(series.Y, (high, value) => figure.Y.Plotted(high) - figure.Y.Plotted(value)));
        PlotlyParts.Numbers(json, "arrayminus", series.Low.Zip(series.Y, (low, value) => figure.Y.Plotted(value) - figure.Y.Plotted(low)));
        json.WriteEndObject();
    }

    static void WriteBar(Utf8JsonWriter json, Figure figure, FigureSeries series)
    {
        json.WriteStartObject("marker");
        if (series.Tones.Count > 0)
        {
            PlotlyParts.Texts(json, "color", series.Tones.Select(Palette.Light));
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
        PlotlyParts.Texts(json, "text", series.Y.Select(value => double.IsFinite(value) ? numbers.Format(value, figure.Y.Format) : ""));
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
        var isBar = figure.Series.Any(series => series.Mark == FigureMark.Bar);
        WriteAxis(json, figure.IsHorizontal ? "yaxis" : "xaxis", figure.X, figure.Series[0].IsCategorical, figure.IsHorizontal, isBar, numbers);
        WriteAxis(json, figure.IsHorizontal ? "xaxis" : "yaxis", figure.Y, isCategorical: false, isReversed: false, isBar, numbers);
        json.WriteString("separators", numbers.Separators);
        json.WriteBoolean("showlegend", figure.Series.Count > 1 && !figure.Series.Any(series => series.Starts.Count > 0));
        json.WriteNumber("bargap", figure.Series[0].Mark == FigureMark.Histogram ? 0.02 : 0.35);
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
            PlotlyParts.Numbers(json, "range", [axis.Plotted(from), axis.Plotted(to)]);

        json.WriteEndObject();
    }
}

using System.Text.Json;

namespace CreditScoring.Reporting.Figures;

// A scale between tokens of site/styles/tokens.css, written with their light values; "meta.scale" lets a page put its own in their place.
sealed class ColourScale
{
    readonly (string Token, string Light)[] stops;

    ColourScale(params (string Token, string Light)[] stops) => this.stops = stops;

    /// <summary>From nothing to much.</summary>
    public static ColourScale Amount { get; } = new(("accent-soft", "#e3eef4"), ("accent", "#1f5673"));

    /// <summary>From low to high, both as visible as the middle.</summary>
    public static ColourScale LowToHigh { get; } = new(("accent", "#1f5673"), ("edge", "#8b8578"), ("decline", "#a3342b"));

    public IReadOnlyList<(string Token, string Light)> Stops => stops;

    public void Write(Utf8JsonWriter json, string title, double from, double to, IReadOnlyList<(double At, string Text)> ticks)
    {
        json.WriteStartObject("coloraxis");
        json.WriteNumber("cmin", from);
        json.WriteNumber("cmax", to);
        json.WriteStartArray("colorscale");
        foreach (var (index, stop) in stops.Index())
        {
            json.WriteStartArray();
            json.WriteNumberValue(index / (stops.Length - 1.0));
            json.WriteStringValue(stop.Light);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartObject("colorbar");
        json.WriteStartObject("title");
        json.WriteString("text", title);
        json.WriteEndObject();
        PlotlyParts.Numbers(json, "tickvals", ticks.Select(tick => tick.At));
        PlotlyParts.Texts(json, "ticktext", ticks.Select(tick => tick.Text));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("meta");
        PlotlyParts.Texts(json, "scale", stops.Select(stop => stop.Token));
        json.WriteEndObject();
    }
}

using System.Text.Json;

namespace CreditScoring.Reporting.Figures;

// Small points coloured and shaped by the rank of a number: a disc in the lower half, a triangle in the upper one, a grey cross without a number.
static class Dots
{
    const double Size = 5;

    /// <summary>Rank of each number among the others, in [0, 1]; equal numbers share the middle of their ranks, NaN stays NaN, a lone number is in the middle.</summary>
    public static double[] Ranks(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).Where(place => !double.IsNaN(values[place])).OrderBy(place => values[place])];
        var ranks = new double[values.Count];
        Array.Fill(ranks, double.NaN);
        for (var begin = 0; begin < order.Length;)
        {
            var end = begin + 1;
            while (end < order.Length && values[order[end]] == values[order[begin]])
                end++;
            for (var place = begin; place < end; place++)
                ranks[order[place]] = order.Length == 1 ? 0.5 : (begin + end - 1) / 2.0 / (order.Length - 1);
            begin = end;
        }

        return ranks;
    }

    /// <summary>Places of at most so many of the points, evenly spaced, both ends among them.</summary>
    public static IEnumerable<int> Thin(int count, int limit) =>
        count <= limit ? Enumerable.Range(0, count) : Enumerable.Range(0, limit).Select(place => (int)((long)place * (count - 1) / (limit - 1)));

    public static void Write(Utf8JsonWriter json, string name, string hover, IReadOnlyList<(double X, double Y, double Rank)> points)
    {
        WriteTrace(json, name, hover, [.. points.Where(point => double.IsNaN(point.Rank))], isRanked: false);
        WriteTrace(json, name, hover, [.. points.Where(point => !double.IsNaN(point.Rank))], isRanked: true);
    }

    // The words stand within the ends of the scale, clear of the axes.
    public static void WriteScale(Utf8JsonWriter json, string title, ReportLanguage language) => ColourScale.LowToHigh.Write(
        json, title, 0, 1, language == ReportLanguage.French ? [(0.15, "● bas"), (0.85, "▲ haut")] : [(0.15, "● low"), (0.85, "▲ high")]);

    static void WriteTrace(Utf8JsonWriter json, string name, string hover, (double X, double Y, double Rank)[] points, bool isRanked)
    {
        if (points.Length == 0)
            return;

        json.WriteStartObject();
        json.WriteString("type", "scatter");
        json.WriteString("mode", "markers");
        json.WriteString("name", name);
        json.WriteString("hoverinfo", hover);
        PlotlyParts.Numbers(json, "x", points.Select(point => point.X));
        PlotlyParts.Numbers(json, "y", points.Select(point => point.Y));
        json.WriteStartObject("marker");
        json.WriteNumber("size", Size);
        if (isRanked)
        {
            PlotlyParts.Numbers(json, "color", points.Select(point => point.Rank));
            json.WriteString("coloraxis", "coloraxis");
            PlotlyParts.Texts(json, "symbol", points.Select(point => point.Rank > 0.5 ? "triangle-up" : "circle"));
        }
        else
        {
            json.WriteString("color", Palette.Light(FigureTone.Muted));
            json.WriteString("symbol", Palette.Symbol(FigureTone.Muted));
        }

        json.WriteEndObject();
        if (!isRanked)
        {
            json.WriteStartObject("meta");
            json.WriteString("tone", Palette.Name(FigureTone.Muted));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}

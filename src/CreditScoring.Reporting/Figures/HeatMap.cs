using System.Text.Json;

namespace CreditScoring.Reporting.Figures;

/// <summary>A value for each two of some things, as a triangle of coloured cells with the value in it; the things are numbered, so that long names stand once.</summary>
/// <remarks>The table lists the pairs, the greatest value first.</remarks>
[TypeFormatterSource(typeof(FigureFormatterSource))]
public sealed record HeatMap
{
    /// <summary>What is shown, without a full stop.</summary>
    public required string Title { get; init; }

    /// <summary>What the reader should see in it: the finding, as a sentence.</summary>
    public required string Caption { get; init; }

    /// <summary>What the pairs are of: heading of the first column of the table.</summary>
    public required string Pairs { get; init; }

    /// <summary>What is measured, and how it is written.</summary>
    public required FigureAxis Values { get; init; }

    /// <summary>Names of the things, at least two.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>By thing and thing, symmetric, at least 0; the diagonal is not read.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Cells { get; init; }

    /// <summary>Language of its numbers and of the words around it.</summary>
    public ReportLanguage Language { get; init; }

    /// <summary>The figure as Plotly reads it: an object with <c>data</c> and <c>layout</c>.</summary>
    /// <exception cref="ArgumentException">There are fewer than two names, not as many cells, or a cell below 0, not finite or unlike its mirror.</exception>
    public string ToPlotlyJson()
    {
        var pairs = Read();
        var numbers = ReportNumbers.For(Language);
        var greatest = pairs.Max(pair => pair.Value);

        return PlotlyParts.Document(
            json => WriteCells(json, pairs, numbers),
            json =>
            {
                json.WriteStartObject("xaxis");
                json.WriteBoolean("automargin", true);
                json.WriteBoolean("showgrid", false);
                json.WriteBoolean("zeroline", false);
                PlotlyParts.Numbers(json, "tickvals", Enumerable.Range(1, Names.Count - 1).Select(place => (double)place));
                PlotlyParts.Numbers(json, "range", [0.5, Names.Count - 0.5]);
                json.WriteEndObject();
                PlotlyParts.NamesDown(json, [.. Names.Select((_, place) => Numbered(place))], hasLines: false);
                json.WriteString("separators", numbers.Separators);
                json.WriteBoolean("showlegend", false);
                json.WriteString("barmode", "overlay");
                ColourScale.Amount.Write(json, Values.Title, 0, greatest > 0 ? greatest : 1, [(0, numbers.Number(0)), (greatest, numbers.Format(greatest, Values.Format))]);
            });
    }

    /// <summary>The figure as a fragment of HTML: title, finding, a place for the chart, its data, and its table.</summary>
    /// <exception cref="ArgumentException">As for <see cref="ToPlotlyJson"/>.</exception>
    public string ToHtml()
    {
        var numbers = ReportNumbers.For(Language);
        var table = new FigureTable(
            Pairs, [Values.Title],
            [.. Read().OrderByDescending(pair => pair.Value).Select(pair => (NameOf(pair.Down, pair.Across), (IReadOnlyList<string>)[numbers.Format(pair.Value, Values.Format)]))]);

        return FigureFrame.Write(Title, Caption, Language, number: null, height: Names.Count > 5 ? FigureFrame.Tall : "", ToPlotlyJson(), table);
    }

    string Numbered(int place) => FormattableString.Invariant($"{Names[place]} {place + 1}");

    string NameOf(int down, int across) => $"{Names[across]} × {Names[down]}";

    List<(int Down, int Across, double Value)> Read()
    {
        if (Names.Count < 2 || Cells.Count != Names.Count || Cells.Any(row => row.Count != Names.Count))
            throw new ArgumentException($"Figure '{Title}' has {Names.Count} names; give at least two, and a cell for each two of them.");

        var pairs = new List<(int, int, double)>();
        for (var down = 1; down < Names.Count; down++)
            for (var across = 0; across < down; across++)
            {
                if (!double.IsFinite(Cells[down][across]) || Cells[down][across] < 0 || Cells[down][across] != Cells[across][down])
                    throw new ArgumentException($"Figure '{Title}': the cells of {NameOf(down, across)} must be one finite value of at least 0.");
                pairs.Add((down, across, Cells[down][across]));
            }

        return pairs;
    }

    // Cells are bars of height 1 that start half a row above their line: the chart library's small edition has no heat map.
    void WriteCells(Utf8JsonWriter json, List<(int Down, int Across, double Value)> pairs, ReportNumbers numbers)
    {
        json.WriteStartObject();
        json.WriteString("type", "bar");
        json.WriteString("name", Values.Title);
        PlotlyParts.Numbers(json, "x", pairs.Select(pair => pair.Across + 1.0));
        PlotlyParts.Numbers(json, "y", pairs.Select(_ => 1.0));
        PlotlyParts.Numbers(json, "base", pairs.Select(pair => pair.Down + 0.5));
        json.WriteNumber("width", 1);
        json.WriteStartObject("marker");
        PlotlyParts.Numbers(json, "color", pairs.Select(pair => pair.Value));
        json.WriteString("coloraxis", "coloraxis");
        json.WriteEndObject();
        PlotlyParts.Texts(json, "text", pairs.Select(pair => numbers.Format(pair.Value, Values.Format)));
        json.WriteString("textposition", "inside");
        json.WriteString("insidetextanchor", "middle");
        json.WriteNumber("textangle", 0);
        PlotlyParts.Texts(json, "hovertext", pairs.Select(pair => $"{NameOf(pair.Down, pair.Across)}{(Language == ReportLanguage.French ? "\u00a0: " : ": ")}{numbers.Format(pair.Value, Values.Format)}"));
        json.WriteString("hoverinfo", "text");
        json.WriteEndObject();
    }
}

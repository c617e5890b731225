using System.Text.Json;

namespace CreditScoring.Reporting.Figures;

/// <summary>Rows of points side by side, as a swarm: where the values of each row lie, and whether another number is low or high there.</summary>
/// <remarks>
/// Points stand in the order of their values and show the rank of the other number only, so that what belongs to one client cannot be put together over rows. The table
/// gives means and percentiles.
/// </remarks>
[TypeFormatterSource(typeof(FigureFormatterSource))]
public sealed record Beeswarm
{
    const double Widest = 0.84; // of the distance between two rows
    const double Step = 0.05; // added by each further point of like value, in rows
    const double Golden = 0.618033988749895;
    const int Bins = 80;

    /// <summary>What is shown, without a full stop.</summary>
    public required string Title { get; init; }

    /// <summary>What the reader should see in it: the finding, as a sentence.</summary>
    public required string Caption { get; init; }

    /// <summary>What the rows are: heading of the first column of the table.</summary>
    public required string Names { get; init; }

    /// <summary>Axis of the values, across.</summary>
    public required FigureAxis Values { get; init; }

    /// <summary>What colours a point, in a few words.</summary>
    public required string Shade { get; init; }

    /// <summary>The rows, from the top; at least one.</summary>
    public required IReadOnlyList<SwarmRow> Rows { get; init; }

    /// <summary>Points drawn in a row at most, evenly spaced over the sorted values, at least 2; the table counts all.</summary>
    public int Limit { get; init; } = 300;

    /// <summary>Language of its numbers and of the words around it.</summary>
    public ReportLanguage Language { get; init; }

    /// <summary>The figure as Plotly reads it: an object with <c>data</c> and <c>layout</c>.</summary>
    /// <exception cref="ArgumentException">There is no row, or a row's lengths disagree.</exception>
    public string ToPlotlyJson()
    {
        Check();
        var numbers = ReportNumbers.For(Language);

        return PlotlyParts.Document(
            json =>
            {
                var (lowest, highest) = (Rows.Min(row => row.Values.Min()), Rows.Max(row => row.Values.Max()));
                foreach (var (place, row) in Rows.Index())
                    Dots.Write(json, row.Name, "x+name", Points(row, place + 1, lowest, highest));
            },
            json => WriteLayout(json, numbers));
    }

    /// <summary>The figure as a fragment of HTML: title, finding, a place for the chart, its data, and its table.</summary>
    /// <exception cref="ArgumentException">There is no row, or a row's lengths disagree.</exception>
    public string ToHtml() => FigureFrame.Write(Title, Caption, Language, number: null, height: Rows.Count > 5 ? FigureFrame.Tall : "", ToPlotlyJson(), Table());

    void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Limit, 2);
        if (Rows.Count == 0)
            throw new ArgumentException($"Figure '{Title}' has no row.");

        foreach (var row in Rows)
            row.Check();
    }

    void WriteLayout(Utf8JsonWriter json, ReportNumbers numbers)
    {
        PlotlyParts.Axis(json, "xaxis", Values, numbers);
        PlotlyParts.NamesDown(json, [.. Rows.Select(row => row.Name)], hasLines: true);
        json.WriteString("separators", numbers.Separators);
        json.WriteBoolean("showlegend", false);
        Dots.WriteScale(json, Shade, Language);
    }

    // A swarm is as wide as there are points of like values. Multiples of the golden ratio spread neighbours without the pattern that an order would draw.
    List<(double X, double Y, double Rank)> Points(SwarmRow row, int line, double lowest, double highest)
    {
        var ranks = Dots.Ranks(row.Shades);
        int[] order = [.. Enumerable.Range(0, ranks.Length).OrderBy(point => row.Values[point]).ThenBy(point => ranks[point])];
        var width = highest > lowest ? (highest - lowest) / Bins : 1;
        var points = new List<(double, double, double)>();
        foreach (var bin in Dots.Thin(order.Length, Limit).Select(place => order[place]).GroupBy(point => (int)((row.Values[point] - lowest) / width)))
        {
            var span = Math.Min(Widest, Step * (bin.Count() - 1));
            foreach (var point in bin)
                points.Add((Values.Plotted(row.Values[point]), line + span * (points.Count * Golden % 1 - 0.5), ranks[point]));
        }

        return points;
    }

    FigureTable Table()
    {
        var numbers = ReportNumbers.For(Language);

        return new FigureTable(
            Names,
            Language == ReportLanguage.French
                ? ["Moyenne des valeurs absolues", "5ᵉ centile", "Médiane", "95ᵉ centile", "Points"]
                : ["Mean of absolute values", "5th percentile", "Median", "95th percentile", "Points"],
            [.. Rows.Select(row => (row.Name, Cells([.. row.Values.Order()])))]);

        IReadOnlyList<string> Cells(double[] sorted) =>
        [
            .. new[] { sorted.Average(Math.Abs), At(sorted, 0.05), At(sorted, 0.5), At(sorted, 0.95) }.Select(value => FigureFrame.Written(value, Values.Format, numbers)),
            numbers.Number(sorted.Length),
        ];
    }

    static double At(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
}

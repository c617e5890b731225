namespace CreditScoring.Reporting.Figures;

/// <summary>Points on two numeric axes, coloured and shaped by a third number: how the second depends on the first, and whether the third changes that.</summary>
/// <remarks>The table gives, for groups of equal size along the first axis, the mean on the second for the lower and the upper half of the third.</remarks>
[TypeFormatterSource(typeof(FigureFormatterSource))]
public sealed record PointCloud
{
    const int Groups = 10;

    /// <summary>What is shown, without a full stop.</summary>
    public required string Title { get; init; }

    /// <summary>What the reader should see in it: the finding, as a sentence.</summary>
    public required string Caption { get; init; }

    /// <summary>First axis, across.</summary>
    public required FigureAxis X { get; init; }

    /// <summary>Second axis, up.</summary>
    public required FigureAxis Y { get; init; }

    /// <summary>What the third number is, in a few words.</summary>
    public required string Shade { get; init; }

    /// <summary>The points, at least one with a first and a second number; the others are left out. The third number, of which only the rank is shown, may be NaN.</summary>
    public required IReadOnlyList<(double X, double Y, double Shade)> Points { get; init; }

    /// <summary>Points drawn at most, evenly spaced along the first axis, at least 2; the table counts all.</summary>
    public int Limit { get; init; } = 1500;

    /// <summary>Language of its numbers and of the words around it.</summary>
    public ReportLanguage Language { get; init; }

    /// <summary>The figure as Plotly reads it: an object with <c>data</c> and <c>layout</c>.</summary>
    /// <exception cref="ArgumentException">No point has a first and a second number.</exception>
    public string ToPlotlyJson()
    {
        var points = Ranked();
        var numbers = ReportNumbers.For(Language);

        return PlotlyParts.Document(
            json => Dots.Write(json, Y.Title, "x+y", [.. Dots.Thin(points.Length, Limit).Select(place => (X.Plotted(points[place].X), Y.Plotted(points[place].Y), points[place].Rank))]),
            json =>
            {
                PlotlyParts.Axis(json, "xaxis", X, numbers);
                PlotlyParts.Axis(json, "yaxis", Y, numbers);
                json.WriteString("separators", numbers.Separators);
                json.WriteBoolean("showlegend", false);
                Dots.WriteScale(json, Shade, Language);
            });
    }

    /// <summary>The figure as a fragment of HTML: title, finding, a place for the chart, its data, and its table.</summary>
    /// <exception cref="ArgumentException">No point has a first and a second number.</exception>
    public string ToHtml() => FigureFrame.Write(Title, Caption, Language, number: null, height: "", ToPlotlyJson(), Table());

    (double X, double Y, double Rank)[] Ranked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Limit, 2);
        var drawn = Points.Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y)).OrderBy(point => point.X).ThenBy(point => point.Y).ToArray();
        if (drawn.Length == 0)
            throw new ArgumentException($"Figure '{Title}' has no point with a first and a second number.");

        return [.. drawn.Zip(Dots.Ranks([.. drawn.Select(point => point.Shade)]), (point, rank) => (point.X, point.Y, rank))];
    }

    FigureTable Table()
    {
        var points = Ranked();
        var numbers = ReportNumbers.For(Language);
        var (low, high, count) = Language == ReportLanguage.French ? ("moitié basse", "moitié haute", "Points") : ("lower half", "upper half", "Points");
        var groups = Math.Min(Groups, points.Length);

        return new FigureTable(
            X.Title,
            [$"{Y.Title} ({Shade}, {low})", $"{Y.Title} ({Shade}, {high})", count],
            [.. Enumerable.Range(0, groups).Select(group => Row(points[(group * points.Length / groups)..((group + 1) * points.Length / groups)]))]);

        (string, IReadOnlyList<string>) Row((double X, double Y, double Rank)[] group) => (
            numbers.Interval(group[0].X, group[^1].X, X.Format),
            [Mean(group.Where(point => point.Rank <= 0.5)), Mean(group.Where(point => point.Rank > 0.5)), numbers.Number(group.Length)]);

        string Mean(IEnumerable<(double X, double Y, double Rank)> half) =>
            FigureFrame.Written(half.Select(point => point.Y).DefaultIfEmpty(double.NaN).Average(), Y.Format, numbers);
    }
}

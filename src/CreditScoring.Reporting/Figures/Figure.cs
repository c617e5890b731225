namespace CreditScoring.Reporting.Figures;

/// <summary>A chart as data: what it shows, what it found, and its table. Plotly draws it; it reads without script as a table.</summary>
/// <remarks>A notebook shows it as any value that has <see cref="ToHtml()"/>.</remarks>
[TypeFormatterSource(typeof(FigureFormatterSource))]
public sealed record Figure
{
    /// <summary>What is shown, without a full stop.</summary>
    public required string Title { get; init; }

    /// <summary>What the reader should see in it: the finding, as a sentence.</summary>
    public required string Caption { get; init; }

    /// <summary>First axis: across, or down when <see cref="IsHorizontal"/>.</summary>
    public required FigureAxis X { get; init; }

    /// <summary>Second axis, of the values.</summary>
    public required FigureAxis Y { get; init; }

    /// <summary>The series, in drawing order; at least one.</summary>
    public required IReadOnlyList<FigureSeries> Series { get; init; }

    /// <summary>Language of its numbers and of the words around it.</summary>
    public ReportLanguage Language { get; init; }

    /// <summary>Whether categories go down the page and values across, which suits long names.</summary>
    public bool IsHorizontal { get; init; }

    /// <summary>Further columns of the table that the chart does not draw, such as counts.</summary>
    public IReadOnlyList<FigureColumn> Columns { get; init; } = [];

    /// <summary>Bars, one for each category.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="caption">The finding, as a sentence.</param>
    /// <param name="x">Axis of the categories.</param>
    /// <param name="y">Axis of the values.</param>
    /// <param name="categories">Names, in order.</param>
    /// <param name="values">A value for each category.</param>
    public static Figure Bars(
        string title, string caption, FigureAxis x, FigureAxis y, IReadOnlyList<string> categories, IReadOnlyList<double> values) => new()
        {
            Title = title,
            Caption = caption,
            X = x,
            Y = y,
            Series = [new FigureSeries { Name = y.Title, Categories = categories, Y = values }],
        };

    /// <summary>Lines and points that share two numeric axes.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="caption">The finding, as a sentence.</param>
    /// <param name="x">First axis.</param>
    /// <param name="y">Second axis.</param>
    /// <param name="series">The lines, in drawing order.</param>
    public static Figure Lines(string title, string caption, FigureAxis x, FigureAxis y, params FigureSeries[] series) =>
        new() { Title = title, Caption = caption, X = x, Y = y, Series = series };

    /// <summary>A histogram: the share of the values that falls in each of some bins of equal width.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="caption">The finding, as a sentence.</param>
    /// <param name="x">Axis of the values.</param>
    /// <param name="y">Axis of the shares, in [0, 1].</param>
    /// <param name="groups">Name and values of each group; values that are not finite are left out.</param>
    /// <param name="bins">Number of bins, at least 1.</param>
    /// <exception cref="ArgumentException">No group has a finite value.</exception>
    public static Figure Histogram(
        string title, string caption, FigureAxis x, FigureAxis y, IReadOnlyList<(string Name, IReadOnlyList<double> Values)> groups, int bins = 30) =>
        new() { Title = title, Caption = caption, X = x, Y = y, Series = HistogramSeries.Of(groups, bins) };

    /// <summary>A waterfall: how some steps lead from a start to an end, down the page.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="caption">The finding, as a sentence.</param>
    /// <param name="x">Axis of the steps.</param>
    /// <param name="y">Axis of the values.</param>
    /// <param name="start">Name and value of the start.</param>
    /// <param name="steps">Name of each step and what it adds, in order; what adds is drawn as a risk, what takes away as a strength.</param>
    /// <param name="end">Name of the end, whose value is the start and all steps.</param>
    /// <param name="reached">Heading of the values of the start and the end.</param>
    public static Figure Waterfall(
        string title, string caption, FigureAxis x, FigureAxis y, (string Name, double Value) start, IReadOnlyList<(string Name, double Added)> steps, string end, string reached) =>
        new()
        {
            Title = title,
            Caption = caption,
            X = x,
            Y = WaterfallSeries.Room(y, start.Value, steps),
            IsHorizontal = true,
            Series = WaterfallSeries.Of(y.Title, start, steps, end, reached),
        };

    /// <summary>The figure as Plotly reads it: an object with <c>data</c> and <c>layout</c>.</summary>
    /// <exception cref="ArgumentException">A series has no values, or its lengths disagree.</exception>
    public string ToPlotlyJson() => PlotlyJson.Write(this);

    /// <summary>The figure as a fragment of HTML: title, finding, a place for the chart, its data, and its table.</summary>
    /// <exception cref="ArgumentException">A series has no values, or its lengths disagree.</exception>
    public string ToHtml() => FigureHtml.Write(this, number: null);

    internal string ToHtml(int number, string origin = "") => FigureHtml.Write(this, number, origin);
}

using System.Globalization;

namespace CreditScoring.Reporting.Figures;

static class FigureHtml
{
    public static string Write(Figure figure, int? number, string origin = "") => FigureFrame.Write(
        figure.Title, figure.Caption, figure.Language, number, Height(figure), figure.ToPlotlyJson(), Table(figure), origin);

    static string Height(Figure figure) => !figure.IsHorizontal ? "" : figure.Series[0].Count switch { > 20 => FigureFrame.Tallest, > 8 => FigureFrame.Tall, _ => "" };

    static FigureTable Table(Figure figure)
    {
        var numbers = ReportNumbers.For(figure.Language);
        var series = figure.Series.Where(one => !one.IsReference).ToArray();
        var shown = series.Select(one => ByKey(one, figure, numbers)).ToArray();

        return new FigureTable(
            figure.X.Title,
            [.. series.Select(one => one.Name), .. figure.Columns.Select(column => column.Title)],
            [
                .. Rows(series, figure.X, numbers).Select((row, place) => (row.Label, (IReadOnlyList<string>)
                [
                    .. shown.Select(values => values.GetValueOrDefault(row.Key, FigureFrame.Nothing)),
                    .. figure.Columns.Select(column => place < column.Values.Count ? FigureFrame.Written(column.Values[place], column.Format, numbers) : FigureFrame.Nothing),
                ])),
            ]);
    }

    // Categories keep their order; numbers are put in theirs. Two numbers that are written alike stay two rows.
    static List<(string Key, string Label)> Rows(FigureSeries[] series, FigureAxis axis, ReportNumbers numbers) =>
        series[0].IsCategorical
            ? [.. series.SelectMany(one => one.Categories).Distinct(StringComparer.Ordinal).Select(name => (name, name))]
            : [.. series.SelectMany(one => one.X).Distinct().Order().Select(value => (Key(value), numbers.Format(value, axis.Format)))];

    static Dictionary<string, string> ByKey(FigureSeries series, Figure figure, ReportNumbers numbers)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < series.Count; index++)
        {
            var text = FigureFrame.Written(series.Y[index], figure.Y.Format, numbers);
            if (series.HasInterval)
                text += $" ({numbers.Interval(series.Low[index], series.High[index], figure.Y.Format)})";

            values.TryAdd(series.IsCategorical ? series.Categories[index] : Key(series.X[index]), text);
        }

        return values;
    }

    static string Key(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

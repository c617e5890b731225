using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CreditScoring.Reporting.Figures;

// The fragment holds no blank line, no style and no id: it can be put anywhere, any number of times.
static class FigureHtml
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    const string Nothing = "–";

    public static string Write(Figure figure, int? number)
    {
        var isFrench = figure.Language == ReportLanguage.French;
        var title = Encoder.Encode(figure.Title);
        var spec = figure.ToPlotlyJson();
        var tall = figure.IsHorizontal && figure.Series[0].Count > 8 ? " cs-chart-tall" : "";
        var html = new StringBuilder();

        html.Append("<figure class=\"cs-figure\">\n<figcaption>");
        html.Append("<strong class=\"cs-figure-title\">");
        if (number is { } position)
            html.Append("<span class=\"cs-figure-number\">Figure ").Append(position.ToString(CultureInfo.InvariantCulture)).Append("</span> ");

        html.Append(title).Append("</strong> <span class=\"cs-figure-finding\">").Append(Encoder.Encode(figure.Caption)).Append("</span></figcaption>\n");
        html.Append("<div class=\"cs-chart").Append(tall).Append("\" role=\"img\" aria-label=\"").Append(title).Append("\" hidden></div>\n");
        html.Append("<script type=\"application/json\" class=\"cs-figure-spec\">").Append(spec).Append("</script>\n");

        // Open until the script has a chart to show in its place.
        html.Append("<details class=\"cs-figure-data\" open><summary>")
            .Append(isFrench ? "Données de la figure" : "Data of the figure")
            .Append("</summary>\n<div class=\"cs-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
            .Append(isFrench ? "Données\u00a0: " : "Data: ").Append(title).Append("\">\n");
        WriteTable(html, figure, title);
        html.Append("</div></details>\n</figure>\n");

        return html.ToString();
    }

    static void WriteTable(StringBuilder html, Figure figure, string title)
    {
        var numbers = ReportNumbers.For(figure.Language);
        var series = figure.Series.Where(one => !one.IsReference).ToArray();
        var rows = Rows(series, figure.X, numbers);
        var shown = series.Select(one => ByKey(one, figure, numbers)).ToArray();

        html.Append("<table class=\"cs-table\">\n<caption class=\"cs-hidden\">").Append(title).Append("</caption>\n<thead><tr><th scope=\"col\">")
            .Append(Encoder.Encode(figure.X.Title)).Append("</th>");
        foreach (var heading in series.Select(one => one.Name).Concat(figure.Columns.Select(column => column.Title)))
            html.Append("<th scope=\"col\" class=\"cs-right\">").Append(Encoder.Encode(heading)).Append("</th>");

        html.Append("</tr></thead>\n<tbody>\n");
        for (var row = 0; row < rows.Count; row++)
        {
            html.Append("<tr><th scope=\"row\">").Append(Encoder.Encode(rows[row].Label)).Append("</th>");
            var cells = shown.Select(values => values.GetValueOrDefault(rows[row].Key, Nothing))
                .Concat(figure.Columns.Select(column => row < column.Values.Count ? Written(column.Values[row], column.Format, numbers) : Nothing));
            foreach (var cell in cells)
                html.Append("<td class=\"cs-right\">").Append(Encoder.Encode(cell)).Append("</td>");

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table>\n");
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
            var text = Written(series.Y[index], figure.Y.Format, numbers);
            if (series.HasInterval)
                text += $" ({numbers.Interval(series.Low[index], series.High[index], figure.Y.Format)})";

            values.TryAdd(series.IsCategorical ? series.Categories[index] : Key(series.X[index]), text);
        }

        return values;
    }

    static string Key(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    static string Written(double value, string format, ReportNumbers numbers) =>
        double.IsFinite(value) ? numbers.Format(value, format) : Nothing;
}

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CreditScoring.Reporting.Figures;

// What surrounds every chart. The fragment holds no blank line, no style and no id: it can be put anywhere, any number of times.
static class FigureFrame
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public const string Nothing = "–";

    // Class of a chart whose rows need more height than usual, and of one with dozens of them.
    public const string Tall = " cs-chart-tall";
    public const string Tallest = " cs-chart-tallest";

    public static string Write(string title, string caption, ReportLanguage language, int? number, string height, string spec, FigureTable table, string origin = "")
    {
        var isFrench = language == ReportLanguage.French;
        var name = Encoder.Encode(title);
        var html = new StringBuilder();

        html.Append("<figure class=\"cs-figure\">\n<figcaption>");
        html.Append("<strong class=\"cs-figure-title\">");
        if (number is { } position)
            html.Append("<span class=\"cs-figure-number\">Figure ").Append(position.ToString(CultureInfo.InvariantCulture)).Append("</span> ");

        html.Append(name).Append("</strong> <span class=\"cs-figure-finding\">").Append(Encoder.Encode(caption)).Append("</span></figcaption>\n");
        html.Append("<div class=\"cs-chart").Append(height).Append("\" role=\"img\" aria-label=\"").Append(name).Append("\" hidden></div>\n");
        html.Append("<script type=\"application/json\" class=\"cs-figure-spec\">").Append(spec).Append("</script>\n");

        // Open until the script has a chart to show in its place.
        html.Append("<details class=\"cs-figure-data\" open><summary>")
            .Append(isFrench ? "Données de la figure" : "Data of the figure")
            .Append("</summary>\n<div class=\"cs-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
            .Append(isFrench ? "Données\u00a0: " : "Data: ").Append(name).Append("\">\n");
        WriteTable(html, table, name);
        html.Append("</div></details>\n").Append(origin).Append("</figure>\n");

        return html.ToString();
    }

    public static string Written(double value, string format, ReportNumbers numbers) => double.IsFinite(value) ? numbers.Format(value, format) : Nothing;

    static void WriteTable(StringBuilder html, FigureTable table, string name)
    {
        html.Append("<table class=\"cs-table\">\n<caption class=\"cs-hidden\">").Append(name).Append("</caption>\n<thead><tr><th scope=\"col\">")
            .Append(Encoder.Encode(table.Places)).Append("</th>");
        foreach (var heading in table.Headings)
            html.Append("<th scope=\"col\" class=\"cs-right\">").Append(Encoder.Encode(heading)).Append("</th>");

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var (place, cells) in table.Rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(Encoder.Encode(place)).Append("</th>");
            foreach (var cell in cells)
                html.Append("<td class=\"cs-right\">").Append(Encoder.Encode(cell)).Append("</td>");

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table>\n");
    }
}

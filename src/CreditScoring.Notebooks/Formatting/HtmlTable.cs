using System.Numerics;
using System.Text;

namespace CreditScoring.Notebooks.Formatting;

/// <summary>Rows as an HTML table.</summary>
static class HtmlTable
{
    /// <summary>One line per item, one column per name found among the items.</summary>
    public static string OfRows(Sequence rows)
    {
        var read = rows.Head.Select(row => row is null ? [] : Read(row)).ToList();
        var names = read.SelectMany(row => row.Keys).Distinct(StringComparer.Ordinal).ToList();

        var html = new StringBuilder("<table class=\"cs-table\">\n<thead><tr>");
        foreach (var name in names)
            html.Append($"<th scope=\"col\"{(HoldsNumbers(name) ? " class=\"cs-number\"" : "")}>{Markup.Encode(name)}</th>");

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in read)
        {
            html.Append("<tr>");
            foreach (var name in names)
                html.Append(row.TryGetValue(name, out var value) ? Cell(value) : "<td></td>");

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>");
        if (rows.Rest.Length > 0)
            html.Append("\n<p class=\"cs-more\">").Append(rows.Rest).Append("</p>");

        return html.ToString();

        bool HoldsNumbers(string name) =>
            IsNumber(read.Select(row => row.GetValueOrDefault(name)).FirstOrDefault(value => value is not null));
    }

    /// <summary>One line per property of one value.</summary>
    public static string OfRecord(object record)
    {
        var html = new StringBuilder("<table class=\"cs-table\">\n<tbody>\n");
        foreach (var (name, value) in Row.Read(record))
            html.Append("<tr><th scope=\"row\">").Append(Markup.Encode(name)).Append("</th>").Append(Cell(value)).Append("</tr>\n");

        return html.Append("</tbody>\n</table>").ToString();
    }

    static Dictionary<string, object?> Read(object row)
    {
        // A class that hides a property of its base has two of the same name: the first declared is kept.
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in Row.IsRow(row) ? Row.Read(row) : [("Value", row)])
            values.TryAdd(name, value);

        return values;
    }

    static string Cell(object? value)
    {
        if (ValueFormatter.ToHtml(value) is { } html)
            return $"<td>{html}</td>";

        var text = Markup.Encode(PlainText.Of(value));

        return IsNumber(value) ? $"<td class=\"cs-number\">{text}</td>" : $"<td>{text}</td>";
    }

    static bool IsNumber(object? value) =>
        value is byte or sbyte or short or ushort or int or uint or long or ulong or Half or float or double or decimal or BigInteger;
}

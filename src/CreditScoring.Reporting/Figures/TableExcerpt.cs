using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CreditScoring.Data;

namespace CreditScoring.Reporting.Figures;

/// <summary>Some rows of a table, in a few of its columns, to be read one by one.</summary>
/// <remarks>A notebook shows it as any value that has <see cref="ToHtml()"/>. Rows describe people: show those of invented clients alone.</remarks>
[TypeFormatterSource(typeof(FigureFormatterSource))]
public sealed record TableExcerpt
{
    const string Missing = "–";

    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The table.</summary>
    public required Table Table { get; init; }

    /// <summary>Positions of the rows, from 0, in the order in which they are shown.</summary>
    public required IReadOnlyList<int> Rows { get; init; }

    /// <summary>Names of the columns, in the order in which they are shown.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Columns that the table does not have, such as the steps of a computation: a value for each of <see cref="Rows"/>; NaN is shown as missing.</summary>
    public IReadOnlyList<FigureColumn> Added { get; init; } = [];

    /// <summary>Language of its numbers and of the words around it.</summary>
    public ReportLanguage Language { get; init; }

    /// <summary>How many rows are shown at most, at least 1; the heading says out of how many.</summary>
    public int Limit { get; init; } = 12;

    /// <summary>The excerpt as a fragment of HTML.</summary>
    /// <exception cref="ArgumentException">The table lacks a column, or an added column has not a value for each row.</exception>
    public string ToHtml()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Limit, 1);
        if (Added.FirstOrDefault(column => column.Values.Count != Rows.Count) is { } wrong)
            throw new ArgumentException($"Column '{wrong.Title}' has {wrong.Values.Count} values for {Rows.Count} rows of table {Table.Schema.Name}; give one each.");

        var isFrench = Language == ReportLanguage.French;
        var kinds = Columns.Select(KindOf).ToArray();
        var shown = Math.Min(Limit, Rows.Count);
        var title = Encoder.Encode($"{Table.Schema.Name} ({Lines(shown, isFrench)}{(shown == Rows.Count ? "" : (isFrench ? " sur " : " of ") + Written(Rows.Count, "0"))})");
        var html = new StringBuilder("<div class=\"cs-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(title)
            .Append("\">\n<table class=\"cs-table\">\n<caption>").Append(title).Append("</caption>\n<thead><tr>");
        for (var column = 0; column < kinds.Length; column++)
            Append(html, "<th scope=\"col\"", kinds[column] == ColumnKind.Number, Columns[column]);

        foreach (var column in Added)
            Append(html, "<th scope=\"col\"", isRight: true, column.Title);

        html.Append("</tr></thead>\n<tbody>\n");
        for (var row = 0; row < shown; row++)
            AppendRow(html, kinds, row);

        return html.Append("</tbody></table>\n</div>\n").ToString();
    }

    void AppendRow(StringBuilder html, ColumnKind[] kinds, int row)
    {
        html.Append("<tr>");
        for (var column = 0; column < kinds.Length; column++)
            Append(html, "<td", kinds[column] == ColumnKind.Number, Cell(Columns[column], kinds[column], Rows[row]));

        foreach (var column in Added)
            Append(html, "<td", isRight: true, Written(column.Values[row], column.Format));

        html.Append("</tr>\n");
    }

    // Marks that cleaning adds are columns of the table but not of its schema.
    ColumnKind KindOf(string name) => Table.Schema.Columns.FirstOrDefault(column => column.Name == name)?.Kind ?? ColumnKind.Number;

    string Cell(string column, ColumnKind kind, int row) => kind switch
    {
        ColumnKind.Identifier => Table.Identifiers(column)[row].ToString(CultureInfo.InvariantCulture),
        ColumnKind.Number => Written(Table.Numbers(column)[row], ""),
        _ => Table.Word(column, row) ?? Missing,
    };

    string Written(double value, string format) => double.IsFinite(value) ? ReportNumbers.For(Language).Format(value, format) : Missing;

    // HTML lets the end tags of cells be left out, but a reader of the source misses them.
    static void Append(StringBuilder html, string start, bool isRight, string text) => html
        .Append(start).Append(isRight ? " class=\"cs-right\">" : ">").Append(Encoder.Encode(text)).Append("</").Append(start.AsSpan(1, 2)).Append('>');

    static string Lines(int count, bool isFrench) => count.ToString(CultureInfo.InvariantCulture)
        + (isFrench ? count > 1 ? " lignes" : " ligne" : count == 1 ? " row" : " rows");
}

using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;

namespace CreditScoring.Aws;

/// <summary>Finds rows of clients in tables: of a page, or of a CSV file.</summary>
sealed partial class ClientRows(ClientNumbers numbers)
{
    const string Found = "a row of a client";
    static readonly char[] Separators = [',', ';', '\t'];

    // Letters without accents alone, in lower case: "N° client" and "n-client" are one.
    static readonly FrozenSet<string> Names = FrozenSet.Create(
        "id", "client", "clientid", "idclient", "nclient", "clientno", "clientnumber", "numrodeclient", "ndeclient", "customerid", "applicant", "applicantid", "rowid", "identifier", "identifiant");

    /// <summary>Rows of the tables of a page.</summary>
    public IEnumerable<(int At, string What)> ReadTables(string html) =>
        from Match table in Table.Matches(html)
        let rows = Row.Matches(table.Value).Select(row => (At: table.Index + row.Index, Cells: CellsOf(row.Value))).ToList()
        let columns = rows.Count > 0 ? ColumnsOf(rows[0].Cells) : []
        from row in rows
        where IsOfClient(row.Cells, columns)
        select (row.At, Found);

    /// <summary>Rows of a CSV file, with or without a header.</summary>
    public IEnumerable<(int At, string What)> ReadCsv(string text)
    {
        var (at, columns) = (0, (List<(int Column, bool IsSource)>?)null);
        var separator = Separators.MaxBy(candidate => text.AsSpan(0, Math.Max(0, text.IndexOf('\n'))).Count(candidate));
        foreach (var line in text.Split('\n'))
        {
            var cells = line.Split(separator).Select(cell => cell.Trim().Trim('"')).ToList();
            columns ??= ColumnsOf(cells);
            if (cells.Count > 1 && IsOfClient(cells, columns))
                yield return (at, Found);
            at += line.Length + 1;
        }
    }

    bool IsOfClient(List<string> cells, List<(int Column, bool IsSource)> columns) =>
        cells.Count > 0 && numbers.Has(cells[0])
        || columns.Exists(column => column.Column < cells.Count
            && (column.IsSource ? cells[column.Column] is { Length: > 0 } cell && cell.All(char.IsAsciiDigit) : numbers.Has(cells[column.Column])));

    // The columns whose name in the first row is one of identifiers; those of the data source hold nothing else, whatever the number.
    static List<(int Column, bool IsSource)> ColumnsOf(List<string> cells) =>
    [
        .. cells.Index()
            .Select(cell => (cell.Index, Name: string.Concat(cell.Item.Where(char.IsAsciiLetter)).ToLowerInvariant()))
            .Select(cell => (Column: cell.Index, IsSource: cell.Name.StartsWith("skid", StringComparison.Ordinal), cell.Name))
            .Where(cell => cell.IsSource || Names.Contains(cell.Name))
            .Select(cell => (cell.Column, cell.IsSource)),
    ];

    static List<string> CellsOf(string row) => [.. Cell.Matches(row).Select(cell => WebUtility.HtmlDecode(Tag.Replace(cell.Groups["text"].Value, "")).Trim())];

    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    const int Limit = 20_000;

    [GeneratedRegex("<table.*?(</table>|$)", Options, Limit)]
    static partial Regex Table { get; }

    [GeneratedRegex("<tr.*?(?=<tr|</table|$)", Options, Limit)]
    static partial Regex Row { get; }

    [GeneratedRegex("<t[hd](\\s[^>]*)?>(?<text>.*?)(?=<t[hd][\\s>]|</t[hdr]|$)", Options, Limit)]
    static partial Regex Cell { get; }

    [GeneratedRegex("<[^>]*>", Options, Limit)]
    static partial Regex Tag { get; }
}

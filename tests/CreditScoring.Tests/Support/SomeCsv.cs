using CreditScoring.Data;
using CreditScoring.HomeCredit;

namespace CreditScoring.Tests.Support;

/// <summary>CSV texts of the Home Credit tables whose cells are empty but for those that a test cares about.</summary>
static class SomeCsv
{
    /// <summary>Clients with a known outcome, all repaid: the identifiers given.</summary>
    public static string Train(params int[] clients) =>
        Of(ApplicationSchema.Train, [.. clients.Select(client => $"SK_ID_CURR={client};TARGET=0")]);

    /// <summary>Clients without a known outcome.</summary>
    public static string Test(params int[] clients) => Of(ApplicationSchema.Test, [.. clients.Select(client => $"SK_ID_CURR={client}")]);

    /// <summary>A table; a row is written <c>COLUMN=cell;COLUMN=cell</c>, its other identifiers are 1 and its other cells empty.</summary>
    public static string Of(TableSchema schema, params string[] rows)
    {
        var lines = new List<string> { string.Join(',', schema.Columns.Select(column => column.Name)) };
        foreach (var row in rows)
        {
            var cells = row.Split(';').Select(cell => cell.Split('=')).ToDictionary(cell => cell[0], cell => cell[1]);
            Assert.All(cells.Keys, name => Assert.Contains(name, schema.Columns.Select(column => column.Name)));
            lines.Add(string.Join(',', schema.Columns.Select(column =>
                cells.GetValueOrDefault(column.Name, column.Kind == ColumnKind.Identifier ? "1" : ""))));
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>A table in memory, written and read as above.</summary>
    public static Table Read(TableSchema schema, params string[] rows) =>
        CsvTableReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Of(schema, rows))), schema.Name, schema with { UniqueKey = null });
}

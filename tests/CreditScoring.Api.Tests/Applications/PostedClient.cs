using System.Text.Json.Nodes;
using CreditScoring.Data;
using CreditScoring.HomeCredit;

namespace CreditScoring.Api.Tests.Applications;

/// <summary>The rows of a client of a folder, as an application that is sent: what the files hold, cell by cell.</summary>
static class PostedClient
{
    /// <summary>An application with all histories, those without a row among them as empty lists.</summary>
    /// <param name="folder">Folder with all files, not compressed.</param>
    /// <param name="client">The client's number.</param>
    public static JsonObject Of(string folder, string client)
    {
        var body = new JsonObject { ["application"] = Application(folder, client) };
        var loans = new HashSet<string>(StringComparer.Ordinal);
        foreach (var schema in PostedTables.Schemas.Skip(1))
        {
            var rows = new JsonArray();
            foreach (var cells in Rows(folder, schema).Where(cells => cells.TryGetValue("SK_ID_CURR", out var owner) ? owner == client : loans.Contains(cells["SK_ID_BUREAU"])))
            {
                if (schema == BureauSchema.Table)
                    loans.Add(cells["SK_ID_BUREAU"]);
                rows.Add(Row(schema, cells));
            }

            body[schema.Name] = rows;
        }

        return body;
    }

    static JsonObject Application(string folder, string client)
    {
        foreach (var schema in new[] { ApplicationSchema.Train, ApplicationSchema.Test })
            if (Rows(folder, schema).FirstOrDefault(cells => cells["SK_ID_CURR"] == client) is { } cells)
                return Row(ApplicationSchema.Test, cells);

        throw new InvalidDataException($"There is no client {client} in {folder}.");
    }

    static JsonObject Row(TableSchema schema, Dictionary<string, string> cells)
    {
        var row = new JsonObject();
        foreach (var column in schema.Columns)
            row[column.Name] = cells[column.Name] is not { Length: > 0 } cell ? null
                : column.Kind == ColumnKind.Category ? cell
                : JsonNode.Parse(cell.StartsWith('.') ? "0" + cell : cell.TrimEnd('.'));

        return row;
    }

    static IEnumerable<Dictionary<string, string>> Rows(string folder, TableSchema schema)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, schema.Name + ".csv"));
        var names = lines[0].Split(',');

        return lines.Skip(1).Select(line => names.Zip(Cells(line)).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal));
    }

    static IEnumerable<string> Cells(string line)
    {
        for (var at = 0; at <= line.Length;)
        {
            var isQuoted = at < line.Length && line[at] == '"';
            var end = isQuoted ? line.IndexOf('"', at + 1) : line.IndexOf(',', at);
            end = end < 0 ? line.Length : end;
            yield return isQuoted ? line[(at + 1)..end] : line[at..end];
            at = end + (isQuoted ? 2 : 1);
        }
    }

}

using System.Globalization;
using System.Text;
using System.Text.Json;
using CreditScoring.Data;

namespace CreditScoring.Api.Applications;

/// <summary>Turns JSON rows of a table into the text that its file would hold, so that one reader reads both; gathers every fault by its field.</summary>
sealed class PostedRows
{
    const string Client = "SK_ID_CURR";

    readonly TableSchema schema;
    readonly string client;
    readonly Dictionary<string, string[]> faults;
    readonly Dictionary<string, int> places;
    readonly StringBuilder text = new();

    /// <param name="schema">The table.</param>
    /// <param name="client">The client's number, which a history may leave out.</param>
    /// <param name="faults">Receives what is wrong, by field.</param>
    public PostedRows(TableSchema schema, string client, Dictionary<string, string[]> faults)
    {
        (this.schema, this.client, this.faults) = (schema, client, faults);
        places = schema.Columns.Index().ToDictionary(column => column.Item.Name, column => column.Index, StringComparer.Ordinal);
        text.AppendJoin(',', schema.Columns.Select(column => column.Name)).Append('\n');
    }

    /// <summary>The rows as CSV.</summary>
    public byte[] Text => Encoding.UTF8.GetBytes(text.ToString());

    /// <summary>Adds a row; what it leaves out is not known.</summary>
    /// <param name="row">An object with the table's columns as properties.</param>
    /// <param name="path">Where it stands in what was sent.</param>
    public void Add(JsonElement row, string path)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            Fault(path, $"Found {Found(row)}; give an object with columns of {schema.Name}.");

            return;
        }

        var cells = new string[schema.Columns.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in row.EnumerateObject())
        {
            var field = $"{path}.{property.Name}";
            if (!places.TryGetValue(property.Name, out var place))
                Fault(field, $"{schema.Name} has no column of that name; leave it out.");
            else if (!seen.Add(property.Name))
                Fault(field, "It is there twice; give it once.");
            else
                cells[place] = Cell(schema.Columns[place], property.Value, field);
        }

        foreach (var column in schema.Columns.Where(column => column.Kind == ColumnKind.Identifier && !seen.Contains(column.Name)))
            if (column.Name == Client)
                cells[places[Client]] = client;
            else
                Fault($"{path}.{column.Name}", "It is missing; give the whole number that identifies it.");

        text.AppendJoin(',', cells).Append('\n');
    }

    string Cell(ColumnSchema column, JsonElement value, string field)
    {
        switch (column.Kind)
        {
            case ColumnKind.Identifier when value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0:
                if (column.Name == Client && number.ToString(CultureInfo.InvariantCulture) != client)
                    Fault(field, $"Found {number}; the application is of client {client}.");
                return number.ToString(CultureInfo.InvariantCulture);
            case ColumnKind.Identifier:
                Fault(field, $"Found {Found(value)}; allowed is a whole number from 0 to {int.MaxValue}.");
                return "";
            case var _ when value.ValueKind == JsonValueKind.Null:
                return "";
            case ColumnKind.Number when value.ValueKind == JsonValueKind.Number && float.IsFinite(value.GetSingle()):
                return value.GetRawText();
            case ColumnKind.Number:
                Fault(field, $"Found {Found(value)}; allowed is a number, or null when it is not known.");
                return "";
            default:
                if (value.ValueKind == JsonValueKind.String && column.Levels.Contains(value.GetString()!))
                    return $"\"{value.GetString()}\"";
                Fault(field, $"Found {Found(value)}; allowed is one of {string.Join(" | ", column.Levels)}, or null when it is not known.");
                return "";
        }
    }

    void Fault(string field, string what) => faults[field] = [.. faults.GetValueOrDefault(field, []), what];

    // What was sent is told back in part: enough to find it.
    static string Found(JsonElement value) => value.GetRawText() is { Length: > 40 } raw ? raw[..40] + "…" : value.GetRawText();
}

using System.Globalization;
using CreditScoring.Data;
using CreditScoring.HomeCredit;

namespace CreditScoring.Tests.Support;

/// <summary>Home Credit tables row by row. A cell that is not given is missing; the marks that cleaning adds are 0.</summary>
sealed class TablesBuilder
{
    readonly Dictionary<string, List<Dictionary<string, object>>> rows = [];

    static Dictionary<string, TableSchema> Schemas { get; } = new[]
    {
        ApplicationSchema.Both, BureauSchema.Table, BureauBalanceSchema.Table, PreviousApplicationSchema.Table,
        PosCashSchema.Table, InstalmentsSchema.Table, CreditCardSchema.Table,
    }.ToDictionary(schema => schema.Name);

    static Dictionary<string, string> Marks { get; } = new()
    {
        ["application"] = "IS_NOT_WORKING", ["previous_application"] = "IS_RUNNING", ["POS_CASH_balance"] = "IS_SIGNED",
    };

    public TablesBuilder Client(int client, params (string Column, object Value)[] cells) =>
        Add(ApplicationSchema.Both, [("SK_ID_CURR", client), .. cells]);

    public TablesBuilder Bureau(int client, int loan, params (string Column, object Value)[] cells) =>
        Add(BureauSchema.Table, [("SK_ID_CURR", client), ("SK_ID_BUREAU", loan), .. cells]);

    public TablesBuilder Balance(int loan, string statuses)
    {
        Present(BureauBalanceSchema.Table);
        for (var month = 0; month < statuses.Length; month++)
            Add(BureauBalanceSchema.Table, [("SK_ID_BUREAU", loan), ("MONTHS_BALANCE", -month), ("STATUS", statuses[month].ToString())]);

        return this;
    }

    public TablesBuilder Previous(int client, int loan, params (string Column, object Value)[] cells) =>
        Add(PreviousApplicationSchema.Table, [("SK_ID_CURR", client), ("SK_ID_PREV", loan), .. cells]);

    public TablesBuilder Pos(int client, int loan, params (string Column, object Value)[] cells) =>
        Add(PosCashSchema.Table, [("SK_ID_CURR", client), ("SK_ID_PREV", loan), .. cells]);

    public TablesBuilder Instalment(int client, int loan, params (string Column, object Value)[] cells) =>
        Add(InstalmentsSchema.Table, [("SK_ID_CURR", client), ("SK_ID_PREV", loan), .. cells]);

    public TablesBuilder Card(int client, int loan, params (string Column, object Value)[] cells) =>
        Add(CreditCardSchema.Table, [("SK_ID_CURR", client), ("SK_ID_PREV", loan), .. cells]);

    /// <summary>Makes a table be there, if only without rows.</summary>
    public TablesBuilder Present(TableSchema schema)
    {
        rows.TryAdd(schema.Name, []);

        return this;
    }

    /// <summary>Makes every table be there, if only without rows.</summary>
    public TablesBuilder AllPresent() => Schemas.Values.Aggregate(this, (builder, schema) => builder.Present(schema));

    public HomeCreditTables Build() => new(
        Table("application"), rows.Keys.Where(name => name != "application").ToDictionary(name => name, Table));

    TablesBuilder Add(TableSchema schema, (string Column, object Value)[] cells)
    {
        Present(schema);
        rows[schema.Name].Add(cells.ToDictionary(cell => cell.Column, cell => cell.Value));

        return this;
    }

    Table Table(string name)
    {
        var cells = rows[name];
        var schema = Schemas[name];
        var table = new Table(schema, cells.Count);

        foreach (var column in schema.Columns)
            switch (column.Kind)
            {
                case ColumnKind.Identifier:
                    table.Set(column.Name, [.. cells.Select(row => (int)row[column.Name])]);
                    break;
                case ColumnKind.Number:
                    table.Set(column.Name, [.. cells.Select(row => Number(row, column.Name, float.NaN))]);
                    break;
                default:
                    table.Set(column.Name, [.. cells.Select(row => Code(row, column))]);
                    break;
            }

        if (Marks.TryGetValue(name, out var mark))
            table.Set(mark, [.. cells.Select(row => Number(row, mark, 0))]);

        ThrowIfMisspelt(table, cells);

        return table;
    }

    static float Number(Dictionary<string, object> row, string column, float otherwise) =>
        row.TryGetValue(column, out var value) ? Convert.ToSingle(value, CultureInfo.InvariantCulture) : otherwise;

    static byte Code(Dictionary<string, object> row, ColumnSchema column)
    {
        if (!row.TryGetValue(column.Name, out var value))
            return CategoryCode.Missing;

        for (var level = 0; level < column.Levels.Count; level++)
            if (column.Levels[level] == (string)value)
                return CategoryCode.OfLevel(level);

        return CategoryCode.Unknown;
    }

    static void ThrowIfMisspelt(Table table, List<Dictionary<string, object>> cells)
    {
        foreach (var column in cells.SelectMany(row => row.Keys))
            if (!table.Has(column))
                throw new ArgumentException($"Table {table.Schema.Name} has no column {column}.");
    }
}

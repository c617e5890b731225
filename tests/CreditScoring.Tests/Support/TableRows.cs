using CreditScoring.Data;
using CreditScoring.HomeCredit;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Support;

/// <summary>The same tables with other rows, or with rows in another order.</summary>
static class TableRows
{
    static readonly string[] Marks = ["IS_NOT_WORKING", "IS_RUNNING", "IS_SIGNED"];

    /// <summary>Some rows of a table, with all its columns.</summary>
    public static Table Pick(Table table, ReadOnlySpan<int> rows)
    {
        var picked = new Table(table.Schema, rows.Length);
        foreach (var column in table.Schema.Columns)
            if (column.Kind == ColumnKind.Identifier)
                picked.Set(column.Name, Pick(table.Identifiers(column.Name), rows));
            else if (column.Kind == ColumnKind.Number)
                picked.Set(column.Name, Pick(table.Numbers(column.Name), rows));
            else
                picked.Set(column.Name, Pick(table.Codes(column.Name), rows));

        foreach (var mark in Marks)
            if (table.Has(mark))
                picked.Set(mark, Pick(table.Numbers(mark), rows));

        return picked;
    }

    /// <summary>What the tables hold of one client alone.</summary>
    public static HomeCreditTables OnlyClient(HomeCreditTables tables, int client)
    {
        var children = new List<Table>();
        if (tables.Bureau is { } bureau)
        {
            children.Add(Pick(bureau, tables.BureauOfClient!.Of(client)));
            if (tables.BureauBalance is { } balance)
            {
                var months = new List<int>();
                foreach (var loan in tables.BureauOfClient.Of(client))
                    months.AddRange(tables.BalanceOfLoan!.Of(loan));

                children.Add(Pick(balance, months.ToArray()));
            }
        }

        Add(tables.PreviousApplications, tables.PreviousOfClient);
        Add(tables.PosCash, tables.PosOfClient);
        Add(tables.Instalments, tables.InstalmentsOfClient);
        Add(tables.CreditCards, tables.CardsOfClient);

        return With(Pick(tables.Applications, [client]), children);

        void Add(Table? table, RowGroups? groups)
        {
            if (table is not null)
                children.Add(Pick(table, groups!.Of(client)));
        }
    }

    /// <summary>The same rows, those of each table in a random order.</summary>
    public static HomeCreditTables Shuffled(HomeCreditTables tables, ulong seed)
    {
        var random = new Random64(seed);

        return With(Shuffled(tables.Applications), Children(tables).Select(Shuffled));

        Table Shuffled(Table table)
        {
            var rows = Enumerable.Range(0, table.RowCount).ToArray();
            random.Shuffle(rows.AsSpan());

            return Pick(table, rows);
        }
    }

    /// <summary>The same tables without any row of one client.</summary>
    public static HomeCreditTables WithoutClient(HomeCreditTables tables, int client)
    {
        var id = tables.Applications.Identifiers("SK_ID_CURR")[client];
        var loans = new HashSet<int>();
        foreach (var loan in tables.Bureau is null ? [] : tables.BureauOfClient!.Of(client))
            loans.Add(tables.Bureau!.Identifiers("SK_ID_BUREAU")[loan]);

        return With(Rest(tables.Applications), Children(tables).Select(Rest));

        Table Rest(Table table)
        {
            var owners = table.Identifiers(table.Has("SK_ID_CURR") ? "SK_ID_CURR" : "SK_ID_BUREAU");
            HashSet<int> leaves = table.Has("SK_ID_CURR") ? [id] : loans;

            return Pick(table, [.. Enumerable.Range(0, table.RowCount).Where(row => !leaves.Contains(owners[row]))]);
        }
    }

    /// <summary>The same tables but one.</summary>
    public static HomeCreditTables Without(HomeCreditTables tables, string name) =>
        With(tables.Applications, Children(tables).Where(table => table.Schema.Name != name));

    static HomeCreditTables With(Table applications, IEnumerable<Table> children) =>
        new(applications, children.ToDictionary(table => table.Schema.Name));

    static IEnumerable<Table> Children(HomeCreditTables tables) => new[]
    {
        tables.Bureau, tables.BureauBalance, tables.PreviousApplications, tables.PosCash, tables.Instalments, tables.CreditCards,
    }.OfType<Table>();

    static T[] Pick<T>(T[] values, ReadOnlySpan<int> rows)
    {
        var picked = new T[rows.Length];
        for (var row = 0; row < rows.Length; row++)
            picked[row] = values[rows[row]];

        return picked;
    }
}

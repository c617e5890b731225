using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>Some of the clients with all their rows, for a quick look.</summary>
public static class ExplorationSample
{
    /// <summary>Clients evenly spaced in the table, so that known and unknown outcomes keep their shares; no draw, so no seed.</summary>
    /// <param name="tables">Tables as they were read; they stay as they are.</param>
    /// <param name="clients">How many clients, at least 1; as many as there are, or more, gives <paramref name="tables"/> itself.</param>
    /// <returns>Copies of the rows that belong to these clients.</returns>
    public static HomeCreditTables Of(HomeCreditTables tables, int clients)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(clients, 1);
        var count = tables.Applications.RowCount;
        if (clients >= count)
            return tables;

        var owners = Enumerable.Range(0, clients).Select(place => (int)((long)place * count / clients)).ToArray();
        var children = new List<Table>();
        Add(tables.Bureau, tables.BureauOfClient, owners);
        Add(tables.BureauBalance, tables.BalanceOfLoan, tables.BureauOfClient is { } bureau ? RowsOf(bureau, owners) : []);
        Add(tables.PreviousApplications, tables.PreviousOfClient, owners);
        Add(tables.PosCash, tables.PosOfClient, owners);
        Add(tables.Instalments, tables.InstalmentsOfClient, owners);
        Add(tables.CreditCards, tables.CardsOfClient, owners);

        return new HomeCreditTables(
            Pick(tables.Applications, owners), children.ToDictionary(table => table.Schema.Name, StringComparer.Ordinal));

        void Add(Table? table, RowGroups? groups, int[] of)
        {
            if (table is not null)
                children.Add(Pick(table, RowsOf(groups!, of)));
        }
    }

    static int[] RowsOf(RowGroups groups, int[] owners)
    {
        var rows = new List<int>();
        foreach (var owner in owners)
            rows.AddRange(groups.Of(owner));

        return [.. rows];
    }

    // The columns of the files; the marks that cleaning adds come with cleaning.
    static Table Pick(Table table, int[] rows)
    {
        var picked = new Table(table.Schema, rows.Length);
        foreach (var column in table.Schema.Columns)
            if (column.Kind == ColumnKind.Identifier)
                picked.Set(column.Name, Pick(table.Identifiers(column.Name), rows));
            else if (column.Kind == ColumnKind.Number)
                picked.Set(column.Name, Pick(table.Numbers(column.Name), rows));
            else
                picked.Set(column.Name, Pick(table.Codes(column.Name), rows));

        return picked;
    }

    static T[] Pick<T>(T[] values, int[] rows) => Array.ConvertAll(rows, row => values[row]);
}

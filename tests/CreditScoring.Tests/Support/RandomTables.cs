using CreditScoring.Data;
using CreditScoring.HomeCredit;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Support;

/// <summary>Tables filled at random: missing cells, words outside the lists, equal dates, repeated rows, clients without rows.</summary>
static class RandomTables
{
    public static HomeCreditTables Of(ulong seed, int clients)
    {
        var random = new Random64(seed);
        var ids = Enumerable.Range(100_001, clients).ToArray();
        var bureau = Fill(BureauSchema.Table, random, clients * 4, ids);
        var children = new[]
        {
            bureau,
            Fill(BureauBalanceSchema.Table, random, clients * 20, ids),
            Fill(PreviousApplicationSchema.Table, random, clients * 4, ids, "IS_RUNNING"),
            Fill(PosCashSchema.Table, random, clients * 10, ids, "IS_SIGNED"),
            Fill(InstalmentsSchema.Table, random, clients * 12, ids),
            Fill(CreditCardSchema.Table, random, clients * 6, ids),
        };
        var applications = Fill(ApplicationSchema.Both, random, clients, ids, "IS_NOT_WORKING");
        applications.Set("SK_ID_CURR", ids);

        var tables = new HomeCreditTables(applications, children.ToDictionary(table => table.Schema.Name));
        GiveOwnLoans(tables, tables.PosCash!, tables.PosOfClient!);
        GiveOwnLoans(tables, tables.Instalments!, tables.InstalmentsOfClient!);
        GiveOwnLoans(tables, tables.CreditCards!, tables.CardsOfClient!);

        return tables;
    }

    /// <summary>Spreads a client's months or instalments over the client's own earlier loans, so that a loan has several of them.</summary>
    public static void GiveOwnLoans(HomeCreditTables tables, Table table, RowGroups ofClient)
    {
        var loans = tables.PreviousApplications!.Identifiers("SK_ID_PREV");
        var loanOf = table.Identifiers("SK_ID_PREV");
        for (var client = 0; client < tables.Applications.RowCount; client++)
            if (tables.PreviousOfClient!.Of(client) is { Length: > 0 } own)
                foreach (var row in ofClient.Of(client))
                    loanOf[row] = loans[own[row % own.Length]];
    }

    static Table Fill(TableSchema schema, Random64 random, int rows, int[] clients, string? mark = null)
    {
        var table = new Table(schema, rows);
        foreach (var column in schema.Columns)
            if (column.Kind == ColumnKind.Identifier)
                table.Set(column.Name, Identifiers(column.Name, schema.UniqueKey, random, rows, clients));
            else if (column.Kind == ColumnKind.Number)
                table.Set(column.Name, Draw(rows, () => Number(column.Name, random)));
            else
                table.Set(column.Name, Draw(rows, () => Code(column.Levels.Count, random)));

        if (mark is not null)
            table.Set(mark, Draw(rows, () => (float)random.NextInt32(2)));

        return table;
    }

    static int[] Identifiers(string column, string? uniqueKey, Random64 random, int rows, int[] clients) => column switch
    {
        _ when column == uniqueKey => [.. Enumerable.Range(1, rows)],
        "SK_ID_CURR" => Draw(rows, () => clients[random.NextInt32(clients.Length)]),
        _ => Draw(rows, () => 1 + random.NextInt32(clients.Length * 4)),
    };

    static byte Code(int levels, Random64 random) =>
        random.NextInt32(20) == 0 ? CategoryCode.Unknown : (byte)random.NextInt32(levels + 1); // 0 is missing

    // Few distinct days, so that ties are common; amounts with cents, so that the order of a sum shows in its last bits.
    static float Number(string column, Random64 random) => random.NextInt32(8) == 0
        ? float.NaN
        : column switch
        {
            _ when column.StartsWith("DAYS", StringComparison.Ordinal) => -20 * random.NextInt32(40),
            _ when column.StartsWith("MONTHS", StringComparison.Ordinal) => -random.NextInt32(24),
            _ when column.StartsWith("AMT", StringComparison.Ordinal) => random.NextInt32(10_000_000) / 100f,
            _ when column.StartsWith("EXT", StringComparison.Ordinal) => (float)random.NextDouble(),
            _ => random.NextInt32(25),
        };

    static T[] Draw<T>(int count, Func<T> draw)
    {
        var values = new T[count];
        for (var row = 0; row < count; row++)
            values[row] = draw();

        return values;
    }
}

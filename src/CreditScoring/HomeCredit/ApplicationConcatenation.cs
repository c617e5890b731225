using System.Diagnostics;
using System.Globalization;
using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>Puts the clients of application_train and of application_test into one table, in this order.</summary>
static class ApplicationConcatenation
{
    /// <summary>Joins the two tables; either may be absent.</summary>
    /// <param name="train">Clients with a known outcome, or null.</param>
    /// <param name="test">Clients without one, or null; their TARGET becomes missing.</param>
    /// <param name="schema">What is wanted of them: <see cref="ApplicationSchema.Both"/> or <see cref="ApplicationSchema.Outcomes"/>.</param>
    /// <param name="fileOf">Gives the name of a table's file, for messages.</param>
    /// <exception cref="InvalidDataException">There is no client, or one stands in both tables.</exception>
    public static Table Join(Table? train, Table? test, TableSchema schema, Func<string, string> fileOf)
    {
        var rows = (train?.RowCount ?? 0) + (test?.RowCount ?? 0);
        if (rows == 0)
            throw new InvalidDataException(
                $"{fileOf((train ?? test ?? throw new UnreachableException("some application table is there")).Schema.Name)}, line 2: "
                + "found no row below the header, expected at least one client; give a file with rows.");

        if (train is not null && test is not null)
            ThrowIfShared(train, test, fileOf);

        var joined = new Table(schema, rows);
        foreach (var column in schema.Columns)
            Set(joined, column, train, test);

        foreach (var (column, words) in new[] { train, test }.OfType<Table>().SelectMany(table => table.UnknownWords))
        {
            if (!joined.UnknownWords.TryGetValue(column, out var counts))
                joined.UnknownWords[column] = counts = new(StringComparer.Ordinal);

            foreach (var (word, count) in words)
                counts[word] = counts.GetValueOrDefault(word) + count;
        }

        return joined;
    }

    static void Set(Table joined, ColumnSchema column, Table? train, Table? test)
    {
        var name = column.Name;
        switch (column.Kind)
        {
            case ColumnKind.Identifier:
                joined.Set(name, [.. train?.Identifiers(name) ?? [], .. test?.Identifiers(name) ?? []]);
                break;
            case ColumnKind.Category:
                joined.Set(name, (byte[])[.. train?.Codes(name) ?? [], .. test?.Codes(name) ?? []]);
                break;
            default:
                joined.Set(name, [.. NumbersOf(train, name), .. NumbersOf(test, name)]);
                break;
        }
    }

    static float[] NumbersOf(Table? table, string column)
    {
        if (table is null)
            return [];

        if (table.Has(column))
            return table.Numbers(column);

        var missing = new float[table.RowCount];
        Array.Fill(missing, float.NaN);

        return missing;
    }

    static void ThrowIfShared(Table train, Table test, Func<string, string> fileOf)
    {
        var known = train.Identifiers("SK_ID_CURR").ToHashSet();
        var identifiers = test.Identifiers("SK_ID_CURR");
        for (var row = 0; row < identifiers.Length; row++)
            if (known.Contains(identifiers[row]))
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
                    $"{fileOf(test.Schema.Name)}, row {row + 1}, column SK_ID_CURR: found client {identifiers[row]}, who is in "
                    + $"{fileOf(train.Schema.Name)} as well, expected each client in one of them; remove one of the two lines."));
    }
}

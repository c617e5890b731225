using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>Tables of one client that are given as text in memory rather than as files, read and cleaned as those of a folder.</summary>
public static class PostedTables
{
    /// <summary>The tables that can be given: the application, then the histories.</summary>
    public static IReadOnlyList<TableSchema> Schemas { get; } = [.. HomeCreditFiles.Schemas.Skip(1)];

    /// <summary>Reads and cleans tables.</summary>
    /// <param name="texts">CSV with a header, UTF-8, by name of the table; application_test is there, another that is absent is not known.</param>
    /// <exception cref="InvalidDataException">A text is wrong; the message says where.</exception>
    public static HomeCreditTables Read(IReadOnlyDictionary<string, byte[]> texts)
    {
        var read = new Dictionary<string, Table>(StringComparer.Ordinal);
        foreach (var schema in Schemas.Where(schema => texts.ContainsKey(schema.Name)))
            read.Add(schema.Name, CsvTableReader.Read(new MemoryStream(texts[schema.Name]), schema.Name, schema));

        var applications = ApplicationConcatenation.Join(null, read[ApplicationSchema.Test.Name], ApplicationSchema.Both, name => name);
        CleaningRules.Apply(applications);
        foreach (var history in read.Values.Where(table => table.Schema != ApplicationSchema.Test))
            CleaningRules.Apply(history);

        return new HomeCreditTables(applications, read);
    }

    /// <summary>The numbers that are not believable after cleaning.</summary>
    /// <param name="table">A cleaned table.</param>
    public static IEnumerable<UnbelievableNumber> Unbelievable(Table table)
    {
        foreach (var column in table.Schema.Columns.Where(column => column.Kind == ColumnKind.Number && table.Has(column.Name)))
            if (ValueRanges.Of(column) is { } range)
                for (var row = 0; row < table.RowCount; row++)
                    if (table.Numbers(column.Name)[row] is var value && (value < range.Least || value > range.Most))
                        yield return new UnbelievableNumber(column.Name, row, value, range.Least, range.Most);
    }
}

/// <summary>A number outside of what is believable.</summary>
/// <param name="Column">Its column.</param>
/// <param name="Row">Its row, from 0.</param>
/// <param name="Found">The number.</param>
/// <param name="Least">The least believable number.</param>
/// <param name="Most">The greatest believable number.</param>
public sealed record UnbelievableNumber(string Column, int Row, float Found, float Least, float Most);

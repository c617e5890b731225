using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>Which file holds which table.</summary>
/// <param name="Tables">Files found, by the name of their table.</param>
/// <param name="Ignored">Names of the data files that hold no table we know.</param>
sealed record HomeCreditFiles(IReadOnlyDictionary<string, DataFile> Tables, IReadOnlyList<string> Ignored)
{
    /// <summary>Schemas of the eight files, in reading order.</summary>
    public static IReadOnlyList<TableSchema> Schemas { get; } =
    [
        ApplicationSchema.Train, ApplicationSchema.Test, BureauSchema.Table, BureauBalanceSchema.Table,
        PreviousApplicationSchema.Table, PosCashSchema.Table, InstalmentsSchema.Table, CreditCardSchema.Table,
    ];

    /// <summary>Looks for the tables in a folder (<c>.csv</c>, <c>.csv.gz</c>, <c>.zip</c>) or in a zip, whatever the folder inside it.</summary>
    /// <exception cref="InvalidDataException">There is no such folder, or a table is there twice.</exception>
    public static HomeCreditFiles Find(string path)
    {
        var tables = new Dictionary<string, DataFile>(StringComparer.Ordinal);
        var ignored = new List<string>();
        foreach (var file in FilesOf(path))
        {
            var table = TableOf(file);
            if (table is null)
                ignored.Add(file.Name);
            else if (!tables.TryAdd(table, file))
                throw new InvalidDataException(
                    $"{path}: table {table} is there twice, as {tables[table].Name} and as {file.Name}; keep one of them.");
        }

        return new HomeCreditFiles(tables, ignored);
    }

    /// <summary>Names of the tables that are not there, in reading order, those of clients aside.</summary>
    public IReadOnlyList<string> AbsentTables() => [.. Schemas.Skip(2).Select(schema => schema.Name).Where(name => !Tables.ContainsKey(name))];

    static IEnumerable<DataFile> FilesOf(string path)
    {
        if (File.Exists(path) && IsZip(path))
            return DataFile.InZip(path);

        if (!Directory.Exists(path))
            throw new InvalidDataException($"{path}: no such folder or zip file; give a folder with the tables, or Kaggle's zip file.");

        return Directory.EnumerateFiles(path)
            .Where(file => IsZip(file) || IsCsv(file))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => IsZip(file) ? DataFile.InZip(file) : [DataFile.At(file)]);
    }

    static string? TableOf(DataFile file)
    {
        var name = Path.GetFileName(file.Entry ?? file.Path);
        foreach (var schema in Schemas)
            if (name.Equals(schema.Name + ".csv", StringComparison.OrdinalIgnoreCase)
                || name.Equals(schema.Name + ".csv.gz", StringComparison.OrdinalIgnoreCase))
                return schema.Name;

        return null;
    }

    static bool IsZip(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    static bool IsCsv(string path) =>
        path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase);
}

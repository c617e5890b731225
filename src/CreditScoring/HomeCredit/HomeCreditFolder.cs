using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>Reads the Home Credit tables from a folder or a zip file.</summary>
public static class HomeCreditFolder
{
    static readonly Dictionary<string, NumberCheck> checks = new(StringComparer.Ordinal)
    {
        ["TARGET"] = new NumberCheck(value => value is 0 or 1, "0 (repaid) or 1 (default)"),
    };

    /// <summary>Reads the tables that are there, cleans them and gathers their rows by client.</summary>
    /// <param name="path">A folder with <c>.csv</c>, <c>.csv.gz</c> or <c>.zip</c> files, or a zip file.</param>
    /// <param name="options">Null takes the defaults: for training, all processors.</param>
    /// <returns>Clients of application_train, then those of application_test with a missing TARGET, and the other tables.</returns>
    /// <exception cref="InvalidDataException">A file is wrong, a table is there twice, or there are no clients.</exception>
    public static HomeCreditData Read(string path, HomeCreditReadOptions? options = null)
    {
        options ??= new HomeCreditReadOptions();
        var files = HomeCreditFiles.Find(path);
        ThrowIfWithoutClients(path, files, options.ForScoring);
        var read = ReadAll(files, options);

        return Assemble(files, read, options.Clean);
    }

    /// <summary>Puts tables together that were read one by one.</summary>
    internal static HomeCreditData Assemble(HomeCreditFiles files, IReadOnlyDictionary<string, Table> read, bool clean)
    {
        var applications = ApplicationConcatenation.Join(
            read.GetValueOrDefault(ApplicationSchema.Train.Name), read.GetValueOrDefault(ApplicationSchema.Test.Name),
            name => files.Tables[name].Name);
        var counts = clean
            ? CleaningRules.Apply(applications).Concat(HomeCreditFiles.Schemas.Skip(2)
                .Where(schema => read.ContainsKey(schema.Name))
                .SelectMany(schema => CleaningRules.Apply(read[schema.Name]))).ToList()
            : [];

        var tables = new HomeCreditTables(applications, read);
        var reports = HomeCreditFiles.Schemas
            .Where(schema => read.ContainsKey(schema.Name))
            .Select(schema => new TableReport(
                schema.Name, files.Tables[schema.Name].Name, read[schema.Name].RowCount, read[schema.Name].UnknownWords,
                OrphansOf(schema.Name, tables)))
            .ToList();
        var absent = HomeCreditFiles.Schemas.Select(schema => schema.Name)
            .Where(name => !read.ContainsKey(name) && name != ApplicationSchema.Train.Name && name != ApplicationSchema.Test.Name).ToList();

        return new HomeCreditData(tables, new ReadReport(reports, absent, files.Ignored, counts));
    }

    /// <summary>Reads one table.</summary>
    internal static Table ReadTable(DataFile file, TableSchema schema, FaultLog faults, Action<long, long>? progress) =>
        file.Read((content, measured) => CsvTableReader.Read(content, file.Name, schema, new CsvReadOptions
        {
            Checks = checks,
            Faults = faults,
            NeedsRows = schema == ApplicationSchema.Train,
            Progress = rows => progress?.Invoke(rows, measured.BytesRead),
        }));

    internal static void ThrowIfWithoutClients(string path, HomeCreditFiles files, bool forScoring)
    {
        if (files.Tables.ContainsKey(ApplicationSchema.Train.Name) || (forScoring && files.Tables.ContainsKey(ApplicationSchema.Test.Name)))
            return;

        var found = files.Tables.Count == 0 ? "none of the tables" : string.Join(", ", files.Tables.Values.Select(file => file.Name));
        throw new InvalidDataException(forScoring
            ? $"{path}: found {found}, expected application_train or application_test as .csv, .csv.gz or in a .zip; add one of them."
            : $"{path}: found {found}, expected application_train as .csv, .csv.gz or in a .zip; add it.");
    }

    static Dictionary<string, Table> ReadAll(HomeCreditFiles files, HomeCreditReadOptions options)
    {
        var schemas = HomeCreditFiles.Schemas.Where(schema => files.Tables.ContainsKey(schema.Name))
            .OrderByDescending(schema => files.Tables[schema.Name].Length).ToArray();
        var total = schemas.Sum(schema => files.Tables[schema.Name].Length);
        var bytes = new long[schemas.Length];
        var tables = new Table?[schemas.Length];
        var errors = new InvalidDataException?[schemas.Length];

        Parallel.For(0, schemas.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, index =>
        {
            var file = files.Tables[schemas[index].Name];
            try
            {
                tables[index] = ReadTable(file, schemas[index], new FaultLog(limit: 0), (rows, read) =>
                {
                    Volatile.Write(ref bytes[index], read);
                    options.Progress?.Report(new ReadProgress(file.Name, rows, bytes.Sum(), total));
                });
            }
            catch (InvalidDataException error)
            {
                errors[index] = error;
            }
        });

        // The same error every time, whichever thread met its own first.
        foreach (var schema in HomeCreditFiles.Schemas)
            if (Array.IndexOf(schemas, schema) is var index and >= 0 && errors[index] is { } error)
                throw new InvalidDataException(error.Message, error);

        return schemas.Zip(tables).ToDictionary(pair => pair.First.Name, pair => pair.Second!, StringComparer.Ordinal);
    }

    static int OrphansOf(string table, HomeCreditTables tables) => table switch
    {
        "bureau" => tables.BureauOfClient!.Orphans,
        "bureau_balance" => tables.BalanceOfLoan?.Orphans ?? 0,
        "previous_application" => tables.PreviousOfClient!.Orphans,
        "POS_CASH_balance" => tables.PosOfClient!.Orphans,
        "installments_payments" => tables.InstalmentsOfClient!.Orphans,
        "credit_card_balance" => tables.CardsOfClient!.Orphans,
        _ => 0,
    };
}

using System.Collections.Concurrent;
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
        var reading = Open(path, options ?? new HomeCreditReadOptions());
        var read = new ConcurrentDictionary<string, Table>(StringComparer.Ordinal);
        reading.Run(table => read[table.Schema.Name] = table);
        var tables = new HomeCreditTables(read[ApplicationSchema.Both.Name], read);

        return new HomeCreditData(tables, reading.Report(table => OrphansOf(table, tables)));
    }

    /// <summary>Reads and cleans the clients alone, and leaves the other tables where they are.</summary>
    /// <param name="path">A folder with <c>.csv</c>, <c>.csv.gz</c> or <c>.zip</c> files, or a zip file.</param>
    /// <param name="options">Null takes the defaults: for training, all processors.</param>
    /// <returns>Clients of application_train, then those of application_test with a missing TARGET: as <see cref="Read"/> gives them.</returns>
    /// <exception cref="InvalidDataException">A file of clients is wrong or there twice, or there are no clients.</exception>
    public static Table ReadApplications(string path, HomeCreditReadOptions? options = null)
    {
        Table? applications = null;
        var reading = Open(path, options ?? new HomeCreditReadOptions(), new HashSet<string>(StringComparer.Ordinal) { ApplicationSchema.Both.Name });
        reading.Run(table => applications = table);

        return applications!;
    }

    /// <summary>Reads and cleans some of the tables, and leaves the others where they are.</summary>
    /// <param name="path">A folder with <c>.csv</c>, <c>.csv.gz</c> or <c>.zip</c> files, or a zip file.</param>
    /// <param name="tables">Names of the tables wanted; those that are absent are left out. Clients are always read.</param>
    /// <param name="options">Null takes the defaults: for training, all processors.</param>
    /// <exception cref="InvalidDataException">A file is wrong or there twice, or there are no clients.</exception>
    public static HomeCreditTables ReadTables(string path, IReadOnlySet<string> tables, HomeCreditReadOptions? options = null)
    {
        var read = new ConcurrentDictionary<string, Table>(StringComparer.Ordinal);
        Open(path, options ?? new HomeCreditReadOptions(), new HashSet<string>(tables, StringComparer.Ordinal) { ApplicationSchema.Both.Name })
            .Run(table => read[table.Schema.Name] = table);

        return new HomeCreditTables(read[ApplicationSchema.Both.Name], read);
    }

    /// <summary>Finds the files of the tables, ready to be read one by one.</summary>
    /// <param name="path">A folder or a zip file.</param>
    /// <param name="options">How the tables are read.</param>
    /// <param name="needed">Names of the tables that are read; all of them when null. Of clients, identifier and outcome are read in any case.</param>
    internal static TableReading Open(string path, HomeCreditReadOptions options, IReadOnlySet<string>? needed = null)
    {
        var files = HomeCreditFiles.Find(path);
        ThrowIfWithoutClients(path, files, options.ForScoring);

        return new TableReading(files, options, needed);
    }

    /// <summary>Puts tables together that were read one by one.</summary>
    internal static HomeCreditData Assemble(HomeCreditFiles files, IReadOnlyDictionary<string, Table> read, bool clean)
    {
        var applications = ApplicationConcatenation.Join(
            read.GetValueOrDefault(ApplicationSchema.Train.Name), read.GetValueOrDefault(ApplicationSchema.Test.Name), ApplicationSchema.Both,
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

        return new HomeCreditData(tables, new ReadReport(reports, files.AbsentTables(), files.Ignored, counts));
    }

    /// <summary>Reads one table, or some columns of it.</summary>
    internal static Table ReadTable(
        DataFile file, TableSchema schema, FaultLog faults, Action<long, long>? progress, IReadOnlySet<string>? columns = null) =>
        file.Read((content, measured) => CsvTableReader.Read(content, file.Name, schema, new CsvReadOptions
        {
            Checks = checks,
            Columns = columns,
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

    /// <summary>Number of rows of a table that belong to no client, or to no loan, of these tables.</summary>
    internal static int OrphansOf(string table, HomeCreditTables tables) => table switch
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

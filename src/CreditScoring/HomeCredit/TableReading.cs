using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>Reads the tables one after the other, on several threads, and hands over each as soon as it is read and cleaned.</summary>
/// <remarks>Keeps no table, so that the memory of one that was handed over can serve for the next.</remarks>
/// <param name="files">The files, which hold clients.</param>
/// <param name="options">How they are read.</param>
/// <param name="needed">Names of the tables that are read; all of them when null. Of clients, identifier and outcome are read in any case.</param>
sealed class TableReading(HomeCreditFiles files, HomeCreditReadOptions options, IReadOnlySet<string>? needed)
{
    // Clients first, for nothing can be computed without them; then the tables whose features need no other table; then those that
    // features compare, side by side: so the fewest rows wait for others.
    static readonly TableSchema[] order =
    [
        ApplicationSchema.Train, ApplicationSchema.Test, InstalmentsSchema.Table, PosCashSchema.Table,
        BureauSchema.Table, BureauBalanceSchema.Table, PreviousApplicationSchema.Table, CreditCardSchema.Table,
    ];

    readonly TableSchema clientSchema = needed?.Contains(ApplicationSchema.Both.Name) == false ? ApplicationSchema.Outcomes : ApplicationSchema.Both;
    readonly TableSchema[] schemas = [.. Wanted(files, needed)];
    readonly Lock gate = new();
    readonly Dictionary<string, Table> clients = new(StringComparer.Ordinal); // until both files are read
    readonly Dictionary<string, TableReport> reports = new(StringComparer.Ordinal);
    readonly Dictionary<string, IReadOnlyList<CleaningCount>> cleaning = new(StringComparer.Ordinal);
    readonly Dictionary<string, InvalidDataException> errors = new(StringComparer.Ordinal);

    /// <summary>Names of the tables that will be handed over; the clients of both files are one.</summary>
    public IReadOnlySet<string> Tables { get; } = Wanted(files, needed)
        .Select(schema => IsOfClients(schema) ? ApplicationSchema.Both.Name : schema.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads all tables.</summary>
    /// <param name="take">Receives each table, in no certain order and from several threads; its thread reads on when it returns.</param>
    /// <exception cref="InvalidDataException">A file is wrong: of several, always the same one is named.</exception>
    public void Run(Action<Table> take)
    {
        var next = -1;
        var lengths = schemas.Select(schema => files.Tables[schema.Name].Length).ToArray();
        var bytes = new long[schemas.Length];
        var lanes = options.Threads > 0 ? Math.Min(options.Threads, schemas.Length) : schemas.Length;
        Parallel.For(0, lanes, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, _ =>
        {
            for (var index = Interlocked.Increment(ref next); index < schemas.Length; index = Interlocked.Increment(ref next))
            {
                var (at, file) = (index, files.Tables[schemas[index].Name]);
                Read(schemas[index], take, (rows, read) =>
                {
                    Volatile.Write(ref bytes[at], read);
                    options.Progress?.Report(new ReadProgress(file.Name, rows, bytes.Sum(), lengths.Sum()));
                });
                FreeTables();
            }
        });

        // The same error every time, whichever thread met its own first; that of both client tables together comes last.
        foreach (var name in HomeCreditFiles.Schemas.Select(schema => schema.Name).Append(ApplicationSchema.Both.Name))
            if (errors.TryGetValue(name, out var error))
                throw new InvalidDataException(error.Message, error);
    }

    /// <summary>What was met, once all tables are read.</summary>
    /// <param name="orphansOf">Number of rows of a table, by its name, that belong to nobody.</param>
    public ReadReport Report(Func<string, int> orphansOf) => new(
        [
            .. HomeCreditFiles.Schemas.Where(schema => reports.ContainsKey(schema.Name))
                .Select(schema => reports[schema.Name] with { Orphans = orphansOf(schema.Name) }),
        ],
        files.AbsentTables(),
        files.Ignored,
        [
            .. HomeCreditFiles.Schemas.Select(schema => schema.Name).Prepend(ApplicationSchema.Both.Name)
                .SelectMany(name => cleaning.GetValueOrDefault(name) ?? []),
        ]);

    void Read(TableSchema schema, Action<Table> take, Action<long, long> progress)
    {
        var blamed = schema.Name;
        try
        {
            var columns = IsOfClients(schema) ? clientSchema.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal) : null;
            var table = HomeCreditFolder.ReadTable(files.Tables[schema.Name], schema, new FaultLog(limit: 0), progress, columns);
            lock (gate)
                reports.Add(schema.Name, new TableReport(
                    schema.Name, files.Tables[schema.Name].Name, table.RowCount, table.UnknownWords, Orphans: 0));

            if (IsOfClients(schema))
            {
                blamed = ApplicationSchema.Both.Name;
                if (JoinedClients(table) is not { } joined)
                    return;

                table = joined;
            }

            FreeTables(); // the pieces it was put together from
            if (!HasFailed())
                HandOver(table, take);
        }
        catch (InvalidDataException error)
        {
            lock (gate)
                errors.Add(blamed, error);
        }
    }

    void HandOver(Table table, Action<Table> take)
    {
        if (options.Clean && table.Schema != ApplicationSchema.Outcomes)
        {
            var counts = CleaningRules.Apply(table);
            lock (gate)
                cleaning.Add(table.Schema.Name, counts);
        }

        take(table);
    }

    // A few arrays of hundreds of megabytes: left alone, the collector lets them lie for the next gigabyte; told to, it is done in milliseconds.
    static void FreeTables() => GC.Collect();

    Table? JoinedClients(Table table)
    {
        lock (gate)
        {
            clients.Add(table.Schema.Name, table);
            if (clients.Count < schemas.Count(IsOfClients))
                return null;
        }

        var joined = ApplicationConcatenation.Join(
            clients.GetValueOrDefault(ApplicationSchema.Train.Name), clients.GetValueOrDefault(ApplicationSchema.Test.Name), clientSchema,
            name => files.Tables[name].Name);
        clients.Clear();

        return joined;
    }

    bool HasFailed()
    {
        lock (gate)
            return errors.Count > 0;
    }

    static IEnumerable<TableSchema> Wanted(HomeCreditFiles files, IReadOnlySet<string>? needed) => order.Where(schema =>
        files.Tables.ContainsKey(schema.Name) && (needed is null || IsOfClients(schema) || needed.Contains(schema.Name)));

    static bool IsOfClients(TableSchema schema) => schema == ApplicationSchema.Train || schema == ApplicationSchema.Test;
}

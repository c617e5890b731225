using System.Data.Common;
using CreditScoring.Desk.Lines;
using CreditScoring.Desk.Storage;

namespace CreditScoring.Desk;

/// <summary>All that people wrote: lines are added, never changed. Thread-safe; several services may share a database.</summary>
public sealed class DeskStore : IAsyncDisposable
{
    readonly IDeskDatabase database;
    readonly Sightings sightings;

    DeskStore(IDeskDatabase database)
    {
        this.database = database;
        sightings = new Sightings(database);
    }

    /// <summary>Where it is kept, without a secret.</summary>
    public string Place => database.Place;

    /// <summary>Opens a desk, and brings its tables to this release.</summary>
    /// <param name="place">A file of SQLite, or a connection string of PostgreSQL, which holds <c>Host=</c>.</param>
    /// <param name="now">When.</param>
    /// <exception cref="ArgumentException">The connection string is none.</exception>
    /// <exception cref="InvalidDataException">The tables are of a later release, or a migration was changed.</exception>
    /// <exception cref="DbException">The database cannot be reached or read.</exception>
    public static Task<DeskStore> OpenAsync(string place, DateTimeOffset now) => OpenAsync(place, Migration.All, now);

    internal static async Task<DeskStore> OpenAsync(string place, IReadOnlyList<Migration> migrations, DateTimeOffset now)
    {
        IDeskDatabase database = place.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? new PostgreSqlDatabase(place) : new SqliteDatabase(place);
        try
        {
            await Migrator.ApplyAsync(database, migrations, now);

            return new DeskStore(database);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Keeps that somebody is about to see a client's score: a view of theirs is after it from now on.</summary>
    /// <param name="author">Who.</param>
    /// <param name="client">The client's number.</param>
    /// <param name="model">The model, with its version.</param>
    /// <param name="at">When.</param>
    /// <exception cref="DbException">It could not be kept.</exception>
    public ValueTask SightAsync(string author, string client, string model, DateTimeOffset at) => sightings.AddAsync(author, client, model, at);

    /// <summary>Whether somebody has seen a client's score under a model.</summary>
    /// <param name="author">Who.</param>
    /// <param name="client">The client's number.</param>
    /// <param name="model">The model, with its version.</param>
    public async Task<bool> HasSeenAsync(string author, string client, string model)
    {
        await using var connection = await database.OpenAsync();

        return sightings.Knows(author, client, model) || await Sightings.HasAsync(connection, null, author, client, model);
    }

    /// <summary>Writes a line, if the rules allow it.</summary>
    /// <param name="line">The line; its number, and what the desk decides, are set here.</param>
    /// <param name="sent">The key under which it was sent, if any.</param>
    /// <param name="record">Writes the line elsewhere before it is kept; false leaves it unwritten. It must not write to the desk, whose writer waits for it.</param>
    /// <exception cref="DbException">The database cannot be reached or written.</exception>
    public async Task<Written> WriteAsync(Line line, Sent? sent, Func<Line, Task<bool>> record)
    {
        await using var connection = await database.OpenAsync();
        await using var transaction = await database.BeginAsync(connection);
        var desk = new DeskReader(connection, transaction);
        if (sent is not null && await desk.SentAsync(line.Origin.Author, sent.Key) is { } known)
            return known.Body == sent.Body ? new Written(known.Line, null, IsRepeated: true) : new Written(null, Refusal.OtherBody, false);
        if (await RefusalAsync(desk, line) is { } refusal)
            return new Written(null, refusal, false);

        var numbered = await NumberedAsync(desk, line);
        await LineRows.AddAsync(connection, transaction, numbered);
        if (sent is not null)
            await Sql.RunAsync(connection, transaction, "INSERT INTO sent_keys (author, sent_key, body, line) VALUES (@author, @key, @body, @line)",
                ("@author", line.Origin.Author), ("@key", sent.Key), ("@body", sent.Body), ("@line", numbered.Number));
        if (!await record(numbered))
            return new Written(null, Refusal.NotRecorded, false);

        await transaction.CommitAsync();

        return new Written(numbered, null, false);
    }

    /// <summary>The views on a client, in the order in which they were written, corrections included.</summary>
    /// <param name="client">The client's number.</param>
    /// <param name="author">Whose; null gives everybody's.</param>
    public Task<IReadOnlyList<ViewLine>> ViewsAsync(string client, string? author) => ReadAsync(desk => desk.LinesAsync<ViewLine>(
        "WHERE l.client = @client AND l.kind = 'view' AND (l.author = @author OR @every = 1) ORDER BY l.number", ("@client", client), ("@author", author ?? ""), ("@every", author is null ? 1 : 0)));

    /// <summary>The notes on a client, in the order in which they were written, corrections included.</summary>
    /// <param name="client">The client's number.</param>
    public Task<IReadOnlyList<NoteLine>> NotesAsync(string client) => ReadAsync(desk => desk.LinesAsync<NoteLine>(
        "WHERE l.client = @client AND l.kind = 'note' ORDER BY l.number", ("@client", client)));

    /// <summary>The reviews, the earliest due first.</summary>
    /// <param name="isOpen">Open or decided ones; null gives both.</param>
    /// <param name="client">Of one client; null gives all.</param>
    public Task<IReadOnlyList<Review>> ReviewsAsync(bool? isOpen, string? client) => ReadAsync(desk => desk.ReviewsAsync(isOpen, client));

    /// <summary>A review.</summary>
    /// <param name="number">Number of its request.</param>
    /// <returns>Null when there is none.</returns>
    public Task<Review?> ReviewAsync(long number) => ReadAsync(desk => desk.ReviewAsync(number));

    /// <summary>How often people decided what on reviews, corrected decisions not counted.</summary>
    public Task<Deviations> DecidedAsync() => ReadAsync(desk => desk.CountAsync(isViews: false));

    /// <summary>How often people would have decided what, before they saw the score, corrected views not counted.</summary>
    public Task<Deviations> ViewedAsync() => ReadAsync(desk => desk.CountAsync(isViews: true));

    /// <summary>Takes a client out of the desk: words, number, who saw the score, what was sent. How often people decided otherwise stays counted.</summary>
    /// <param name="client">The client's number.</param>
    /// <returns>What there was.</returns>
    /// <exception cref="InvalidOperationException">A review of the client is open: somebody still has to decide it.</exception>
    /// <exception cref="DbException">The database cannot be reached or written.</exception>
    public async Task<Erased> EraseAsync(string client)
    {
        await using var connection = await database.OpenAsync();
        Erased erased;
        await using (var transaction = await database.BeginAsync(connection))
        {
            if (await new DeskReader(connection, transaction).ReviewsAsync(isOpen: true, client) is [var open, ..])
                throw new InvalidOperationException($"{Place}: review {open.Request.Number} of client {client} is open until {open.Request.DueOn:yyyy-MM-dd}; decide it, then erase the client.");

            erased = await Erasure.RunAsync(connection, transaction, client);
            await transaction.CommitAsync();
        }

        await database.ForgetAsync(connection);

        return erased;
    }

    /// <summary>Writes what waits, and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await sightings.DisposeAsync();
        await database.DisposeAsync();
    }

    static async Task<Refusal?> RefusalAsync(DeskReader desk, Line line)
    {
        if (line.Replaces is { } number)
        {
            var (found, isReplaced) = await desk.TargetAsync(number);
            if (DeskRules.OfCorrection(line, found, isReplaced) is { } refusal)
                return refusal;
        }

        return line switch
        {
            ViewLine { Replaces: null } when await desk.HasViewAsync(line.Origin) => Refusal.ViewExists,
            RequestLine when (await desk.ReviewsAsync(isOpen: true, line.Origin.Client)).Count > 0 => Refusal.ReviewIsOpen,
            DecisionLine decision => await desk.ReviewAsync(decision.Request) is var review
                ? DeskRules.OfDecision(review?.Request, review?.IsOpen == false, decision)
                : null,
            _ => null,
        };
    }

    async Task<Line> NumberedAsync(DeskReader desk, Line line)
    {
        var number = await desk.LastNumberAsync() + 1;
        var origin = line.Origin with { At = LineRows.Rounded(line.Origin.At) };

        return line switch
        {
            ViewLine view => view with { Number = number, Origin = origin, IsAfterScore = sightings.Knows(origin.Author, origin.Client, origin.Model) || await desk.HasSeenAsync(origin) },
            DecisionLine decision => decision with { Number = number, Origin = origin, Place = (await desk.ReviewAsync(decision.Request))!.Decisions.Count + 1 },
            _ => line with { Number = number, Origin = origin },
        };
    }

    async Task<T> ReadAsync<T>(Func<DeskReader, Task<T>> read)
    {
        await using var connection = await database.OpenAsync();

        return await read(new DeskReader(connection, null));
    }
}

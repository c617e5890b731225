using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;

namespace CreditScoring.Desk.Storage;

/// <summary>Who has seen a client's score under a model: kept in memory at once, and in the database before the score is given. Those that wait share a transaction.</summary>
sealed class Sightings : IAsyncDisposable
{
    const int MostKept = 500_000; // beyond these, the database is asked again
    const int MostTogether = 512;

    readonly ConcurrentDictionary<(string Author, string Client, string Model), bool> seen = new(); // true once it is in the database
    readonly Channel<Waiting> queue = System.Threading.Channels.Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    readonly IDeskDatabase database;
    readonly Task writing;

    public Sightings(IDeskDatabase database)
    {
        this.database = database;
        writing = Task.Run(RunAsync);
    }

    /// <summary>Keeps that somebody is about to see a score.</summary>
    /// <exception cref="DbException">It could not be kept.</exception>
    public async ValueTask AddAsync(string author, string client, string model, DateTimeOffset at)
    {
        var key = (author, client, model);
        if (seen.Count >= MostKept)
            Forget();
        if (!seen.TryAdd(key, false) && seen.TryGetValue(key, out var isKept) && isKept)
            return;

        var waiting = new Waiting(key, at);
        if (!queue.Writer.TryWrite(waiting))
            throw new InvalidOperationException("The desk is closed.");

        await waiting.Written.Task;
        seen[key] = true;
    }

    /// <summary>Whether somebody has seen a score, as this process knows, even what could not be kept.</summary>
    public bool Knows(string author, string client, string model) => seen.ContainsKey((author, client, model));

    /// <summary>Whether somebody has seen a score, as the database knows.</summary>
    public static async Task<bool> HasAsync(DbConnection connection, DbTransaction? transaction, string author, string client, string model) =>
        await Sql.NumberAsync(connection, transaction, "SELECT 1 FROM sightings WHERE author = @author AND client = @client AND model = @model",
            ("@author", author), ("@client", client), ("@model", model)) is not null;

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing;
    }

    // What the database has is asked of it again.
    void Forget()
    {
        foreach (var (key, isKept) in seen)
            if (isKept)
                seen.TryRemove(key, out _);
    }

    async Task RunAsync()
    {
        var group = new List<Waiting>();
        while (await queue.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < MostTogether && queue.Reader.TryRead(out var next))
                group.Add(next);

            try
            {
                await WriteAsync(group);
                group.ForEach(waiting => waiting.Written.SetResult());
            }
            catch (Exception error)
            {
                // Whatever it is, those who wait must hear of it, and the next group must be tried.
                group.ForEach(waiting => waiting.Written.TrySetException(error));
            }
        }
    }

    async Task WriteAsync(List<Waiting> group)
    {
        await using var connection = await database.OpenAsync();
        await using var transaction = await database.BeginAsync(connection);
        foreach (var ((author, client, model), at) in group)
            await Sql.RunAsync(connection, transaction,
                "INSERT INTO sightings (author, client, model, seen_at) VALUES (@author, @client, @model, @at) ON CONFLICT (author, client, model) DO NOTHING",
                ("@author", author), ("@client", client), ("@model", model), ("@at", LineRows.Write(at)));
        await transaction.CommitAsync();
    }

    sealed record Waiting((string Author, string Client, string Model) Key, DateTimeOffset At)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

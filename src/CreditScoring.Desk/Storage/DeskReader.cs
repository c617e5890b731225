using System.Data.Common;
using System.Globalization;
using CreditScoring.Decisions;
using CreditScoring.Desk.Lines;

namespace CreditScoring.Desk.Storage;

/// <summary>Reads the desk, within a transaction or outside one.</summary>
/// <param name="connection">An open connection.</param>
/// <param name="transaction">Its transaction, if any.</param>
sealed class DeskReader(DbConnection connection, DbTransaction? transaction)
{
    /// <summary>Lines of one kind.</summary>
    public async Task<IReadOnlyList<T>> LinesAsync<T>(string where, params (string Name, object? Value)[] values) where T : Line =>
        [.. (await Sql.RowsAsync(connection, transaction, LineRows.Read, LineRows.Select + where, values)).Cast<T>()];

    /// <summary>What was written under a key, and what stands for it.</summary>
    public async Task<(Line Line, string Body)?> SentAsync(string author, string key)
    {
        var found = await Sql.RowsAsync(connection, transaction, row => (Line: row.GetInt64(0), Body: row.GetString(1)),
            "SELECT line, body FROM sent_keys WHERE author = @author AND sent_key = @key", ("@author", author), ("@key", key));

        return found is [var sent] ? ((await FindAsync(sent.Line))!, sent.Body) : null;
    }

    /// <summary>A line that another one is to correct, and whether it was corrected already.</summary>
    public async Task<(Line? Line, bool IsReplaced)> TargetAsync(long number) => (await FindAsync(number),
        await Sql.NumberAsync(connection, transaction, "SELECT number FROM lines WHERE replaces = @number", ("@number", number)) is not null);

    /// <summary>Whether an author has given a view on a client under a model.</summary>
    public async Task<bool> HasViewAsync(Origin origin) =>
        await Sql.NumberAsync(connection, transaction, "SELECT number FROM lines WHERE kind = 'view' AND author = @author AND client = @client AND model = @model",
            ("@author", origin.Author), ("@client", origin.Client), ("@model", origin.Model)) is not null;

    /// <summary>Whether an author has seen a client's score under a model.</summary>
    public Task<bool> HasSeenAsync(Origin origin) => Sightings.HasAsync(connection, transaction, origin.Author, origin.Client, origin.Model);

    /// <summary>Number of the last line; 0 before the first.</summary>
    public async Task<long> LastNumberAsync() => await Sql.NumberAsync(connection, transaction, "SELECT COALESCE(MAX(number), 0) FROM lines") ?? 0;

    /// <summary>A review; null when there is none of that number.</summary>
    public async Task<Review?> ReviewAsync(long number) => await FindAsync(number) is RequestLine request ? (await CompleteAsync([request]))[0] : null;

    /// <summary>Reviews, the earliest due first.</summary>
    public async Task<IReadOnlyList<Review>> ReviewsAsync(bool? isOpen, string? client)
    {
        var state = isOpen is { } open ? $" AND {(open ? "NOT " : "")}EXISTS (SELECT 1 FROM decisions o WHERE o.request = l.number)" : "";
        var requests = await LinesAsync<RequestLine>(
            $"WHERE l.kind = 'request' AND (l.client = @client OR @every = 1) AND l.client NOT LIKE '{Erasure.Mark}%'{state} ORDER BY r.due_on, l.number", ("@client", client ?? ""), ("@every", client is null ? 1 : 0));

        return isOpen == true ? [.. requests.Select(request => new Review(request, []))] : await CompleteAsync(requests);
    }

    /// <summary>Counts of decisions, or of views before the score, beside what was proposed.</summary>
    public async Task<Deviations> CountAsync(bool isViews)
    {
        var (table, reason, condition) = isViews ? ("views", "''", " AND t.is_after_score = 0") : ("decisions", "t.reason", "");

        return Deviations.Of(await Sql.RowsAsync(connection, transaction,
            row => new DeviationGroup(
                LineRows.Parse<Decision>(row.GetString(0)), LineRows.Parse<Decision>(row.GetString(1)), isViews ? null : LineRows.Parse<ReasonCode>(row.GetString(2)),
                Convert.ToInt32(row.GetValue(3), CultureInfo.InvariantCulture)),
            $"SELECT l.proposal, t.decision, {reason}, COUNT(*) FROM {table} t JOIN lines l ON l.number = t.number " +
            $"WHERE NOT EXISTS (SELECT 1 FROM lines c WHERE c.replaces = l.number){condition} GROUP BY l.proposal, t.decision{(isViews ? "" : ", t.reason")}"));
    }

    async Task<Line?> FindAsync(long number) => (await LinesAsync<Line>("WHERE l.number = @number", ("@number", number))) is [var line] ? line : null;

    async Task<IReadOnlyList<Review>> CompleteAsync(IReadOnlyList<RequestLine> requests)
    {
        var reviews = new List<Review>(requests.Count);
        foreach (var request in requests)
            reviews.Add(new Review(request, await LinesAsync<DecisionLine>("WHERE d.request = @request ORDER BY d.place", ("@request", request.Number))));

        return reviews;
    }
}

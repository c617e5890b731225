using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using CreditScoring.Decisions;
using CreditScoring.Desk.Lines;

namespace CreditScoring.Desk.Storage;

/// <summary>Lines as rows of the tables.</summary>
static class LineRows
{
    const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    const string Day = "yyyy-MM-dd";

    /// <summary>Selects lines with all that belongs to them; conditions and order follow.</summary>
    public const string Select =
        "SELECT l.number, l.kind, l.client, l.model, l.proposal, l.author, l.made_at, l.words, l.replaces, v.decision, v.is_after_score, r.channel, r.due_on, d.request, d.place, d.decision, d.reason " +
        "FROM lines l LEFT JOIN views v ON v.number = l.number LEFT JOIN requests r ON r.number = l.number LEFT JOIN decisions d ON d.number = l.number ";

    /// <summary>A time as it is stored: UTC, to the millisecond.</summary>
    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture);

    /// <summary>The time that a line keeps of a moment.</summary>
    public static DateTimeOffset Rounded(DateTimeOffset time) => ReadTime(Write(time));

    /// <summary>The name of a value of an enumeration, as in the tables and in JSON.</summary>
    public static string Name<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();

        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Reads a line.</summary>
    public static Line Read(DbDataReader row)
    {
        var (number, words, replaces) = (row.GetInt64(0), row.GetString(7), row.IsDBNull(8) ? (long?)null : row.GetInt64(8));
        var origin = new Origin(row.GetString(2), row.GetString(3), Parse<Decision>(row.GetString(4)), row.GetString(5), ReadTime(row.GetString(6)));

        return row.GetString(1) switch
        {
            "view" => new ViewLine(number, origin, words, replaces, Parse<Decision>(row.GetString(9)), row.GetInt16(10) == 1),
            "note" => new NoteLine(number, origin, words, replaces),
            "request" => new RequestLine(number, origin, words, Parse<Channel>(row.GetString(11)), DateOnly.ParseExact(row.GetString(12), Day, CultureInfo.InvariantCulture)),
            "decision" => new DecisionLine(number, origin, words, replaces, row.GetInt64(13), row.GetInt32(14), Parse<Decision>(row.GetString(15)), Parse<ReasonCode>(row.GetString(16))),
            var kind => throw new UnreachableException($"The tables hold no line of kind {kind}."),
        };
    }

    /// <summary>Adds a line that has its number.</summary>
    public static async Task AddAsync(DbConnection connection, DbTransaction transaction, Line line)
    {
        await Sql.RunAsync(connection, transaction,
            "INSERT INTO lines (number, kind, client, model, proposal, author, made_at, words, replaces) VALUES (@number, @kind, @client, @model, @proposal, @author, @at, @words, @replaces)",
            ("@number", line.Number), ("@kind", KindOf(line)), ("@client", line.Origin.Client), ("@model", line.Origin.Model), ("@proposal", Name(line.Origin.Proposal)),
            ("@author", line.Origin.Author), ("@at", Write(line.Origin.At)), ("@words", line.Words), ("@replaces", line.Replaces));
        await (line switch
        {
            ViewLine view => Sql.RunAsync(connection, transaction, "INSERT INTO views (number, decision, is_after_score) VALUES (@number, @decision, @after)",
                ("@number", view.Number), ("@decision", Name(view.Decision)), ("@after", (short)(view.IsAfterScore ? 1 : 0))),
            RequestLine request => Sql.RunAsync(connection, transaction, "INSERT INTO requests (number, channel, due_on) VALUES (@number, @channel, @due)",
                ("@number", request.Number), ("@channel", Name(request.Channel)), ("@due", request.DueOn.ToString(Day, CultureInfo.InvariantCulture))),
            DecisionLine decision => Sql.RunAsync(connection, transaction, "INSERT INTO decisions (number, request, place, decision, reason) VALUES (@number, @request, @place, @decision, @reason)",
                ("@number", decision.Number), ("@request", decision.Request), ("@place", decision.Place), ("@decision", Name(decision.Decision)), ("@reason", Name(decision.Reason))),
            _ => Task.CompletedTask,
        });
    }

    /// <summary>The kind of a line, as in the tables.</summary>
    public static string KindOf(Line line) => line switch
    {
        ViewLine => "view",
        NoteLine => "note",
        RequestLine => "request",
        DecisionLine => "decision",
        _ => throw new UnreachableException($"There is no line of type {line.GetType().Name}."),
    };

    /// <summary>A value by the name that the tables keep.</summary>
    public static T Parse<T>(string name) where T : struct, Enum => Enum.Parse<T>(name, ignoreCase: true);

    static DateTimeOffset ReadTime(string text) =>
        DateTimeOffset.ParseExact(text, Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}

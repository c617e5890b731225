using System.Security.Cryptography;
using System.Text.Json;
using CreditScoring.Api.Audit;
using CreditScoring.Api.Http;
using CreditScoring.Api.Identity;
using CreditScoring.Api.Serving;
using CreditScoring.Desk.Lines;
using CreditScoring.Desk.Storage;
using CreditScoring.Records;

namespace CreditScoring.Api.Desk;

/// <summary>Writes lines as a call asks: once for each key, and into the audit trail before the desk.</summary>
sealed class DeskWriter(ServedDesk desk, ServedModel served, AnswerLog log, TimeProvider clock)
{
    /// <summary>Header with a key of the sender's: what is sent twice under it is written once.</summary>
    public const string KeyHeader = "Idempotency-Key";

    const int LongestKey = 64;

    /// <summary>About whom, under which model, who and when.</summary>
    /// <param name="http">The call.</param>
    /// <param name="row">The client's row in the served.Portfolio.</param>
    public Origin OriginOf(HttpContext http, int row) =>
        new(served.Portfolio.Matrix.Clients[row], served.Name, served.Portfolio.Assessments[row].Decision, Caller.Of(http.User).Subject, clock.GetUtcNow());

    /// <summary>Writes a line.</summary>
    /// <param name="http">The call.</param>
    /// <param name="row">The client's row in the served.Portfolio.</param>
    /// <param name="line">The line.</param>
    /// <param name="request">What was sent.</param>
    /// <param name="key">The key under which it was sent, if any.</param>
    /// <param name="isProposalShown">Whether the answer shows the proposal.</param>
    /// <returns>The line as it was written, now or before under the same key; else what to answer in its place.</returns>
    public async Task<(T? Line, IResult? Problem)> WriteAsync<T>(HttpContext http, int row, T line, object request, string? key, bool isProposalShown = false) where T : Line
    {
        if (!IsKey(key))
            return (null, Problems.Invalid(KeyHeader, FormattableString.Invariant($"The key has 1 to {LongestKey} letters, digits and signs, without spaces.")));

        IResult? unwritten = null;
        var sent = key is null ? null : new Sent(key, BodyOf(http, request));
        var written = await desk.Store.WriteAsync(line, sent, async numbered =>
        {
            unwritten = await log.WriteAsync(http, Logged(row, numbered));

            return unwritten is null;
        });

        // The desk has one writer: kept within its transaction, this would wait for it.
        if (isProposalShown && written.Line is not null)
            await desk.SightAsync(line.Origin.Author, line.Origin.Client, served.Name);

        return written.Line is T kept ? (kept, null) : (null, unwritten ?? DeskProblems.Of(written.Refusal!.Value));
    }

    /// <summary>Writes to the audit trail that lines about a client are read.</summary>
    /// <param name="http">The call.</param>
    /// <param name="row">The client's row in the served.Portfolio.</param>
    /// <param name="kind">What is read.</param>
    /// <param name="isProposalShown">Whether the answer shows the proposal.</param>
    /// <returns>Null once it is on disk; else what to answer in its place.</returns>
    public async Task<IResult?> ReadAsync(HttpContext http, int row, string kind, bool isProposalShown = false) =>
        await log.WriteAsync(http, new LoggedAnswer(kind, row, AnswerOf(row)) { ShowsProposal = isProposalShown });

    LoggedAnswer Logged(int row, Line line) => new(LineText.KindOf(line), row, AnswerOf(row)) { Request = LineText.PartsOf(line), ShowsProposal = false };

    RecordedAnswer AnswerOf(int row) => RecordedAnswer.Of(served.Portfolio.Assessments[row], [], []);

    static bool IsKey(string? key) => key is null || key.Length is >= 1 and <= LongestKey && key.All(sign => sign is > ' ' and <= '~');

    static string BodyOf(HttpContext http, object request) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { path = http.Request.Path.Value, request })));
}

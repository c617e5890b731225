using System.Globalization;
using CreditScoring.Api.Clients;
using CreditScoring.Api.Desk;
using CreditScoring.Api.Http;
using CreditScoring.Api.Identity;
using CreditScoring.Audit;
using CreditScoring.Models;
using CreditScoring.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Audit;

/// <summary>Writes answers to the audit trail before they are given; without a trail, nowhere.</summary>
sealed partial class AnswerLog : IAsyncDisposable
{
    /// <summary>Header that names the entry of the trail in which the answer stands.</summary>
    public const string Header = "Audit-Entry";

    readonly AuditTrail? trail;
    readonly RecordedModel? served;
    readonly Portfolio portfolio;
    readonly ServedDesk desk;
    readonly TimeProvider clock;
    readonly ILogger logger;

    AnswerLog(ApiOptions options, Portfolio portfolio, IServiceProvider services)
    {
        this.portfolio = portfolio;
        (desk, clock, logger) = (services.GetRequiredService<ServedDesk>(), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<AnswerLog>>());
        if (options.AuditFolder is null && options.AuditKeyFile is null)
            return;
        if (options.AuditFolder is null || options.AuditKeyFile is null)
            throw new ArgumentException("An audit trail needs both its folder and the file of its key; give --audit and --audit-key.");

        served = RecordedModel.Of(portfolio.Model, ModelFolder.ReadManifest(options.ModelFolder));
        trail = AuditTrail.Open(options.AuditFolder, AuditKey.Read(options.AuditKeyFile));
    }

    /// <summary>Opens the trail that the options name.</summary>
    /// <exception cref="ArgumentException">Only one of folder and key is given.</exception>
    /// <exception cref="InvalidDataException">Key or trail cannot be read.</exception>
    /// <exception cref="IOException">Another process writes the trail, or it cannot be written.</exception>
    public static AnswerLog Open(ApiOptions options, Portfolio portfolio, IServiceProvider services) => new(options, portfolio, services);

    /// <summary>Writes an answer, and names its entry in the answer's headers.</summary>
    /// <param name="http">The call.</param>
    /// <param name="answer">What is about to be answered.</param>
    /// <returns>Null once it is on disk; else what to answer in its place.</returns>
    public async Task<ProblemHttpResult?> WriteAsync(HttpContext http, LoggedAnswer answer)
    {
        if (await RecordAsync(http, answer) is { } problem)
            return problem;
        if (answer.ShowsProposal)
            await desk.SightAsync(Caller.Of(http.User).Subject, portfolio.Matrix.Clients[answer.Row]);

        return null;
    }

    /// <summary>Writes what waits, and closes the trail.</summary>
    public ValueTask DisposeAsync() => trail?.DisposeAsync() ?? ValueTask.CompletedTask;

    async Task<ProblemHttpResult?> RecordAsync(HttpContext http, LoggedAnswer answer)
    {
        if (trail is null)
            return null;

        var content = new AuditContent(
            portfolio.Matrix.Clients[answer.Row], DecisionRecords.InputsOf(portfolio.Model, portfolio.ModelRow(answer.Row)),
            answer.Request.ToDictionary(part => part.Name, part => part.Value, StringComparer.Ordinal), answer.Answer, answer.Letter);
        try
        {
            var number = await trail.WriteAsync(new AuditEvent(
                clock.GetUtcNow(), answer.Kind, Caller.Of(http.User).Subject, served!, answer.Answer.Decision, content));
            http.Response.Headers[Header] = number.ToString(CultureInfo.InvariantCulture);

            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Unwritten(logger, answer.Kind, error.Message);

            return Problems.NotRecorded();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An answer of kind {Kind} was not given, as it could not be written: {Reason}")]
    static partial void Unwritten(ILogger logger, string kind, string reason);
}

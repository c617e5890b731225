using System.Globalization;
using CreditScoring.Api.Clients;
using CreditScoring.Api.Desk;
using CreditScoring.Api.Http;
using CreditScoring.Api.Identity;
using CreditScoring.Api.Serving;
using CreditScoring.Api.Telemetry;
using CreditScoring.Audit;
using CreditScoring.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Audit;

/// <summary>Writes answers to the audit trail before they are given; without a trail, nowhere.</summary>
sealed partial class AnswerLog : IAsyncDisposable
{
    /// <summary>Header that names the entry of the trail in which the answer stands.</summary>
    public const string Header = "Audit-Entry";

    readonly AuditTrail? trail;
    readonly ServiceMeter meter;
    readonly ServedDesk desk;
    readonly TimeProvider clock;
    readonly ILogger logger;

    AnswerLog(ApiOptions options, IServiceProvider services)
    {
        (meter, desk) = (services.GetRequiredService<ServiceMeter>(), services.GetRequiredService<ServedDesk>());
        (clock, logger) = (services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<AnswerLog>>());
        if (options.AuditFolder is null && options.AuditKeyFile is null)
            return;
        if (options.AuditFolder is null || options.AuditKeyFile is null)
            throw new ArgumentException("An audit trail needs both its folder and the file of its key; give --audit and --audit-key.");

        _ = services.GetRequiredService<ModelInService>().Current.Recorded; // a model without hashes stops the start
        trail = AuditTrail.Open(options.AuditFolder, AuditKey.Read(options.AuditKeyFile));
    }

    /// <summary>Opens the trail that the options name.</summary>
    /// <exception cref="ArgumentException">Only one of folder and key is given.</exception>
    /// <exception cref="InvalidDataException">Key or trail cannot be read.</exception>
    /// <exception cref="IOException">Another process writes the trail, or it cannot be written.</exception>
    public static AnswerLog Open(ApiOptions options, IServiceProvider services) => new(options, services);

    /// <summary>Writes an answer, and names its entry in the answer's headers.</summary>
    /// <param name="http">The call.</param>
    /// <param name="answer">What is about to be answered.</param>
    /// <returns>Null once it is on disk; else what to answer in its place.</returns>
    public Task<ProblemHttpResult?> WriteAsync(HttpContext http, LoggedAnswer answer) => WriteAllAsync(http, [answer]);

    /// <summary>Writes answers that are given together, and names the first and the last of their entries in the headers.</summary>
    /// <param name="http">The call.</param>
    /// <param name="answers">What is about to be answered, one at least.</param>
    /// <returns>Null once all are on disk; else what to answer in their place.</returns>
    public async Task<ProblemHttpResult?> WriteAllAsync(HttpContext http, IReadOnlyList<LoggedAnswer> answers)
    {
        var served = http.RequestServices.GetRequiredService<ServedModel>();
        var caller = Caller.Of(http.User).Subject;
        try
        {
            if (trail is not null)
            {
                var numbers = await Task.WhenAll(answers.Select(answer => trail.WriteAsync(new AuditEvent(
                    clock.GetUtcNow(), answer.Kind, caller, served.Recorded, answer.Answer.Decision, ContentOf(answer, served.Portfolio)))));
                http.Response.Headers[Header] = numbers.Length == 1
                    ? numbers[0].ToString(CultureInfo.InvariantCulture)
                    : string.Create(CultureInfo.InvariantCulture, $"{numbers.Min()}-{numbers.Max()}");
            }

            foreach (var answer in answers)
            {
                meter.Answered(answer.Kind, answer.Answer.Decision);
                if (answer.ShowsProposal && answer.Row >= 0)
                    await desk.SightAsync(caller, served.Portfolio.Matrix.Clients[answer.Row], served.Name);
            }

            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            meter.Unwritten(answers[0].Kind);
            Unwritten(logger, answers[0].Kind, error.Message);

            return Problems.NotRecorded();
        }
    }

    static AuditContent ContentOf(LoggedAnswer answer, Portfolio portfolio)
    {
        var (client, inputs) = answer.Newcomer ?? (portfolio.Matrix.Clients[answer.Row], portfolio.ModelRow(answer.Row));

        return new AuditContent(
            client, DecisionRecords.InputsOf(portfolio.Model, inputs),
            answer.Request.ToDictionary(part => part.Name, part => part.Value, StringComparer.Ordinal), answer.Answer, answer.Letter);
    }

    /// <summary>Writes what waits, and closes the trail.</summary>
    public ValueTask DisposeAsync() => trail?.DisposeAsync() ?? ValueTask.CompletedTask;

    [LoggerMessage(Level = LogLevel.Error, Message = "An answer of kind {Kind} was not given, as it could not be written: {Reason}")]
    static partial void Unwritten(ILogger logger, string kind, string reason);
}

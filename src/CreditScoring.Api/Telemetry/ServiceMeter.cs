using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CreditScoring.Api.Telemetry;

/// <summary>What the service counts of its own work; no number of a client, no name of a person.</summary>
sealed class ServiceMeter : IDisposable
{
    /// <summary>Name of the meter, and of the source of spans.</summary>
    public const string Name = "CreditScoring";

    readonly Meter meter = new(Name);
    readonly Counter<long> answers;
    readonly Counter<long> unwritten;
    readonly Counter<long> reloads;

    public ServiceMeter()
    {
        answers = meter.CreateCounter<long>("credit.answers", description: "Answers given about clients, by kind and decision.");
        unwritten = meter.CreateCounter<long>("credit.answers.unwritten", description: "Answers not given, as the audit trail could not be written.");
        reloads = meter.CreateCounter<long>("credit.model.reloads", description: "Champions taken into service or refused.");
    }

    /// <summary>Spans of the service's own work.</summary>
    public static ActivitySource Spans { get; } = new(Name);

    /// <summary>An answer was given.</summary>
    public void Answered(string kind, string decision) => answers.Add(1, new("kind", kind), new KeyValuePair<string, object?>("decision", decision));

    /// <summary>An answer could not be written, and was not given.</summary>
    public void Unwritten(string kind) => unwritten.Add(1, new KeyValuePair<string, object?>("kind", kind));

    /// <summary>A champion was looked at.</summary>
    public void Reloaded(string outcome) => reloads.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void Dispose() => meter.Dispose();
}

using CreditScoring.Records;

namespace CreditScoring.Audit;

/// <summary>An answer about a client that is about to be given.</summary>
/// <param name="Time">When.</param>
/// <param name="Kind">What was asked for: score, explanation, what-if, recourse, letter.</param>
/// <param name="Actor">Who asked.</param>
/// <param name="Model">The model that answered, with its hashes.</param>
/// <param name="Decision">The proposal: accept, refer or decline.</param>
/// <param name="Content">What is personal; it is kept encrypted.</param>
public sealed record AuditEvent(DateTimeOffset Time, string Kind, string Actor, RecordedModel Model, string Decision, AuditContent Content);

/// <summary>What is personal in an answer.</summary>
/// <param name="Client">The client's number.</param>
/// <param name="Inputs">What the model was given: each input by name, null when missing.</param>
/// <param name="Request">What was asked besides: baseline, language, changed answers.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Letter">The letter as it was given; null unless one was asked for.</param>
public sealed record AuditContent(
    string Client, IReadOnlyDictionary<string, float?> Inputs, IReadOnlyDictionary<string, string> Request, RecordedAnswer Answer, RecordedLetter? Letter);

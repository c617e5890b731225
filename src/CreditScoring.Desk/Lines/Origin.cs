using CreditScoring.Decisions;

namespace CreditScoring.Desk.Lines;

/// <summary>What every line says: about whom, under which model, who and when.</summary>
/// <param name="Client">The client's number.</param>
/// <param name="Model">The model, with its version.</param>
/// <param name="Proposal">What the model proposed.</param>
/// <param name="Author">The author's number at the issuer.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Origin(string Client, string Model, Decision Proposal, string Author, DateTimeOffset At);

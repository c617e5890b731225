using CreditScoring.Api.Wording;

namespace CreditScoring.Api.Answers;

/// <summary>One word of a choice.</summary>
/// <param name="Value">The word to send.</param>
/// <param name="Label">What people read.</param>
public sealed record AnswerChoice(string Value, LocalText Label);

namespace CreditScoring.Answers;

/// <summary>An answer as a client gave it.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Value">As it would be given again: a plain number, a word of the source, yes or no; empty when not stated.</param>
/// <param name="Text">In words.</param>
public sealed record StatedAnswer(Answer Answer, string Value, Bilingual Text);

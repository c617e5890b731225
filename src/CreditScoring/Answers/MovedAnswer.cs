namespace CreditScoring.Answers;

/// <summary>An answer that differs.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="ValueBefore">Its number as things are: for a choice its position among the levels, 1 for yes; NaN when it is not stated.</param>
/// <param name="ValueAfter">The same after the change.</param>
/// <param name="Before">In words, as things are.</param>
/// <param name="After">In words, after the change.</param>
public sealed record MovedAnswer(Answer Answer, double ValueBefore, double ValueAfter, Bilingual Before, Bilingual After);

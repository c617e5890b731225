using CreditScoring.Answers;

namespace CreditScoring.Recourse;

/// <summary>An answer and the interval in which it ends.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="From">Its present value, in its unit; NaN when not stated.</param>
/// <param name="Low">Lower end of the interval, which belongs to it.</param>
/// <param name="High">Upper end of the interval, which belongs to it.</param>
public sealed record RecourseChange(Answer Answer, double From, double Low, double High);

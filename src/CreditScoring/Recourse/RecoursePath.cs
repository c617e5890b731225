using CreditScoring.Decisions;

namespace CreditScoring.Recourse;

/// <summary>Changes that together cross the cut-off, wherever each ends within its interval.</summary>
/// <param name="Changes">One to three answers to change, each as an interval.</param>
/// <param name="Follows">Answers that follow from these by the ties of a loan, each as an interval.</param>
/// <param name="PdAtMost">Upper bound, in (0, 1), of the probability of default over all of it.</param>
/// <param name="Reached">The proposal that is reached at least.</param>
public sealed record RecoursePath(IReadOnlyList<RecourseChange> Changes, IReadOnlyList<RecourseChange> Follows, double PdAtMost, Decision Reached);

using CreditScoring.Decisions;

namespace CreditScoring.Recourse;

/// <summary>What would change the proposal for a client.</summary>
/// <param name="Status">What the search came to.</param>
/// <param name="Present">Score and proposal as things are.</param>
/// <param name="Paths">Up to three ways, each of the fewest changes that do; empty unless found.</param>
public sealed record RecourseResult(RecourseStatus Status, Assessment Present, IReadOnlyList<RecoursePath> Paths);

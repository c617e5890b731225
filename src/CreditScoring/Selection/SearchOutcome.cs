namespace CreditScoring.Selection;

/// <summary>What a search gives.</summary>
/// <param name="Results">The results.</param>
/// <param name="Best">The chosen candidate, trained on all clients; null when that was not asked for.</param>
public sealed record SearchOutcome(SearchResults Results, FittedPipeline? Best);

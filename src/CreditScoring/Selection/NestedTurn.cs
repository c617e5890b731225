namespace CreditScoring.Selection;

/// <summary>One outer fold of a nested search.</summary>
/// <param name="Search">The search on its training side.</param>
/// <param name="Test">Each measure of the chosen candidate on its held-out side.</param>
public sealed record NestedTurn(SearchResults Search, IReadOnlyList<double> Test);

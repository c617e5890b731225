namespace CreditScoring.Filters;

/// <summary>The clients that pass all filters, and for each field how many would with another choice in that field.</summary>
/// <param name="Clients">Those who pass every filter.</param>
/// <param name="Counts">
/// [field][value]: clients of that value who pass the filters of all other fields, the field's own left out; values are those of the field in order, then missing.
/// </param>
public sealed record FilterResult(ClientSet Clients, IReadOnlyList<IReadOnlyList<int>> Counts);

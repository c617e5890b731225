namespace CreditScoring.Fairness;

/// <summary>Clients who share a protected characteristic.</summary>
/// <param name="Name">What they share, such as <c>F</c> or <c>25-34</c>.</param>
/// <param name="Rows">Their positions in the matrix, rising.</param>
public sealed record ClientGroup(string Name, int[] Rows);

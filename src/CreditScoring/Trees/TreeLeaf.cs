namespace CreditScoring.Trees;

/// <summary>An answer of a tree.</summary>
/// <param name="Value">Log-odds of default that the tree adds for clients who end here; finite.</param>
/// <param name="Cover">Weight of the development clients who end here (their number, when trained here); above 0.</param>
public sealed record TreeLeaf(double Value, double Cover);

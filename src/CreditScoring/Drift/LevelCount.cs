namespace CreditScoring.Drift;

/// <summary>How often a level of a categorical column was seen.</summary>
/// <param name="Level">The level's name.</param>
/// <param name="Count">Rows that bear it, at least 1.</param>
public readonly record struct LevelCount(string Level, int Count);

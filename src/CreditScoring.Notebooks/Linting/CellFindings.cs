namespace CreditScoring.Notebooks.Linting;

/// <summary>What the rules of one kind of cell found.</summary>
/// <param name="Findings">Line of the file, rule and message.</param>
/// <param name="OpenedAt">Line where a fence, a string or a comment opens that the cell never closes; null when there is none.</param>
sealed record CellFindings(IReadOnlyList<(int Line, string Rule, string Message)> Findings, int? OpenedAt);

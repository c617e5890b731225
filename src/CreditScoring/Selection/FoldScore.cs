namespace CreditScoring.Selection;

/// <summary>One fit of one candidate on one fold.</summary>
/// <param name="Candidate">Position of the candidate in the grid, from 0.</param>
/// <param name="Fold">The fold held out, from 0.</param>
/// <param name="Train">Measures on the training clients.</param>
/// <param name="Validation">Measures on the held-out clients.</param>
/// <param name="FitSeconds">Time to train, in seconds.</param>
/// <param name="ScoreSeconds">Time to score the held-out clients, in seconds.</param>
public sealed record FoldScore(int Candidate, int Fold, SideScores Train, SideScores Validation, double FitSeconds, double ScoreSeconds);

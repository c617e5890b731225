namespace CreditScoring.Trees;

/// <summary>What one round of training gave.</summary>
/// <param name="Round">The round, from 1.</param>
/// <param name="Leaves">Leaves of its tree; 0 when no split gained enough.</param>
/// <param name="Rate">Share of the tree's answer that was kept.</param>
/// <param name="TrainLoss">Weighted mean log loss of the clients trained on, after the round.</param>
/// <param name="Validation">The measure of the clients watched; null when there are none.</param>
public readonly record struct TrainingRound(int Round, int Leaves, double Rate, double TrainLoss, double? Validation);

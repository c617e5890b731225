namespace CreditScoring.Similarity;

/// <summary>A client near another.</summary>
/// <param name="Row">Row of the client, from 0.</param>
/// <param name="Distance">Distance in log-odds of default, at least 0; 0 is the same weight of every concept.</param>
public readonly record struct SimilarClient(int Row, double Distance);

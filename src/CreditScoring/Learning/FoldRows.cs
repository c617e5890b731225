namespace CreditScoring.Learning;

/// <summary>Which clients a fold trains on and which it holds out.</summary>
/// <param name="Training">Rows of the training clients, ascending.</param>
/// <param name="Validation">Rows of the held-out clients, ascending; none of them is trained on.</param>
public sealed record FoldRows(int[] Training, int[] Validation);

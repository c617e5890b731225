namespace CreditScoring.Data;

/// <summary>A cell that cannot stand.</summary>
/// <param name="Row">Its row in the batch, from 0.</param>
/// <param name="Column">Its column in the file, from 0.</param>
/// <param name="Expected">What was expected instead.</param>
readonly record struct CellFault(int Row, int Column, string Expected);

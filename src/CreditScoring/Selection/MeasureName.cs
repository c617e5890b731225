namespace CreditScoring.Selection;

/// <summary>A measure by name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HigherIsBetter">Whether the greatest value ranks first.</param>
public sealed record MeasureName(string Name, bool HigherIsBetter);

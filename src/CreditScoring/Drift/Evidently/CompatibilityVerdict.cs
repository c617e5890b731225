namespace CreditScoring.Drift.Evidently;

/// <summary>What one test says of one column.</summary>
/// <param name="Test">The test.</param>
/// <param name="Score">A p-value in [0, 1] or a distance of at least 0; null when the test does not apply.</param>
/// <param name="Threshold">Threshold it was judged by.</param>
/// <param name="IsDrift">Whether the score lies on the side of the threshold that means drift; false without a score.</param>
/// <param name="Reason">Why there is no score; null when there is one.</param>
public sealed record CompatibilityVerdict(CompatibilityTest Test, double? Score, double Threshold, bool IsDrift, string? Reason);

namespace CreditScoring.Learning;

/// <summary>A feature told against the clients of the same group.</summary>
/// <param name="Input">The feature whose median is taken.</param>
/// <param name="Output">Name of the feature that comes out.</param>
/// <param name="IsDeviation">Whether it is the value less the median; otherwise the median itself.</param>
sealed record GroupMeasure(string Input, string Output, bool IsDeviation = true);

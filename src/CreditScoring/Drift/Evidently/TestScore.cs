namespace CreditScoring.Drift.Evidently;

/// <summary>What a test found: a score, or the reason why there is none.</summary>
/// <param name="Value">A p-value in [0, 1] or a distance of at least 0, infinity included; null when the test does not apply.</param>
/// <param name="Reason">Why the test does not apply; null when it does.</param>
public readonly record struct TestScore(double? Value, string? Reason)
{
    /// <summary>A score.</summary>
    /// <param name="value">The score; NaN means that the formula divides nothing by nothing.</param>
    public static TestScore Of(double value) =>
        double.IsNaN(value) ? None("The formula has no value on these samples: it divides nothing by nothing.") : new(value, null);

    /// <summary>No score, and why.</summary>
    public static TestScore None(string reason) => new(null, reason);
}

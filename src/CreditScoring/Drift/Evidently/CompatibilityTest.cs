using CreditScoring.Features;

namespace CreditScoring.Drift.Evidently;

/// <summary>One test of drift as Evidently 0.7.21 defines it, faults included.</summary>
public sealed class CompatibilityTest
{
    readonly Func<SamplePair, TestScore> score;

    internal CompatibilityTest(string name, string displayName, IReadOnlyList<FeatureKind> kinds, DriftRule rule, double threshold, Func<SamplePair, TestScore> score)
    {
        (Name, DisplayName, Kinds, Rule, Threshold) = (name, displayName, kinds, rule, threshold);
        this.score = score;
    }

    /// <summary>Name by which Evidently selects the test, as <c>jensenshannon</c>.</summary>
    public string Name { get; }

    /// <summary>Name that Evidently's reports show, as <c>Jensen-Shannon distance</c>.</summary>
    public string DisplayName { get; }

    /// <summary>Kinds of columns that the test is registered for.</summary>
    public IReadOnlyList<FeatureKind> Kinds { get; }

    /// <summary>On which side of the threshold a score means drift.</summary>
    public DriftRule Rule { get; }

    /// <summary>Threshold unless another is asked for.</summary>
    public double Threshold { get; }

    /// <summary>Whether the score is a p-value (low is drift) rather than a distance (high is drift).</summary>
    public bool IsPValue => Rule is DriftRule.Below or DriftRule.AtMost;

    /// <summary>Runs the test on one column.</summary>
    /// <param name="pair">The column's two samples.</param>
    /// <param name="threshold">Threshold to judge by; the test's own when null.</param>
    /// <returns>Never an exception: where Evidently stops with an error, a verdict without score that says why.</returns>
    public CompatibilityVerdict Run(SamplePair pair, double? threshold = null)
    {
        ArgumentNullException.ThrowIfNull(pair);

        var limit = threshold ?? Threshold;
        var found = pair.Reference.Count == 0 ? TestScore.None("The reference has no value left once missing and infinite rows are set aside.")
            : pair.Current.Count == 0 ? TestScore.None("The current sample has no value left once missing and infinite rows are set aside.")
            : score(pair);

        return new CompatibilityVerdict(this, found.Value, limit, found.Value is { } value && Drifts(value, limit), found.Reason);
    }

    bool Drifts(double value, double limit) => Rule switch
    {
        DriftRule.Below => value < limit,
        DriftRule.AtMost => value <= limit,
        DriftRule.Above => value > limit,
        _ => value >= limit,
    };
}

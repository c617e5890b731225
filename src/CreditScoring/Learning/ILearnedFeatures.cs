using CreditScoring.Features;

namespace CreditScoring.Learning;

/// <summary>What was learned from training clients: a function of one client's features. Immutable and thread-safe.</summary>
public interface ILearnedFeatures
{
    /// <summary>Names of the features it reads.</summary>
    IReadOnlyList<string> Inputs { get; }

    /// <summary>Features it gives.</summary>
    IReadOnlyList<FeatureColumn> Columns { get; }

    /// <summary>The learned features of one client.</summary>
    /// <param name="inputs">A value per input; NaN is missing.</param>
    /// <param name="values">Receives a value per feature; NaN is missing.</param>
    void Compute(ReadOnlySpan<float> inputs, Span<float> values);
}

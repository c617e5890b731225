using CreditScoring.Features;

namespace CreditScoring.Drift.Evidently;

/// <summary>How a report of Evidently's kind is computed.</summary>
public sealed record CompatibilityOptions
{
    /// <summary>Which preset to follow.</summary>
    public CompatibilityPreset Preset { get; init; } = CompatibilityPreset.New;

    /// <summary>Share of drifted columns from which the table has drifted, in (0, 1].</summary>
    public double DriftShare { get; init; } = 0.5;

    /// <summary>Whether every test that applies is run beside the chosen one.</summary>
    public bool EveryTest { get; init; }

    /// <summary>Test of every numeric column, by name; Evidently's choice when null.</summary>
    public string? NumericTest { get; init; }

    /// <summary>Test of every categorical column, by name; Evidently's choice when null.</summary>
    public string? CategoryTest { get; init; }

    /// <summary>Test of single columns, by name of the column; goes before the tests by kind.</summary>
    public IReadOnlyDictionary<string, string> ColumnTests { get; init; } = new Dictionary<string, string>();

    /// <summary>Threshold of every column; each test's own when null.</summary>
    public double? Threshold { get; init; }

    /// <summary>Threshold of numeric columns; goes before <see cref="Threshold"/>.</summary>
    public double? NumericThreshold { get; init; }

    /// <summary>Threshold of categorical columns; goes before <see cref="Threshold"/>.</summary>
    public double? CategoryThreshold { get; init; }

    /// <summary>Threshold of single columns, by name; goes before all others.</summary>
    public IReadOnlyDictionary<string, double> ColumnThresholds { get; init; } = new Dictionary<string, double>();

    internal CompatibilityTest TestOf(string column, SamplePair pair)
    {
        var name = ColumnTests.GetValueOrDefault(column) ?? (pair.Kind == FeatureKind.Numeric ? NumericTest : CategoryTest);

        return name is null ? CompatibilityTests.Default(pair) : CompatibilityTests.Named(name);
    }

    internal double? ThresholdOf(string column, FeatureKind kind) =>
        ColumnThresholds.TryGetValue(column, out var own) ? own : (kind == FeatureKind.Numeric ? NumericThreshold : CategoryThreshold) ?? Threshold;
}

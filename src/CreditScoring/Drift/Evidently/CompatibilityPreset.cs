namespace CreditScoring.Drift.Evidently;

/// <summary>Which of Evidently's two presets a report follows.</summary>
public enum CompatibilityPreset
{
    /// <summary>DataDriftPreset of versions 0.4 to 0.6: every numeric column is numeric.</summary>
    Legacy,

    /// <summary>DataDriftPreset of version 0.7: whole numbers of at most ten distinct values are categories.</summary>
    New,
}

/// <summary>What a column is to the model.</summary>
public enum ColumnRole
{
    /// <summary>A feature.</summary>
    Feature,

    /// <summary>The outcome.</summary>
    Target,

    /// <summary>What the model predicts.</summary>
    Prediction,
}

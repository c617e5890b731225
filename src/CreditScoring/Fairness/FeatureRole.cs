namespace CreditScoring.Fairness;

/// <summary>What a feature has to do with protected characteristics.</summary>
public enum FeatureRole
{
    /// <summary>It neither is one, nor tells sex or age well.</summary>
    Other,

    /// <summary>It is no protected characteristic, and tells sex or age well.</summary>
    Proxy,

    /// <summary>It is, or stands for, a protected characteristic that is neither sex nor age.</summary>
    Protected,

    /// <summary>It is sex or age, or is computed from them.</summary>
    SexOrAge,
}

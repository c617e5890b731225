namespace CreditScoring.Features;

/// <summary>Whether a feature belongs to the short list that makes a complete model, or extends it.</summary>
public enum FeatureTier
{
    /// <summary>One of the features that a model reads unless told otherwise.</summary>
    Core,

    /// <summary>A further aggregate or comparison, for a selection to choose from.</summary>
    Extended,

    /// <summary>An idea that has not proved itself: computed for trials only, never part of the catalog.</summary>
    Trial,
}

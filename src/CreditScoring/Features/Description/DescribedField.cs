namespace CreditScoring.Features.Description;

/// <summary>One thing a client declared, as people read it.</summary>
/// <param name="Column">Raw column of the application table; never shown to an advisor.</param>
/// <param name="Unit">Unit of its values; <see cref="FeatureUnit.Days"/> counts back from the application and is shown as time elapsed.</param>
/// <param name="French">Label in French.</param>
/// <param name="English">Label in English.</param>
public sealed record DescribedField(string Column, FeatureUnit Unit, string French, string English);

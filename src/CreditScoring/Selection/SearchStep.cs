namespace CreditScoring.Selection;

/// <summary>One value of a dimension.</summary>
/// <param name="Value">As it stands in the results.</param>
/// <param name="Change">Gives a candidate with the value.</param>
public sealed record SearchStep(SearchValue Value, Func<PipelineCandidate, PipelineCandidate> Change);

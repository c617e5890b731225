namespace CreditScoring.Selection;

/// <summary>What a leak canary measured; at or below its limit there is no leak to see.</summary>
/// <param name="Canary"><c>copy</c> (AUC of the most telling feature alone), <c>twins</c> (share of held-out clients with an equal among those trained on) or <c>shuffled</c> (distance from 0.5 of the AUC on mixed-up outcomes).</param>
/// <param name="Value">What was measured, in [0, 1].</param>
/// <param name="Limit">Beyond it the search is ended.</param>
public sealed record CanaryReading(string Canary, double Value, double Limit);

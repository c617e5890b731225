using CreditScoring.Models;

namespace CreditScoring.Api.Stability;

/// <summary>The refits of the model in service.</summary>
/// <param name="Stability">Null when the model has none.</param>
sealed record ReasonRefits(ReasonStability? Stability);

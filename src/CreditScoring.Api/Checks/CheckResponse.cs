using CreditScoring.Api.Wording;
using CreditScoring.Checks;

namespace CreditScoring.Api.Checks;

/// <summary>Something to check in a client's file; it says nothing of the risk.</summary>
/// <param name="Kind">Why it is worth a look.</param>
/// <param name="Text">What to look at.</param>
public sealed record CheckResponse(PointKind Kind, LocalText Text);

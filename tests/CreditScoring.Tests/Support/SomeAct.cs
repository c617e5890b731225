using CreditScoring.Models;

namespace CreditScoring.Tests;

/// <summary>A move of an alias that a test does not care about.</summary>
static class SomeAct
{
    public static PromotionAct Of(string actor = "Ada", string reason = "as the test wants") => new(actor, reason, new DateTimeOffset(2026, 9, 30, 8, 0, 0, TimeSpan.Zero));
}

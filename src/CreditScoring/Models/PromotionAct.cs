namespace CreditScoring.Models;

/// <summary>Who moves an alias, why and when: what the log of an alias keeps of it.</summary>
/// <param name="Actor">The person or the job, not empty.</param>
/// <param name="Reason">Why, in a sentence, not empty.</param>
/// <param name="At">When.</param>
public sealed record PromotionAct(string Actor, string Reason, DateTimeOffset At)
{
    /// <summary>SHA-256 of the gate's result, in lower-case hexadecimal; null when no gate was asked.</summary>
    public string? Gate { get; init; }

    /// <summary>Whether the version was promoted although the gate refused it.</summary>
    public bool IsForced { get; init; }
}

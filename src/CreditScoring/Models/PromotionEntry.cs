namespace CreditScoring.Models;

/// <summary>One move of an alias, as its log keeps it for ever; the alias points to the version of the greatest entry.</summary>
/// <param name="Number">Number of the entry, from 1, without a gap.</param>
/// <param name="Kind">Promotion or rollback.</param>
/// <param name="Version">The version the alias points to from then on.</param>
/// <param name="Previous">The version it pointed to before, or null: where a rollback goes.</param>
/// <param name="Actor">Who moved it.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
/// <param name="Gate">SHA-256 of the gate's result; null when no gate was asked.</param>
/// <param name="IsForced">Whether the version was promoted although the gate refused it.</param>
/// <param name="Before">SHA-256 of the bytes of the entry before; null for the first. A changed entry no longer fits the next.</param>
public sealed record PromotionEntry(
    int Number, PromotionKind Kind, string Version, string? Previous, string Actor, string Reason, DateTimeOffset At, string? Gate, bool IsForced, string? Before);

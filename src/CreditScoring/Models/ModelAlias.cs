namespace CreditScoring.Models;

/// <summary>A name that points to a version, such as <c>champion</c>: where to begin to read its log.</summary>
/// <param name="Version">The version it points to.</param>
/// <param name="Previous">The version it pointed to before, or null: where a rollback goes.</param>
/// <param name="Number">Number of its log's entry that says so; 0 when it was written before there were logs.</param>
public sealed record ModelAlias(string Version, string? Previous, int Number = 0);

/// <summary>One move of an alias, as its log keeps it for ever.</summary>
/// <param name="Number">1 for the first move, then without a gap.</param>
/// <param name="Version">The version put in service.</param>
/// <param name="Previous">The version that was in service before; null for the first.</param>
/// <param name="Action"><c>promote</c> or <c>rollback</c>.</param>
/// <param name="By">Who moved it; empty when not told.</param>
/// <param name="Reason">Why; empty when not told.</param>
/// <param name="Time">When, in UTC.</param>
public sealed record AliasMove(int Number, string Version, string? Previous, string Action, string By, string Reason, DateTimeOffset Time);

namespace CreditScoring.Models;

/// <summary>A name that points to a version, such as <c>champion</c>.</summary>
/// <param name="Version">The version it points to.</param>
/// <param name="Previous">The version it pointed to before, or null: where a rollback goes.</param>
public sealed record ModelAlias(string Version, string? Previous);

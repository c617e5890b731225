namespace CreditScoring.HomeCredit;

/// <summary>What a check of the Home Credit tables found.</summary>
/// <param name="Errors">Faults that stop any use of the tables, each one line that names file and place.</param>
/// <param name="Warnings">What is worth a look: unknown words, values out of range, orphans, absent tables.</param>
/// <param name="Tables">What the tables hold; empty when a fault keeps them from being put together.</param>
/// <param name="Lines">The whole report as text, line by line.</param>
public sealed record DataCheckResult(
    IReadOnlyList<string> Errors, IReadOnlyList<string> Warnings, IReadOnlyList<TableProfile> Tables, IReadOnlyList<string> Lines)
{
    /// <summary>Whether the tables cannot be used as they are.</summary>
    public bool HasErrors => Errors.Count > 0;
}

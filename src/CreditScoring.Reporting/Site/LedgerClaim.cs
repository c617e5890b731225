namespace CreditScoring.Reporting.Site;

/// <summary>A conclusion that the pages draw, and what would refute it.</summary>
/// <param name="Id">Name of its anchor: lower-case words with hyphens between them.</param>
/// <param name="Fr">The conclusion in French, as markdown; its numbers are references.</param>
/// <param name="En">The same in English.</param>
/// <param name="Test">The test that would fail were it false, as <c>Class.Method</c>; null when no test can tell.</param>
/// <param name="Command">The command that computes it again, beginning with <c>credit</c>; null when a test is enough.</param>
/// <param name="Holds">What the numbers of a run must satisfy, such as <c>auc.cv.low > 0.5</c>; null when it does not depend on a run.</param>
sealed record LedgerClaim(string Id, string Fr, string En, string? Test, string? Command, string? Holds)
{
    public string In(ReportLanguage language) => language == ReportLanguage.French ? Fr : En;

    // Null without a condition, and where a number it needs was not measured.
    public bool? HoldsIn(Metrics metrics)
    {
        try
        {
            return Holds is null ? null : NumberCondition.Holds(Holds, metrics);
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }
}

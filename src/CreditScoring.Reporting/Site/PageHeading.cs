namespace CreditScoring.Reporting.Site;

/// <summary>A heading of a page, for its table of contents.</summary>
/// <param name="Level">From 1 to 6.</param>
/// <param name="Id">Its anchor.</param>
/// <param name="Text">Its words.</param>
/// <param name="Number">Its section number, such as 4.2; empty when sections are not numbered.</param>
public sealed record PageHeading(int Level, string Id, string Text, string Number);

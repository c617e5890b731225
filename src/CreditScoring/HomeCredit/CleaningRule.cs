using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>One rule that makes raw values usable.</summary>
/// <param name="Name">Name, such as <c>employed-365243-is-missing</c>.</param>
/// <param name="Table">Name of the table it is for.</param>
/// <param name="Description">What it does and why, in one sentence.</param>
/// <param name="Apply">Changes a table in place and returns how many cells it changed; a second time changes none.</param>
public sealed record CleaningRule(string Name, string Table, string Description, Func<Table, int> Apply);

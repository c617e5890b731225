namespace CreditScoring.HomeCredit;

/// <summary>What a table holds after cleaning.</summary>
/// <param name="Table">Name of the table; the clients of both files stand together as <c>application</c>.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Its columns, in the order of the file.</param>
public sealed record TableProfile(string Table, int Rows, IReadOnlyList<ColumnProfile> Columns);

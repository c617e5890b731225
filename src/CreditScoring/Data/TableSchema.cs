namespace CreditScoring.Data;

/// <summary>The columns that a table's file is expected to have, in order.</summary>
/// <param name="Name">Name of the table, which is its file's name without extension.</param>
/// <param name="Columns">The columns, in the order of the file.</param>
/// <param name="UniqueKey">Name of the identifier column whose values may not repeat, or null.</param>
public sealed record TableSchema(string Name, IReadOnlyList<ColumnSchema> Columns, string? UniqueKey = null);

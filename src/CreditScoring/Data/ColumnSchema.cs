namespace CreditScoring.Data;

/// <summary>A column that a file is expected to have.</summary>
/// <param name="Name">The header, exactly as in the file.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Levels">For a category, the words it may hold, in the order of their codes; otherwise empty.</param>
public sealed record ColumnSchema(string Name, ColumnKind Kind, IReadOnlyList<string> Levels)
{
    /// <summary>A column of decimal numbers.</summary>
    public static ColumnSchema Number(string name) => new(name, ColumnKind.Number, []);

    /// <summary>A column of whole numbers that identify a client, a loan or a card.</summary>
    public static ColumnSchema Identifier(string name) => new(name, ColumnKind.Identifier, []);

    /// <summary>A column of words.</summary>
    public static ColumnSchema Category(string name, params string[] levels) => new(name, ColumnKind.Category, levels);
}

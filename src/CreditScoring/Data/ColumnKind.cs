namespace CreditScoring.Data;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnKind
{
    /// <summary>Decimal numbers, kept as 32-bit floats; an empty cell is NaN.</summary>
    Number,

    /// <summary>Whole numbers that identify something, kept as 32-bit integers; an empty cell is an error.</summary>
    Identifier,

    /// <summary>Words out of a list, kept as one-byte codes; an empty cell is <see cref="CategoryCode.Missing"/>.</summary>
    Category,
}

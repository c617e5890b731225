namespace CreditScoring.Data;

/// <summary>Takes the cells of one column, one by one, while a file is read.</summary>
interface ICellBuffer
{
    /// <summary>Takes a cell. One that cannot stand is taken as missing, so that rows stay in step.</summary>
    /// <param name="cell">The bytes of the cell; empty is missing.</param>
    /// <param name="line">Line of the file, from 1.</param>
    /// <returns>Null, or what was expected instead.</returns>
    string? Add(ReadOnlySpan<byte> cell, long line);

    /// <summary>Takes the cells of one column, row by row, and blames those that cannot stand.</summary>
    /// <remarks>Each kind of buffer repeats this loop, so that its own <see cref="Add"/> is called without a look-up for every cell.</remarks>
    void AddAll(CsvBatch batch, int column);
}

namespace CreditScoring.Data;

/// <summary>Takes the cells of one column, one by one, and becomes a column of a table.</summary>
interface ICellBuffer
{
    /// <summary>Takes a cell. A cell that cannot stand is taken as missing, so that rows stay in step.</summary>
    /// <returns>Null, or what was expected instead.</returns>
    string? Add(ReadOnlySpan<byte> cell);

    /// <summary>Sets the column in its table.</summary>
    void StoreIn(Table table);
}

namespace CreditScoring.Data;

/// <summary>Takes the cells of a column and becomes a column of a table.</summary>
interface IColumnBuffer : ICellBuffer
{
    /// <summary>Sets the column in its table.</summary>
    void StoreIn(Table table);
}

using CreditScoring.Data;

namespace CreditScoring.Tests.Data;

public sealed class TableTests
{
    static readonly TableSchema loans = new("loans", [ColumnSchema.Identifier("ID"), ColumnSchema.Number("AMOUNT")]);

    [Fact]
    public void Names_a_column_of_another_length() =>
        Assert.StartsWith("Column AMOUNT has 1 values, but table loans has 2 rows.",
            Assert.Throws<ArgumentException>(() => new Table(loans, 2).Set("AMOUNT", [1f])).Message);

    [Fact]
    public void Names_a_column_that_is_not_there_or_of_another_kind()
    {
        var table = new Table(loans, 1);
        table.Set("ID", [7]);

        Assert.True(table.Has("ID"));
        Assert.False(table.Has("AMOUNT"));
        Assert.StartsWith("Table loans has no number column 'AMOUNT'.", Assert.Throws<ArgumentException>(() => table.Numbers("AMOUNT")).Message);
        Assert.StartsWith("Table loans has no number column 'ID'.", Assert.Throws<ArgumentException>(() => table.Numbers("ID")).Message);
        Assert.StartsWith("Table loans has no category column 'ID'.", Assert.Throws<ArgumentException>(() => table.Codes("ID")).Message);
    }

    [Fact]
    public void Gives_the_word_of_a_cell_or_none()
    {
        var table = new Table(new TableSchema("loans", [ColumnSchema.Category("STATUS", "Active", "Closed")]), 4);
        table.Set("STATUS", [CategoryCode.OfLevel(1), CategoryCode.Missing, CategoryCode.Unknown, CategoryCode.OfLevel(0)]);

        Assert.Equal(["Closed", null, null, "Active"], Enumerable.Range(0, 4).Select(row => table.Word("STATUS", row)));
    }

    [Fact]
    public void Refuses_a_negative_number_of_rows() => Assert.Throws<ArgumentOutOfRangeException>(() => new Table(loans, -1));
}

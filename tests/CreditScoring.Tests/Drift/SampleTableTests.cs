using CreditScoring.Drift;
using CreditScoring.Features;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Drift;

public sealed class SampleTableTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_column_is_what_its_cells_are()
    {
        var table = Read("id,number,word,mixed,empty\n1,2.5,a,1,\n2,,b,1.0,\n3,-inf,a,x,\n4,NaN,,2,\n", "id");

        Assert.Equal(4, table.Rows);
        Assert.Equal(["number", "word", "mixed", "empty"], table.Columns.Select(column => column.Name));
        Assert.Equal([FeatureKind.Numeric, FeatureKind.Category, FeatureKind.Category, null], table.Columns.Select(column => column.Kind));
        var number = table.Find("number")!.Sample();
        Assert.Equal((1, 2, 1), (number.Count, number.Missing, number.NegativeInfinite));
        Assert.Equal([("a", 2), ("b", 1)], table.Find("word")!.Sample().Levels.Select(level => (level.Level, level.Count)));
        Assert.Equal([("1", 2), ("2", 1), ("x", 1)], table.Find("mixed")!.Sample().Levels.Select(level => (level.Level, level.Count)));
        Assert.Equal(4, table.Find("empty")!.SampleAs(FeatureKind.Category).Missing);
    }

    [Fact]
    public void No_number_and_an_empty_cell_are_missing_beside_words_too()
    {
        var column = Read("x\nword\nNaN\n1\n\"\"\n").Columns[0].Sample();

        Assert.Equal([("1", 1), ("word", 1)], column.Levels.Select(level => (level.Level, level.Count)));
        Assert.Equal(2, column.Missing);
    }

    [Fact]
    public void Numbers_keep_double_precision() =>
        Assert.Equal(0.1234567890123456, Read("x\n0.1234567890123456\n").Columns[0].Sample().Values[0]);

    [Fact]
    public void A_wrong_line_is_named() =>
        Assert.Contains("line 3", Assert.Throws<InvalidDataException>(() => Read("a,b\n1,2\n3\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Features_of_clients_are_columns_with_their_words()
    {
        FeatureColumn[] columns = [FeatureColumn.Numeric("x"), FeatureColumn.Category("c", ["a", "b"])];
        var table = SampleTable.Of(new FeatureMatrix(columns, ["1", "2", "3"], [[1, float.NaN, 3], [0, 1, 2]]));

        Assert.Equal(1, table.Find("x")!.Sample().Missing);
        Assert.Equal(["(unlisted)", "a", "b"], table.Find("c")!.Sample().Levels.Select(level => level.Level));
    }

    SampleTable Read(string text, params string[] ignored)
    {
        var file = Path.Combine(folder.Path, "table.csv");
        File.WriteAllText(file, text);

        return SampleTable.Read(file, ignored.ToHashSet(StringComparer.Ordinal));
    }
}

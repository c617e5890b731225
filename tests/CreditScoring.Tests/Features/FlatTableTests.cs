using CreditScoring.Features;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features;

public sealed class FlatTableTests
{
    const string Loans = "id,amount,purpose,late\nA1,100.5,car,0\nB2,,home,1\nC3,300,,0\n";

    [Theory]
    [InlineData("loans.csv")]
    [InlineData("loans.csv.gz")]
    public void Takes_numbers_as_numbers_and_words_as_categories(string name)
    {
        using var folder = new TemporaryFolder();
        var table = FlatTable.Read(folder.Write(name, Loans), "late", "id");

        Assert.Equal(["amount Numeric", "purpose Category"], table.Features.Columns.Select(column => $"{column.Name} {column.Kind}"));
        Assert.Equal(["car", "home"], table.Features.Columns[1].Levels);
        Assert.Equal(["A1", "B2", "C3"], table.Features.Clients);
        Assert.Equal([100.5f, float.NaN, 300f], table.Features.Column(0));
        Assert.Equal([0f, 1f, float.NaN], table.Features.Column(1));
        Assert.Equal([0f, 1f, 0f], table.Target!);
        Assert.Empty(table.Notes);
    }

    [Fact]
    public void Without_an_identifier_clients_are_numbered()
    {
        using var folder = new TemporaryFolder();
        var table = FlatTable.Read(folder.Write("loans.csv", "amount,late\n5,1\n6,0\n"), "late");

        Assert.Equal(["1", "2"], table.Features.Clients);
    }

    [Fact]
    public void The_order_of_rows_does_not_change_the_levels()
    {
        using var folder = new TemporaryFolder();
        var forward = FlatTable.Read(folder.Write("a.csv", "x,late\nb,1\na,0\nc,1\n"), "late");
        var backward = FlatTable.Read(folder.Write("b.csv", "x,late\nc,1\na,0\nb,1\n"), "late");

        Assert.Equal(["a", "b", "c"], forward.Features.Columns[0].Levels);
        Assert.Equal(forward.Features.Columns[0].Levels, backward.Features.Columns[0].Levels);
    }

    [Theory]
    [InlineData(254, 2, 0)]
    [InlineData(255, 1, 1)]
    public void A_category_has_at_most_254_words(int words, int columns, int notes)
    {
        using var folder = new TemporaryFolder();
        var text = "x,word,late\n" + string.Concat(Enumerable.Range(0, 400).Select(row => $"{row},w{row % words},{row % 2}\n"));
        var table = FlatTable.Read(folder.Write("loans.csv", text), "late");

        Assert.Equal(columns, table.Features.Columns.Count);
        Assert.Equal(notes, table.Notes.Count);
        Assert.All(table.Notes, note => Assert.Equal("Column word is left out: 'w0' on line 2 is not a number, and it has more than 254 words.", note));
    }

    [Fact]
    public void Says_which_columns_are_empty_or_mixed()
    {
        using var folder = new TemporaryFolder();
        var table = FlatTable.Read(folder.Write("loans.csv", "x,empty,mixed,late\n1,,5,1\n2,,unknown,0\n"), "late");

        Assert.Equal(
            ["Column empty is left out: all its cells are empty.", "Column mixed is read as words, for 'unknown' on line 3 is not a number."],
            table.Notes);
        Assert.Equal(["5", "unknown"], table.Features.Columns[1].Levels);
    }

    [Theory]
    [InlineData("x,late\n1,2\n", "loans.csv, line 2, column late: found '2', expected 0 (repaid) or 1 (default); correct the cell.")]
    [InlineData("x,late\n1,0\n2,\n", "loans.csv, line 3, column late: found an empty cell, expected 0 (repaid) or 1 (default); correct the cell.")]
    [InlineData("x,late\n1,yes\n", "loans.csv, line 2, column late: found 'yes', expected 0 (repaid) or 1 (default); correct the cell.")]
    [InlineData("x,y\n1,0\n", "loans.csv, line 1: found no column late, expected it in the header; add it, or name another column; there are x, y.")]
    [InlineData("x,late\n", "loans.csv, line 2: found no row below the header, expected at least one row; give a file with rows.")]
    [InlineData("late\n1\n", "loans.csv: found no column to predict from besides late; give columns of numbers or of at most 254 words.")]
    [InlineData("x,late\n1e99,1\n", "loans.csv, line 2, column x: found '1e99', expected a number between -3.4e38 and 3.4e38; correct the cell.")]
    public void Says_in_one_line_what_is_wrong(string text, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("loans.csv", text);

        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => FlatTable.Read(path, "late")).Message);
    }

    [Fact]
    public void Refuses_an_identifier_that_stands_twice()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("loans.csv", "id,x,late\nA,1,1\nB,2,0\nA,3,0\n");

        Assert.Equal("loans.csv, line 4, column id: found 'A', expected an identifier that does not stand on line 2 already; correct the cell.",
            Assert.Throws<InvalidDataException>(() => FlatTable.Read(path, "late", "id")).Message);
    }

    [Fact]
    public void Names_a_file_that_is_not_there_or_is_cut_short()
    {
        using var folder = new TemporaryFolder();
        var bytes = TemporaryFolder.Gzip("x,late\n" + string.Concat(Enumerable.Range(0, 5000).Select(row => $"{row * 7919 % 10007},{row % 2}\n")));
        var path = folder.Write("loans.csv.gz", bytes[..^50]);

        Assert.Equal("nowhere.csv: no such file; give the path of a .csv or .csv.gz file.",
            Assert.Throws<InvalidDataException>(() => FlatTable.Read("nowhere.csv", "late")).Message);
        Assert.Equal("loans.csv.gz: the compressed data are damaged or cut short; copy or compress the file again.",
            Assert.Throws<InvalidDataException>(() => FlatTable.Read(path, "late")).Message);
    }

    [Fact]
    public void Reads_for_a_model_what_it_knows()
    {
        using var folder = new TemporaryFolder();
        FeatureColumn[] columns = [FeatureColumn.Category("purpose", ["car", "home"]), FeatureColumn.Numeric("amount")];
        var table = FlatTable.ReadFor(columns, folder.Write("new.csv", "extra,amount,id,purpose\n?,7,Z,boat\n?,8,Y,car\n"), "id");

        Assert.Equal(columns, table.Features.Columns);
        Assert.Equal(["Z", "Y"], table.Features.Clients);
        Assert.Equal([2f, 0f], table.Features.Column(0)); // 2 levels: 2 stands for a word not listed
        Assert.Equal([7f, 8f], table.Features.Column(1));
        Assert.Null(table.Target);
    }

    [Fact]
    public void Names_every_column_that_a_model_misses()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("new.csv", "b\n1\n");

        Assert.StartsWith("new.csv, line 1: found no column a, c, expected it in the header",
            Assert.Throws<InvalidDataException>(() => FlatTable.ReadFor([FeatureColumn.Numeric("a"), FeatureColumn.Numeric("b"), FeatureColumn.Numeric("c")], path)).Message);
    }
}

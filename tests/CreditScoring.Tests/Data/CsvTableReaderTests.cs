using System.Globalization;
using System.Text;
using CreditScoring.Data;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Data;

public sealed class CsvTableReaderTests
{
    static readonly TableSchema loans = new("loans",
        [ColumnSchema.Identifier("ID"), ColumnSchema.Number("AMOUNT"), ColumnSchema.Category("KIND", "Cash", "Spouse, partner", "A \"B\"", "Café")], "ID");

    [Fact]
    public void Reads_numbers_identifiers_and_words()
    {
        var table = Read("ID,AMOUNT,KIND\n1,12.5,Cash\n2,,\n");

        Assert.Equal(2, table.RowCount);
        Assert.Equal([1, 2], table.Identifiers("ID"));
        Assert.Equal([12.5f, float.NaN], table.Numbers("AMOUNT"));
        Assert.Equal([CategoryCode.OfLevel(0), CategoryCode.Missing], table.Codes("KIND"));
    }

    [Theory]
    [InlineData("\uFEFFID,AMOUNT,KIND\n1,2,Cash\n")]
    [InlineData("ID,AMOUNT,KIND\r\n1,2,Cash\r\n")]
    [InlineData("ID,AMOUNT,KIND\n1,2,Cash")]
    [InlineData("ID,AMOUNT,KIND\r\n1,2,Cash\r\n\r\n\n")]
    [InlineData("\"ID\",\"AMOUNT\",\"KIND\"\n\"1\",\"2\",\"Cash\"\n")]
    [InlineData("KIND,ID,AMOUNT\nCash,1,2\n")]
    [InlineData("\"KIND\",ID,AMOUNT\r\n\"Cash\",1,\"2\"\r\n")]
    public void Reads_the_same_table_however_it_is_written(string text)
    {
        var table = Read(text);

        Assert.Equal([1], table.Identifiers("ID"));
        Assert.Equal([2f], table.Numbers("AMOUNT"));
        Assert.Equal([CategoryCode.OfLevel(0)], table.Codes("KIND"));
    }

    [Fact]
    public void Reads_quoted_words()
    {
        var table = Read("ID,AMOUNT,KIND\n1,2,\"Spouse, partner\"\n2,,\"A \"\"B\"\"\"\n3,,Café\n4,,\"\"\n");

        Assert.Equal(
            [CategoryCode.OfLevel(1), CategoryCode.OfLevel(2), CategoryCode.OfLevel(3), CategoryCode.Missing], table.Codes("KIND"));
    }

    [Fact]
    public void Counts_words_that_are_not_levels()
    {
        var table = Read("ID,AMOUNT,KIND\n1,,Gold\n2,,Cash\n3,,Gold\n4,,cash\n");

        Assert.Equal([CategoryCode.Unknown, CategoryCode.OfLevel(0), CategoryCode.Unknown, CategoryCode.Unknown], table.Codes("KIND"));
        Assert.Equal(2, table.UnknownWords["KIND"]["Gold"]);
        Assert.Equal(1, table.UnknownWords["KIND"]["cash"]);
    }

    [Fact]
    public void A_header_alone_is_a_table_without_rows() => Assert.Equal(0, Read("ID,AMOUNT,KIND\n").RowCount);

    [Theory]
    [InlineData("", "loans.csv, line 1: found nothing, expected a header with the names of the columns; give a file that is not empty.")]
    [InlineData("ID,AMOUNT\n1,2\n", "loans.csv, line 1: found no column KIND, expected the 3 columns of loans; add it.")]
    [InlineData("ID,AMOUNT,KINDS\n", "loans.csv, line 1: found column 'KINDS', expected the 3 columns of loans only, of which KIND is missing; correct its name or remove it.")]
    [InlineData("ID,AMOUNT,KIND,NOTE\n", "loans.csv, line 1: found column 'NOTE', expected the 3 columns of loans only; correct its name or remove it.")]
    [InlineData("ID,ID,AMOUNT,KIND\n", "loans.csv, line 1: found column 'ID' twice, expected each column once; remove or rename one of them.")]
    [InlineData("ID;AMOUNT;KIND\n", "loans.csv, line 1: found one column with semicolons or tabs in its name, expected columns separated by commas; write the file with commas.")]
    [InlineData("ID,AMOUNT,KIND\r1,2,Cash\r", "loans.csv, line 1: found 'KIND\\x0D1' in the header, expected names of columns in UTF-8 text on a line of its own; give a CSV file.")]
    [InlineData("ID,AMOUNT,KIND\n1,2\n", "loans.csv, line 2: found 2 cells, expected 3 as in the header; complete the line, or put a cell that holds a comma between quotes.")]
    [InlineData("ID,AMOUNT,KIND\n1,2,Spouse, partner\n", "loans.csv, line 2: found 4 cells, expected 3 as in the header; complete the line, or put a cell that holds a comma between quotes.")]
    [InlineData("ID,AMOUNT,KIND\n1,2,Cash\n\n3,4,Cash\n", "loans.csv, line 3: found an empty line, expected 3 cells; remove it.")]
    [InlineData("ID,AMOUNT,KIND\n1,lots,Cash\n", "loans.csv, line 2, column AMOUNT: found 'lots', expected a number such as 1234.5, or an empty cell; correct the cell.")]
    [InlineData("ID,AMOUNT,KIND\n1,1e39,Cash\n", "loans.csv, line 2, column AMOUNT: found '1e39', expected a number between -3.4e38 and 3.4e38; correct the cell.")]
    [InlineData("ID,AMOUNT,KIND\n,1,Cash\n", "loans.csv, line 2, column ID: found an empty cell, expected an identifier, a whole number from 0 to 2147483647; correct the cell.")]
    [InlineData("ID,AMOUNT,KIND\n1.0,1,Cash\n", "loans.csv, line 2, column ID: found '1.0', expected an identifier, a whole number from 0 to 2147483647; correct the cell.")]
    [InlineData("ID,AMOUNT,KIND\n7,,\"a\nb\"\n8,,\n7,,\n", "loans.csv, line 2, column KIND: found 'a\\x0Ab', expected a word in UTF-8 without control characters; correct the cell.")]
    [InlineData("ID,AMOUNT,KIND\n7,,\n8,,\n7,,\n", "loans.csv, line 4, column ID: found '7', expected an identifier that does not stand on line 2 already; correct the cell.")]
    [InlineData("ID,AMOUNT,KIND\n7,,\"Cash\n8,,\n", "loans.csv, line 2: found a quote that is never closed, expected a closing quote; close it, or double the quote if it belongs to the text.")]
    [InlineData("ID,AMOUNT,KIND\n7,,\"Cash\"s\n", "loans.csv, line 2: found text behind the closing quote of 'Cash', expected a comma or the end of the line; double each quote that belongs to the text.")]
    public void Says_in_one_line_what_is_wrong(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Read(text)).Message);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void Refuses_bytes_that_are_not_text()
    {
        var notUtf8 = Assert.Throws<InvalidDataException>(() => Read([.. "ID,AMOUNT,KIND\n1,2,Caf"u8, 0xE9, .. "\n"u8]));
        var binary = Assert.Throws<InvalidDataException>(() => Read([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]));

        Assert.Equal("loans.csv, line 2, column KIND: found 'Caf\\xE9', expected a word in UTF-8 without control characters; correct the cell.", notUtf8.Message);
        Assert.StartsWith("loans.csv, line 1: found '\\x89PNG' in the header", binary.Message);
    }

    [Fact]
    public void Counts_lines_inside_quotes()
    {
        var faults = new FaultLog(limit: 9);
        CsvTableReader.Read(Bytes("ID,AMOUNT,KIND\n7,,\"a\n\nb\"\nx,,\n"), "loans.csv", loans, new CsvReadOptions { Faults = faults });

        Assert.Equal(["loans.csv, line 2, column KIND", "loans.csv, line 5, column ID"], faults.Messages.Select(message => message.Split(':')[0]));
    }

    [Fact]
    public void Gathers_faults_up_to_their_limit()
    {
        var faults = new FaultLog(limit: 3);
        var error = Assert.Throws<InvalidDataException>(() => CsvTableReader.Read(
            Bytes("ID,AMOUNT,KIND\n1,a,\n2,b\n3,c,\n4,d,\n"), "loans.csv", loans, new CsvReadOptions { Faults = faults }));

        Assert.Equal(["line 2, column AMOUNT", "line 3", "line 4, column AMOUNT"],
            faults.Messages.Select(message => message["loans.csv, ".Length..message.IndexOf(':', StringComparison.Ordinal)]));
        Assert.Contains("stopped after 3 faults", error.Message);
    }

    [Fact]
    public void Gathers_faults_in_the_order_of_the_file()
    {
        var rows = Enumerable.Range(1, 300).Select(row => row % 100 == 0 ? $"{row},x,\0" : row % 150 == 1 ? $"{row}" : $"{row},1,").ToArray();
        rows[220] = "\n" + rows[220];
        rows[299] += "\n1,y,\"never closed";
        var faults = new FaultLog(limit: 99);

        Assert.StartsWith("loans.csv, line 303: found a quote that is never closed", Assert.Throws<InvalidDataException>(() => CsvTableReader.Read(
            Bytes("ID,AMOUNT,KIND\n" + string.Join('\n', rows)), "loans.csv", loans, new CsvReadOptions { Faults = faults })).Message);
        Assert.Equal(
            [
                "line 2", "line 101, column AMOUNT", "line 101, column KIND", "line 152", "line 201, column AMOUNT", "line 201, column KIND",
                "line 222", "line 302, column AMOUNT", "line 302, column KIND",
            ],
            faults.Messages.Select(message => message["loans.csv, ".Length..message.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public void Applies_checks()
    {
        var options = new CsvReadOptions
        {
            Checks = new Dictionary<string, NumberCheck> { ["AMOUNT"] = new(value => value is 0 or 1, "0 or 1") },
        };

        Assert.Equal("loans.csv, line 3, column AMOUNT: found '2', expected 0 or 1; correct the cell.",
            Assert.Throws<InvalidDataException>(() => CsvTableReader.Read(Bytes("ID,AMOUNT,KIND\n1,1,\n2,2,\n"), "loans.csv", loans, options)).Message);
    }

    [Fact]
    public void Leaves_out_the_columns_that_are_not_wanted()
    {
        var options = new CsvReadOptions { Columns = new HashSet<string> { "ID", "KIND" } };
        var table = CsvTableReader.Read(Bytes("ID,AMOUNT,KIND\n7,not a number,\n"), "loans.csv", loans, options);

        Assert.Equal([7], table.Identifiers("ID"));
        Assert.True(table.Has("KIND"));
        Assert.False(table.Has("AMOUNT"));
        Assert.Contains("no column AMOUNT", Assert.Throws<InvalidDataException>(() => CsvTableReader.Read(
            Bytes("ID,KIND\n7,\n"), "loans.csv", loans, options)).Message);
    }

    [Fact]
    public void Comes_back_as_it_was_written() =>
        Prop.ForAll(Tables.ToArbitrary(), written =>
        {
            var schema = new TableSchema("written", [ColumnSchema.Number("n"), ColumnSchema.Category("w", [.. written.Words.Where(word => word.Length > 0).Distinct().Take(254)])]);
            var text = "w,n\n" + string.Concat(written.Words.Zip(written.Numbers, (word, number) =>
                $"{Quote(word, written.QuotesAll)},{number?.ToString("R", CultureInfo.InvariantCulture)}{written.LineEnd}"));
            var table = CsvTableReader.Read(new TrickleStream(Encoding.UTF8.GetBytes(text), written.Step), "written.csv", schema);

            return table.Numbers("n").SequenceEqual(written.Numbers.Select(number => number ?? float.NaN))
                && table.Codes("w").Select(code => code == 0 ? "" : schema.Columns[1].Levels[code - 1]).SequenceEqual(written.Words);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Reads_a_record_longer_than_its_buffer()
    {
        var word = new string('x', 700_000) + "\"";
        var schema = new TableSchema("long", [ColumnSchema.Category("a", word), ColumnSchema.Number("b")]);
        var table = CsvTableReader.Read(Bytes($"a,b\n{Quote(word, true)},1\n{Quote(word, true)},2\n"), "long.csv", schema);

        Assert.Equal([CategoryCode.OfLevel(0), CategoryCode.OfLevel(0)], table.Codes("a"));
        Assert.Equal([1f, 2f], table.Numbers("b"));
    }

    [Fact]
    public void Tells_how_many_rows_it_has_read()
    {
        var reports = new List<long>();
        var text = "ID,AMOUNT,KIND\n" + string.Concat(Enumerable.Range(1, 40_000).Select(row => $"{row},,\n"));
        CsvTableReader.Read(Bytes(text), "loans.csv", loans, new CsvReadOptions { Progress = reports.Add });

        Assert.Equal([32_768, 40_000], reports);
    }

    sealed record WrittenTable(string[] Words, float?[] Numbers, string LineEnd, bool QuotesAll, int Step);

    static Gen<WrittenTable> Tables =>
        from rows in Gen.OneOf(Gen.Choose(0, 30), Gen.Choose(100, 250))
        from words in Gen.Elements("a", "é", "\"", ",", " ", "😀", ";").ListOf().Select(letters => string.Concat(letters.Take(6))).ArrayOf(rows)
        from numbers in Gen.OneOf(
            Gen.Constant<float?>(null),
            Gen.Choose(int.MinValue, int.MaxValue).Select(BitConverter.Int32BitsToSingle).Where(float.IsFinite).Select(number => (float?)number)).ArrayOf(rows)
        from lineEnd in Gen.Elements("\n", "\r\n")
        from quotesAll in Gen.Elements(true, false)
        from step in Gen.OneOf(Gen.Choose(1, 40), Gen.Choose(41, 5_000))
        select new WrittenTable(words, numbers, lineEnd, quotesAll, step);

    static string Quote(string word, bool always) =>
        always || word.AsSpan().IndexOfAny(',', '"') >= 0 ? $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : word;

    static Table Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    static Table Read(byte[] bytes) => CsvTableReader.Read(new MemoryStream(bytes), "loans.csv", loans);

    static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Gives a few bytes at a time, so that every record is cut somewhere.</summary>
    sealed class TrickleStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(step, buffer.Length)]);
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CreditScoring.Data;
using CreditScoring.Reporting.Figures;

namespace CreditScoring.Reporting.Tests.Figures;

public sealed class TableExcerptTests
{
    static TableExcerpt Loans()
    {
        var table = new Table(
            new TableSchema("loans", [ColumnSchema.Identifier("ID"), ColumnSchema.Number("DAYS"), ColumnSchema.Category("STATUS", "Active", "<Closed>")]), 3);
        table.Set("ID", [1001, 1002, 1003]);
        table.Set("DAYS", [-1250, float.NaN, 2.5f]);
        table.Set("STATUS", [CategoryCode.OfLevel(0), CategoryCode.OfLevel(1), CategoryCode.Missing]);
        table.Set("IS_RUNNING", [0, 1f, 0]);

        return new TableExcerpt { Table = table, Rows = [2, 0, 1], Columns = ["ID", "DAYS", "STATUS", "IS_RUNNING"] };
    }

    static IElement Read(TableExcerpt excerpt) => new HtmlParser().ParseDocument(excerpt.ToHtml()).Body!;

    static IEnumerable<string> Cells(TableExcerpt excerpt, int row) =>
        Read(excerpt).QuerySelectorAll("tbody tr")[row].Children.Select(cell => cell.TextContent);

    [Fact]
    public void Shows_the_rows_in_the_order_given_identifiers_ungrouped_and_what_is_missing_as_a_dash()
    {
        Assert.Equal(["ID", "DAYS", "STATUS", "IS_RUNNING"], Read(Loans()).QuerySelectorAll("th").Select(heading => heading.TextContent));
        Assert.Equal(["1003", "2,500", "–", "0"], Cells(Loans(), 0));
        Assert.Equal(["1001", "-1\u202f250", "Active", "0"], Cells(Loans(), 1).Select(cell => cell.Replace('−', '-')));
        Assert.Equal(["1002", "–", "<Closed>", "1"], Cells(Loans(), 2));
        Assert.Equal("loans (3 lignes)", Read(Loans()).QuerySelector("caption")!.TextContent);
    }

    [Fact]
    public void Puts_numbers_and_their_headings_on_the_right_alone()
    {
        var right = Read(Loans()).QuerySelectorAll("tr").Select(row => row.Children.Select(cell => cell.ClassList.Contains("cs-right")).ToArray());

        Assert.All(right, row => Assert.Equal([false, true, false, true], row));
    }

    [Fact]
    public void Adds_columns_of_its_own_in_their_format()
    {
        var excerpt = Loans() with { Columns = ["ID"], Added = [new FigureColumn("Retard", "0.0", [0.26, double.NaN, -1])] };

        Assert.Equal(["1003", "0,3"], Cells(excerpt, 0));
        Assert.Equal(["1001", "–"], Cells(excerpt, 1));
    }

    [Fact]
    public void Says_in_its_language_out_of_how_many_rows_it_shows_some()
    {
        var french = Loans() with { Limit = 1 };
        var english = Loans() with { Limit = 2, Language = ReportLanguage.English };

        Assert.Single(Read(french).QuerySelectorAll("tbody tr"));
        Assert.Equal("loans (1 ligne sur 3)", Read(french).QuerySelector("caption")!.TextContent);
        Assert.Equal("loans (2 rows of 3)", Read(english).QuerySelector("caption")!.TextContent);
        Assert.Equal("loans (3 rows)", Read(english with { Limit = 3 }).QuerySelector("caption")!.TextContent);
    }

    [Fact]
    public void Names_the_column_that_is_not_there_or_not_as_long_as_the_rows()
    {
        Assert.Contains("'AMOUNT'", Assert.Throws<ArgumentException>(() => (Loans() with { Columns = ["AMOUNT"] }).ToHtml()).Message);
        Assert.Equal(
            "Column 'Retard' has 2 values for 3 rows of table loans; give one each.",
            Assert.Throws<ArgumentException>(() => (Loans() with { Added = [new FigureColumn("Retard", "0", [1, 2])] }).ToHtml()).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => (Loans() with { Limit = 0 }).ToHtml());
    }
}

using System.Globalization;
using CreditScoring.Notebooks.Formatting;

namespace CreditScoring.Notebooks.Tests.Formatting;

public sealed class ValueFormatterTests
{
    public static TheoryData<object?, string> Texts => new()
    {
        { null, "null" },
        { "a <b> \"c\"", "a <b> \"c\"" },
        { 1234.5, "1234.5" },
        { double.NaN, "NaN" },
        { 0.10m, "0.10" },
        { true, "true" },
        { 'x', "x" },
        { DayOfWeek.Monday, "Monday" },
        { new DateOnly(2024, 2, 1), "2024-02-01" },
        { new DateTime(2024, 2, 1, 3, 4, 5, DateTimeKind.Utc), "2024-02-01 03:04:05" },
        { new TimeOnly(3, 4), "03:04:00" },
        { new[] { 1, 2 }, "[1, 2]" },
        { new int[]?[] { [1], null }, "[[1], null]" },
        { Array.Empty<string>(), "[]" },
        { Enumerable.Range(1, 23), "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, … 3 more]" },
        { new Version(1, 2), "1.2" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Scalars_and_lists_of_scalars_are_text(object? value, string text) =>
        Assert.Equal(new NotebookOutput("text/plain", text), ValueFormatter.Format(value));

    [Fact]
    public void A_value_with_a_method_ToHtml_is_its_html() =>
        Assert.Equal(new NotebookOutput("text/html", "<b>7</b>"), ValueFormatter.Format(new Figure(7)));

    [Fact]
    public void The_exception_of_ToHtml_is_the_cells() =>
        Assert.Throws<InvalidOperationException>(() => ValueFormatter.Format(new Broken()));

    [Fact]
    public void A_method_ToHtml_of_another_shape_does_not_count() =>
        Assert.Equal("text/plain", ValueFormatter.Format(new Other()).Mime);

    [Fact]
    public void Figures_in_a_list_are_shown_one_under_the_other() =>
        Assert.Equal("<b>1</b>\n<b>2</b>", ValueFormatter.Format(new[] { new Figure(1), new Figure(2) }).Text);

    [Fact]
    public void Records_in_a_sequence_are_a_table_with_numbers_to_the_right_and_text_encoded() =>
        Assert.Equal(
            """
            <table class="cs-table">
            <thead><tr><th scope="col">Name</th><th scope="col" class="cs-number">Share</th></tr></thead>
            <tbody>
            <tr><td>a &lt;b&gt; &amp; &quot;c&quot; &#39;é&#39;</td><td class="cs-number">0.5</td></tr>
            <tr><td>null</td><td class="cs-number">NaN</td></tr>
            </tbody>
            </table>
            """,
            ValueFormatter.Format(new[] { new Line("a <b> & \"c\" 'é'", 0.5), new Line(null, double.NaN) }).Text);

    [Fact]
    public void Anonymous_types_tuples_pairs_and_structs_make_tables_too()
    {
        Holds("class=\"cs-number\">A</th>", new[] { new { A = 1 } });
        Holds("<th scope=\"col\" class=\"cs-number\">Item1</th><th scope=\"col\">Item2</th>", new[] { (1, "x") });
        Holds("<th scope=\"col\">Key</th><th scope=\"col\" class=\"cs-number\">Value</th>", new Dictionary<string, int> { ["x"] = 1 });
        Holds("class=\"cs-number\">X</th>", new[] { new Point(1) });
    }

    [Fact]
    public void A_table_shows_twenty_rows_and_counts_the_rest()
    {
        var html = ValueFormatter.Format(Enumerable.Range(0, 25).Select(i => new { i })).Text;

        Assert.Equal(20, html.Split("<tr><td").Length - 1);
        Assert.EndsWith("</table>\n<p class=\"cs-more\">… 5 more</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_sequence_ends()
    {
        Assert.EndsWith("… at least 99980 more]", ValueFormatter.Format(Forever(1)).Text, StringComparison.Ordinal);

        static IEnumerable<int> Forever(int value)
        {
            while (true)
                yield return value;
        }
    }

    [Fact]
    public void A_lazy_sequence_is_read_once()
    {
        var reads = 0;
        var items = Enumerable.Range(0, 3).Select(i =>
        {
            reads++;
            return i;
        });

        Assert.Equal("[0, 1, 2]", ValueFormatter.Format(items).Text);
        Assert.Equal(3, reads);
    }

    [Fact]
    public void A_list_that_holds_itself_ends()
    {
        var list = new List<object>();
        list.Add(list);

        Assert.Equal("[[[[…]]]]", ValueFormatter.Format(list).Text);
    }

    [Fact]
    public void One_record_is_a_table_of_its_properties() =>
        Assert.Equal(
            "<table class=\"cs-table\">\n<tbody>\n<tr><th scope=\"row\">Name</th><td>x</td></tr>\n"
            + "<tr><th scope=\"row\">Share</th><td class=\"cs-number\">1</td></tr>\n</tbody>\n</table>",
            ValueFormatter.Format(new Line("x", 1)).Text);

    [Fact]
    public void Rows_of_different_kinds_share_the_columns_they_have()
    {
        object?[] rows = [new { A = 1, B = 2 }, new { B = 3, C = 4 }, null, 5];
        string[] names = ["A", "B", "C", "Value"];

        Holds(string.Concat(names.Select(name => $"<th scope=\"col\" class=\"cs-number\">{name}</th>")), rows);
        Holds("<tr><td></td><td class=\"cs-number\">3</td><td class=\"cs-number\">4</td><td></td></tr>", rows);
        Holds("<tr><td></td><td></td><td></td><td></td></tr>", rows);
    }

    [Fact]
    public void A_property_that_cannot_be_read_does_not_hide_the_others() =>
        Holds("<td>(InvalidOperationException)</td><td class=\"cs-number\">1</td>", new[] { new Faulty() });

    [Fact]
    public void Does_not_depend_on_the_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = comma;

            Assert.Equal("[1.5, (2.5, 3)]", ValueFormatter.Format(new object[] { 1.5, (2.5, 3m) }).Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    static void Holds(string part, object value) => Assert.Contains(part, ValueFormatter.Format(value).Text, StringComparison.Ordinal);

    sealed record Line(string? Name, double Share);

    readonly record struct Point(int X);

    sealed record Figure(int Value)
    {
        public string ToHtml() => $"<b>{Value}</b>";
    }

    sealed class Broken
    {
        public string ToHtml() => throw new InvalidOperationException("no");
    }

    sealed class Other
    {
        public int ToHtml() => 1;
    }

    sealed class Faulty
    {
        public int Bad => throw new InvalidOperationException("no");

        public int Good => 1;
    }
}

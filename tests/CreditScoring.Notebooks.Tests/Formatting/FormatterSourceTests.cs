using CreditScoring.Notebooks.Formatting;

namespace CreditScoring.Notebooks.Tests.Formatting;

/// <summary>The names that Polyglot Notebooks looks for, on types that know neither it nor this engine.</summary>
public sealed class FormatterSourceTests
{
    [Fact]
    public void The_formatter_a_type_names_writes_its_values_as_html_first() =>
        Assert.Equal(new NotebookOutput(NotebookOutput.Html, "<b>7</b>\n"), ValueFormatter.Format(new Rate(7)));

    [Fact]
    public void A_type_inherits_the_formatter_of_its_base() =>
        Assert.Equal("<b>7</b>\n", ValueFormatter.Format(new Sharper(7)).Text);

    [Fact]
    public void The_media_type_that_is_asked_for_or_preferred_comes_first()
    {
        Assert.Equal(new NotebookOutput(NotebookOutput.Plain, "7 %"), ValueFormatter.Format(new Rate(7), NotebookOutput.Plain));
        Assert.Equal(new NotebookOutput(NotebookOutput.Plain, "7 %"), ValueFormatter.Format(new PlainRate(7)));
    }

    [Fact]
    public void A_formatter_that_declines_leaves_the_value_to_the_next() =>
        Assert.Equal(new NotebookOutput(NotebookOutput.Plain, "-1 %"), ValueFormatter.Format(new Rate(-1)));

    [Fact]
    public void Values_in_a_sequence_and_in_a_table_are_written_by_it_too()
    {
        Assert.Equal("<b>1</b>\n\n<b>2</b>\n", ValueFormatter.Format(new[] { new Rate(1), new Rate(2) }).Text);
        Assert.Contains("<td><b>3</b>\n</td>", ValueFormatter.Format(new[] { new { Rate = new Rate(3) } }).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exception_of_a_formatter_is_the_cells() =>
        Assert.Throws<InvalidOperationException>(() => ValueFormatter.Format(new Rate(13)));

    [AttributeUsage(AttributeTargets.Class)]
    sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
    {
        public Type FormatterSourceType { get; } = formatterSourceType;

        public string[] PreferredMimeTypes { get; set; } = [];
    }

#pragma warning disable CA1822, CA1852 // Read by name, on the instance; inherited from.
    [TypeFormatterSource(typeof(Source))]
    class Rate(int value)
    {
        public int Value { get; } = value;
    }

    sealed class Sharper(int value) : Rate(value);

    [TypeFormatterSource(typeof(Source), PreferredMimeTypes = ["text/plain"])]
    sealed class PlainRate(int value) : Rate(value);

    sealed class Source
    {
        public IEnumerable<object> CreateTypeFormatters() => [new Plain(), new Html()];
    }

    sealed class Plain
    {
        public string MimeType => "text/plain";

        public bool Format(object instance, TextWriter writer)
        {
            writer.Write(((Rate)instance).Value);
            writer.Write(" %");

            return true;
        }
    }

    sealed class Html
    {
        public string MimeType => "text/html";

        public bool Format(object instance, TextWriter writer)
        {
            if (((Rate)instance).Value == 13)
                throw new InvalidOperationException();

            if (((Rate)instance).Value < 0)
                return false;

            writer.WriteLine($"<b>{((Rate)instance).Value}</b>");

            return true;
        }
    }
#pragma warning restore CA1822, CA1852
}

using System.Reflection;
using CreditScoring.Reporting.Figures;

namespace CreditScoring.Reporting.Tests.Figures;

/// <summary>What Polyglot Notebooks reads by name: the attribute, the source it names, and the source's formatters.</summary>
public sealed class FigureFormatterTests
{
    [Fact]
    public void Every_figure_with_html_names_a_formatter()
    {
        var figures = typeof(Figure).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(Figure).Namespace && type.GetMethod("ToHtml", BindingFlags.Instance | BindingFlags.Public, []) is not null)
            .ToList();

        Assert.Equal(
            [nameof(Beeswarm), nameof(Figure), nameof(HeatMap), nameof(PointCloud), nameof(TableExcerpt)],
            figures.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.All(figures, type =>
        {
            var attribute = type.GetCustomAttributes(inherit: true).Single(each => each.GetType().Name == "TypeFormatterSourceAttribute");
            Assert.Equal(typeof(FigureFormatterSource), attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute));
        });
    }

    [Fact]
    public void The_formatter_writes_the_html_of_a_figure_and_declines_anything_else()
    {
        var formatter = (FigureFormatter)new FigureFormatterSource().CreateTypeFormatters().Single();
        using var writer = new StringWriter();
        var map = new HeatMap
        {
            Title = "t", Caption = "c", Pairs = "Paire", Values = new FigureAxis("Interaction", "0.00"), Names = ["a", "b"], Cells = [[9, 0.1], [0.1, 9]],
        };

        Assert.Equal("text/html", formatter.MimeType);
        Assert.True(formatter.Format(map, writer));
        Assert.Equal(map.ToHtml(), writer.ToString());
        Assert.False(formatter.Format("text", writer));
    }
}

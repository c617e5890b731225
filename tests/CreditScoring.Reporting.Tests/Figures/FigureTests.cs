using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AngleSharp.Html.Parser;
using CreditScoring.Reporting.Figures;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Figures;

public sealed class FigureTests
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    static readonly Figure Rates = Figure.Bars(
        "Taux de défaut par niveau d’études",
        "Le taux baisse quand le niveau monte.",
        new FigureAxis("Niveau d’études"),
        new FigureAxis("Taux de défaut", "%1"),
        ["Secondaire", "Supérieur"],
        [0.0894, 0.0536]);

    [Fact]
    public void Serialises_as_the_approved_Plotly_figure()
    {
        var approved = File.ReadAllText(Path.Combine(Project.Root, "tests/CreditScoring.Reporting.Tests/Figures/rates.approved.json"));
        using var json = JsonDocument.Parse(Rates.ToPlotlyJson());

        Assert.Equal(approved.TrimEnd(), JsonSerializer.Serialize(json, Indented));
    }

    [Fact]
    public void Reads_without_script_as_a_title_a_finding_and_an_open_table()
    {
        var figure = new HtmlParser().ParseDocument(Rates.ToHtml()).QuerySelector("figure")!;

        Assert.Equal("Taux de défaut par niveau d’études", figure.QuerySelector("figcaption strong")!.TextContent);
        Assert.Contains("Le taux baisse", figure.QuerySelector("figcaption")!.TextContent);
        Assert.True(figure.QuerySelector("details")!.HasAttribute("open"));
        Assert.True(figure.QuerySelector(".cs-chart")!.HasAttribute("hidden"));
        Assert.Equal(["8,9\u202f%", "5,4\u202f%"], figure.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal("<figure", Rates.ToHtml()[..7]);
        Assert.DoesNotContain("\n\n", Rates.ToHtml());
    }

    [Fact]
    public void Text_cannot_close_the_script_element()
    {
        var html = (Rates with { Title = "</script><b>x", Y = new FigureAxis("</script><b>y") }).ToHtml();

        Assert.Single(new HtmlParser().ParseDocument(html).QuerySelectorAll("script"));
        Assert.Empty(new HtmlParser().ParseDocument(html).QuerySelectorAll("b"));
    }

    [Fact]
    public void Two_numbers_that_are_written_alike_stay_two_rows()
    {
        var figure = Figure.Lines(
            "t", "c", new FigureAxis("x", "0.0"), new FigureAxis("y", "0"), new FigureSeries { Name = "s", X = [0.11, 0.12], Y = [1, 2], Mark = FigureMark.Line });

        Assert.Equal(["1", "2"], new HtmlParser().ParseDocument(figure.ToHtml()).QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void A_reference_line_is_drawn_but_not_tabulated()
    {
        var figure = Figure.Lines(
            "t", "c", new FigureAxis("x"), new FigureAxis("y"),
            new FigureSeries { Name = "diagonal", X = [0, 1], Y = [0, 1], Mark = FigureMark.Line, IsReference = true },
            new FigureSeries { Name = "curve", X = [0.5], Y = [0.7], Mark = FigureMark.Points });

        Assert.Contains("diagonal", figure.ToPlotlyJson());
        Assert.DoesNotContain("diagonal</th>", figure.ToHtml());
    }

    [Fact]
    public void A_histogram_gives_each_group_shares_that_sum_to_one()
    {
        var figure = Figure.Histogram("t", "c", new FigureAxis("x"), new FigureAxis("y"), [("a", [0, 1, 2, 3, double.NaN]), ("b", [4.0])], bins: 4);

        // Bins of width 1 from 0 to 4; the greatest value, 4, belongs to the last one.
        Assert.Equal([0.25, 0.25, 0.25, 0.25], figure.Series[0].Y);
        Assert.Equal([0.0, 0, 0, 1], figure.Series[1].Y);
        Assert.Equal([0.5, 1.5, 2.5, 3.5], figure.Series[0].X);
    }

    [Fact]
    public void The_steps_of_a_waterfall_lead_from_its_start_to_its_end()
    {
        var figure = Figure.Waterfall(
            "t", "c", new FigureAxis("Thème"), new FigureAxis("Ajoute", "+0.0"), ("moyenne", -2), [("dette", 0.5), ("revenu", -1.5)], "client", "Log-cote");
        var table = new HtmlParser().ParseDocument(figure.ToHtml());

        Assert.Equal([-2, -2, -1.5, -3], figure.Series[0].Starts);
        Assert.Equal([FigureTone.Muted, FigureTone.Decline, FigureTone.Accept, FigureTone.Muted], figure.Series[0].Tones);
        Assert.Equal(["moyenne", "dette", "revenu", "client"], table.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["–", "−2,0", "+0,5", "–", "−1,5", "–", "–", "−3,0"], table.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal((-3.225, -1.275), (figure.Y.From!.Value, figure.Y.To!.Value)); // from -3 to -1.5, and 15 % of that on each side
        Assert.Contains("\"base\":[-2,-2,-1.5,-3]", figure.ToPlotlyJson());
        Assert.Contains("\"showlegend\":false", figure.ToPlotlyJson());
    }

    [Fact]
    public void Names_the_series_that_has_not_a_start_for_each_bar()
    {
        var figure = Rates with { Series = [new FigureSeries { Name = "rates", Categories = ["a", "b"], Y = [1, 2], Starts = [1] }] };

        Assert.Contains("'rates'", Assert.Throws<ArgumentException>(figure.ToPlotlyJson).Message);
    }

    [Fact]
    public void Names_the_series_whose_lengths_disagree()
    {
        var figure = Rates with { Series = [new FigureSeries { Name = "rates", Categories = ["a", "b"], Y = [1] }] };

        Assert.Contains("'rates'", Assert.Throws<ArgumentException>(figure.ToPlotlyJson).Message);
    }

    [Fact]
    public void Has_the_light_colours_of_the_tokens()
    {
        var tokens = File.ReadAllText(Path.Combine(Project.Root, "site/styles/tokens.css"));

        foreach (var tone in Enum.GetValues<FigureTone>())
            Assert.Contains($"--cs-{Palette.Name(tone)}: {Palette.Light(tone)};", tokens);
    }

    [Fact]
    public void Each_tone_has_a_shape_of_its_own()
    {
        var tones = Enum.GetValues<FigureTone>();

        Assert.Equal(tones.Length, tones.Select(Palette.Symbol).Distinct().Count());
        Assert.Equal(tones.Length, tones.Select(Palette.Dash).Distinct().Count());
        Assert.Equal(tones.Length, tones.Select(Palette.Hatch).Distinct().Count());
    }
}

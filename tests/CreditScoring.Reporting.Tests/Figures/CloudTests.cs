using System.Text.Json;
using AngleSharp.Html.Parser;
using CreditScoring.Reporting.Figures;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Figures;

/// <summary>Figures made of many points, and of coloured cells.</summary>
public sealed class CloudTests
{
    static readonly Beeswarm Swarm = new()
    {
        Title = "Apports", Caption = "c", Names = "Thème", Values = new FigureAxis("Log-cote", "0.00"), Shade = "Valeur",
        Rows = [new SwarmRow("endettement", [3, -1, 1, 0, -1], [30, 10, 10, double.NaN, 20])],
    };

    static readonly PointCloud Cloud = new()
    {
        Title = "t", Caption = "c", X = new FigureAxis("x", "0"), Y = new FigureAxis("y", "0.0"), Shade = "z",
        Points = [.. Enumerable.Range(0, 20).Select(point => ((double)point, point % 2 == 0 ? 1.0 : -1.0, point % 2 == 0 ? 7.0 : 5.0)), (double.NaN, 99, 1)],
    };

    static readonly HeatMap Map = new()
    {
        Title = "t", Caption = "c", Pairs = "Paire", Values = new FigureAxis("Interaction", "0.00"), Names = ["a", "b", "c"],
        Cells = [[9, 0.1, 0.2], [0.1, 9, 0.3], [0.2, 0.3, 9]],
    };

    [Fact]
    public void Equal_numbers_share_the_middle_of_their_ranks() =>
        Assert.Equal([1, 1 / 6.0, 1 / 6.0, double.NaN, 2 / 3.0], Dots.Ranks([30, 10, 10, double.NaN, 20]));

    [Fact]
    public void Thinned_points_keep_both_ends_and_stay_evenly_spaced() => Assert.Equal([0, 3, 6, 9], Dots.Thin(10, 4));

    [Fact]
    public void A_swarm_puts_points_in_order_of_value_with_the_shape_of_their_half()
    {
        var (unranked, ranked) = (Trace(Swarm.ToPlotlyJson(), 0), Trace(Swarm.ToPlotlyJson(), 1));

        Assert.Equal([-1, -1, 1, 3], Numbers(ranked, "x"));
        Assert.Equal([1 / 6.0, 2 / 3.0, 1 / 6.0, 1], Numbers(ranked.GetProperty("marker"), "color"), Close);
        Assert.Equal(["circle", "triangle-up", "circle", "triangle-up"], ranked.GetProperty("marker").GetProperty("symbol").EnumerateArray().Select(symbol => symbol.GetString()));
        Assert.Equal([0], Numbers(unranked, "x"));
        Assert.Equal("x", unranked.GetProperty("marker").GetProperty("symbol").GetString());
    }

    [Fact]
    public void A_swarm_stays_within_its_row_and_parts_points_of_like_values()
    {
        double[] same = [.. Enumerable.Repeat(1.0, 100)];
        var places = Numbers(Trace((Swarm with { Rows = [new SwarmRow("a", same, same)] }).ToPlotlyJson(), 0), "y");

        Assert.Equal(100, places.Distinct().Count());
        Assert.All(places, place => Assert.InRange(place, 0.5, 1.5));
        Assert.Equal([1], Numbers(Trace((Swarm with { Rows = [new SwarmRow("a", [5], [5])] }).ToPlotlyJson(), 0), "y"));
    }

    [Fact]
    public void A_swarm_draws_no_more_points_than_its_limit_but_tabulates_all()
    {
        double[] values = [.. Enumerable.Range(-500, 1001).Select(point => (double)point)];
        var swarm = Swarm with { Limit = 50, Rows = [new SwarmRow("a", values, values)] };
        var cells = Cells(swarm.ToHtml());

        Assert.Equal(50, Numbers(Trace(swarm.ToPlotlyJson(), 0), "x").Length);

        // Of -500, …, 500: the mean size is 2 (1 + … + 500) / 1001, and nine tenths lie within 450.
        Assert.Equal(["250,25", "−450,00", "0,00", "450,00", "1\u202f001"], cells);
    }

    [Fact]
    public void A_cloud_tells_the_halves_of_the_third_number_apart_in_each_group()
    {
        var table = new HtmlParser().ParseDocument(Cloud.ToHtml());

        Assert.Equal(10, table.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("0 à 1", table.QuerySelector("tbody th")!.TextContent);
        Assert.Equal(["−1,0", "1,0", "2"], Cells(Cloud.ToHtml()).Take(3));
        Assert.DoesNotContain("99", Cloud.ToPlotlyJson());
    }

    [Fact]
    public void The_middle_belongs_to_the_lower_half_and_a_missing_third_number_to_none()
    {
        Assert.Equal(["4,0", "–", "1"], Cells((Cloud with { Points = [(1, 4, 7)] }).ToHtml()));
        Assert.Equal(["–", "–", "1"], Cells((Cloud with { Points = [(1, 4, double.NaN)] }).ToHtml()));
    }

    [Fact]
    public void A_heat_map_draws_each_pair_once_with_its_value_and_lists_the_greatest_first()
    {
        var cells = Trace(Map.ToPlotlyJson(), 0);

        Assert.Equal([0.1, 0.2, 0.3], Numbers(cells.GetProperty("marker"), "color"));
        Assert.Equal([1, 1, 2], Numbers(cells, "x"));
        Assert.Equal([1.5, 2.5, 2.5], Numbers(cells, "base"));
        Assert.Equal(["0,10", "0,20", "0,30"], cells.GetProperty("text").EnumerateArray().Select(text => text.GetString()));
        Assert.Equal(["b × c", "a × c", "a × b"], new HtmlParser().ParseDocument(Map.ToHtml()).QuerySelectorAll("tbody th").Select(pair => pair.TextContent));
    }

    [Fact]
    public void A_heat_map_of_nothing_still_has_a_scale()
    {
        using var json = JsonDocument.Parse((Map with { Cells = [[0, 0, 0], [0, 0, 0], [0, 0, 0]] }).ToPlotlyJson());

        Assert.Equal(1, json.RootElement.GetProperty("layout").GetProperty("coloraxis").GetProperty("cmax").GetDouble());
    }

    [Fact]
    public void Names_what_cannot_be_drawn()
    {
        Assert.Contains("'endettement'", Throws(() => (Swarm with { Rows = [new SwarmRow("endettement", [1], [])] }).ToHtml()));
        Assert.Contains("'Apports'", Throws(() => (Swarm with { Rows = [] }).ToHtml()));
        Assert.Contains("'t'", Throws(() => (Cloud with { Points = [(double.NaN, 1, 1)] }).ToHtml()));
        Assert.Contains("a × b", Throws(() => (Map with { Cells = [[9, 0.1, 0.2], [0.4, 9, 0.3], [0.2, 0.3, 9]] }).ToHtml()));
        Assert.Contains("3 names", Throws(() => (Map with { Cells = [[0]] }).ToHtml()));
    }

    [Fact]
    public void Has_the_light_colours_of_the_tokens()
    {
        var tokens = File.ReadAllText(Path.Combine(Project.Root, "site/styles/tokens.css"));

        foreach (var (token, light) in ColourScale.Amount.Stops.Concat(ColourScale.LowToHigh.Stops))
            Assert.Contains($"--cs-{token}: {light};", tokens);
    }

    static string Throws(Func<string> write) => Assert.Throws<ArgumentException>(write).Message;

    static bool Close(double one, double other) => Math.Abs(one - other) < 1e-9;

    static JsonElement Trace(string spec, int place)
    {
        using var json = JsonDocument.Parse(spec);

        return json.RootElement.GetProperty("data")[place].Clone();
    }

    static double[] Numbers(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];

    static IEnumerable<string> Cells(string html) => new HtmlParser().ParseDocument(html).QuerySelectorAll("td").Select(cell => cell.TextContent);
}

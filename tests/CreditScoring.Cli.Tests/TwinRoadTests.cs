using System.Globalization;
using System.Text.Json;
using CreditScoring.Linear;

namespace CreditScoring.Cli.Tests;

/// <summary>The scorecard through the real program: trained, written, read back and added up by hand.</summary>
public sealed class TwinRoadTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    [Fact]
    public void A_scorecard_and_its_price_are_written_and_no_client_shows_in_what_is_published()
    {
        var (folder, published) = (In("twin"), In("published.json"));
        var result = Credit.Run("twin", run.Data, "--output", folder, "--published", published, "--max-features", "6");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Trees less scorecard, paired", result.Output, StringComparison.Ordinal);

        var card = ScorecardFile.Read(Path.Combine(folder, "scorecard.json"));
        Assert.InRange(card.Features.Count, 1, 6);

        // The points of the table are those of the card: a line for the base, then one per bin.
        var lines = File.ReadAllLines(Path.Combine(folder, "scorecard.csv"));
        Assert.Equal("feature,bin,clients,default_rate,woe,points", lines[0]);
        Assert.Equal([card.BasePoints, .. card.Features.SelectMany(feature => feature.Points)], lines.Skip(1).Select(line => int.Parse(line.Split(',')[^1], CultureInfo.InvariantCulture)));

        using var price = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "transparency.json")));
        Assert.Equal("synthetic", price.RootElement.GetProperty("data").GetProperty("kind").GetString());
        Assert.Equal(5, price.RootElement.GetProperty("transparency").GetProperty("folds").GetInt32());
        Assert.DoesNotMatch("\"[14][0-9]{5}\"", File.ReadAllText(published)); // no identifier of a client
        Assert.Equal(card.BasePoints, PublishedTwin.Read(published).BasePoints);
    }

    [Fact]
    public void A_source_must_be_named_and_options_within_range()
    {
        var none = Credit.Run("twin", "--output", In("none"));
        var share = Credit.Run("twin", run.Data, "--min-level-share", "2", "--output", In("share"));

        Assert.Equal((2, 2), (none.ExitCode, share.ExitCode));
        Assert.Contains("Give a folder with the Home Credit tables", none.Error, StringComparison.Ordinal);
        Assert.Contains("Option MinLevelShare of binning is 2; it must be in [0, 1]", share.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(In("share")));
    }

    string In(string name) => Path.Combine(run.Folder, "twin road " + name);
}

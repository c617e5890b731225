using System.Globalization;
using System.Text;
using CreditScoring.Cli.Output;
using CreditScoring.Features;
using CreditScoring.Linear;

namespace CreditScoring.Cli.Models;

/// <summary>Writes a scorecard as a table: a line per bin, with the points to add up.</summary>
static class ScorecardCsv
{
    public const string Header = "feature,bin,clients,default_rate,woe,points";

    const int MostWords = 8; // of a bin that holds the words never seen, too

    public static void Write(Scorecard card, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(Header);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"base,every client,,,,{card.BasePoints}"));
        foreach (var feature in card.Features)
            foreach (var (bin, points) in feature.Binning.Bins.Zip(feature.Points))
                writer.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{CsvText.Quoted(feature.Binning.Column.Name)},{CsvText.Quoted(BinText(feature.Binning.Column, bin))},{bin.Clients},{bin.DefaultRate:0.0000},{bin.Woe:0.0000},{points}"));
    }

    /// <summary>The values of a bin: "[0.35, 0.52)", "below 0.35", "Lower secondary; Working", "missing".</summary>
    public static string BinText(FeatureColumn column, FeatureBin bin) => bin switch
    {
        { IsMissing: true } => "missing",
        { Levels: { Count: > MostWords } levels } when levels.Contains(column.Levels.Count) => "any other",
        { Levels: { } levels } => string.Join("; ", levels.Select(level => level < column.Levels.Count ? column.Levels[level] : "any other")),
        { Lower: null, Upper: null } => "any value",
        { Lower: null } => string.Create(CultureInfo.InvariantCulture, $"below {bin.Upper}"),
        { Upper: null } => string.Create(CultureInfo.InvariantCulture, $"{bin.Lower} and above"),
        _ => string.Create(CultureInfo.InvariantCulture, $"[{bin.Lower}, {bin.Upper})"),
    };
}

using System.Text.Json;

namespace CreditScoring.Linear;

/// <summary>What may be shown to anybody of a scorecard and its comparison: numbers of clients in tens, rates in thousandths, and neither for a bin of fewer than 20 clients.</summary>
/// <param name="Data">What it was measured on.</param>
/// <param name="Transparency">The measures.</param>
/// <param name="BasePoints">Points that every client has.</param>
/// <param name="Features">The features of the scorecard, in the order in which they were chosen.</param>
public sealed record PublishedTwin(TwinData Data, Transparency Transparency, int BasePoints, IReadOnlyList<PublishedCardFeature> Features)
{
    /// <summary>Fewest clients of a bin of whom numbers are told.</summary>
    public const int FewestClients = 20;

    /// <summary>The part of a twin that shows no single client.</summary>
    /// <param name="result">The twin.</param>
    /// <param name="data">What it was trained on.</param>
    public static PublishedTwin Of(TwinResult result, TwinData data) => new(
        data, result.Transparency, result.Scorecard.BasePoints, [.. result.Scorecard.Features.Select(PublishedCardFeature.Of)]);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Receives the JSON.</param>
    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, ScorecardJsonContext.Default.PublishedTwin);

    /// <summary>Reads what <c>credit twin --published</c> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is no such output.</exception>
    public static PublishedTwin Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), ScorecardJsonContext.Default.PublishedTwin) is { Data: not null, Transparency.Price: not null, Features: not null } twin
                ? twin
                : throw new JsonException("data, transparency or features are missing");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path}: not the output of credit twin --published ({fault.Message}); write it again.", fault);
        }
    }
}

/// <summary>A feature of a published scorecard.</summary>
/// <param name="Name">Name of the feature.</param>
/// <param name="Trend">How the default rate goes from bin to bin.</param>
/// <param name="Information">Information value, at least 0.</param>
/// <param name="Bins">Its bins; that of missing values last.</param>
public sealed record PublishedCardFeature(string Name, BinTrend Trend, double Information, IReadOnlyList<PublishedCardBin> Bins)
{
    internal static PublishedCardFeature Of(ScorecardFeature feature) => new(
        feature.Binning.Column.Name, feature.Binning.Trend, Math.Round(feature.Binning.Information, 3), [.. feature.Binning.Bins.Zip(feature.Points, PublishedCardBin.Of)]);
}

/// <summary>A bin of a published scorecard.</summary>
/// <param name="Lower">Smallest value; null when there is none, or when the bin is no interval.</param>
/// <param name="Upper">The value at which the next bin begins; null when there is none, or when the bin is no interval.</param>
/// <param name="Levels">Positions of a category's levels; null when it is none.</param>
/// <param name="IsMissing">Whether it holds those for whom the feature is missing.</param>
/// <param name="Clients">Number of clients in tens; null for fewer than 20.</param>
/// <param name="DefaultRate">Share who defaulted, in thousandths; null for fewer than 20 clients.</param>
/// <param name="Woe">Weight of evidence, in hundredths; null for fewer than 20 clients.</param>
/// <param name="Points">Points of the bin.</param>
public sealed record PublishedCardBin(
    float? Lower, float? Upper, IReadOnlyList<int>? Levels, bool IsMissing, int? Clients, double? DefaultRate, double? Woe, int Points)
{
    internal static PublishedCardBin Of(FeatureBin bin, int points)
    {
        var isTold = bin.Clients >= PublishedTwin.FewestClients;

        return new(
            bin.Lower, bin.Upper, bin.Levels, bin.IsMissing, isTold ? (int)Math.Round(bin.Clients / 10.0) * 10 : null,
            isTold ? Math.Round(bin.DefaultRate, 3) : null, isTold ? Math.Round(bin.Woe, 2) : null, points);
    }
}

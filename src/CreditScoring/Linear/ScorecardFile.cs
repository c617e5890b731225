using System.Text.Json;
using System.Text.Json.Serialization;
using CreditScoring.Decisions;
using CreditScoring.Features;

namespace CreditScoring.Linear;

/// <summary>Writes and reads <c>scorecard.json</c>. Versioned; an unknown version is refused.</summary>
public static class ScorecardFile
{
    /// <summary>Version of the format, raised when older code could no longer read the file.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Writes a scorecard and what became of every feature.</summary>
    /// <param name="stream">Receives the JSON.</param>
    /// <param name="fit">The scorecard and the verdicts.</param>
    /// <param name="data">What it was trained on, one line for people.</param>
    public static void Write(Stream stream, ScorecardFit fit, string data) => JsonSerializer.Serialize(stream, ScorecardJson.Of(fit, data), ScorecardJsonContext.Default.ScorecardJson);

    /// <summary>A scorecard as part of another file, without verdicts.</summary>
    internal static JsonElement ToJson(Scorecard scorecard) =>
        JsonSerializer.SerializeToElement(ScorecardJson.Of(new ScorecardFit(scorecard, []), ""), ScorecardJsonContext.Default.ScorecardJson);

    /// <summary>A scorecard that is part of another file.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    /// <exception cref="ArgumentException">It is damaged.</exception>
    internal static Scorecard OfJson(JsonElement element) =>
        (element.Deserialize(ScorecardJsonContext.Default.ScorecardJson) ?? throw new JsonException("found null, expected a scorecard")).ToScorecard();

    /// <summary>Reads a scorecard.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is no scorecard of a known version, or is damaged.</exception>
    public static Scorecard Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize(File.ReadAllBytes(path), ScorecardJsonContext.Default.ScorecardJson) ?? throw new JsonException("found null, expected an object");

            return file.Format == CurrentFormat
                ? file.ToScorecard()
                : throw new InvalidDataException($"{path}: found format {file.Format}, expected {CurrentFormat}; read it with the release that wrote it, or train again.");
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"{path}: no scorecard ({fault.Message}); restore the file from a copy, or train again.", fault);
        }
    }
}

/// <summary>The JSON of a scorecard.</summary>
sealed record ScorecardJson
{
    public required int Format { get; init; }

    public required string Data { get; init; }

    public required ScaleJson Scale { get; init; }

    public required double Intercept { get; init; }

    public required int BasePoints { get; init; }

    public required IReadOnlyList<FeatureJson> Features { get; init; }

    public required IReadOnlyList<FeatureVerdict> Verdicts { get; init; }

    public static ScorecardJson Of(ScorecardFit fit, string data) => new()
    {
        Format = ScorecardFile.CurrentFormat,
        Data = data,
        Scale = new ScaleJson(PointsScale.Anchor, 10, PointsScale.PointsToDouble),
        Intercept = fit.Scorecard.Intercept,
        BasePoints = fit.Scorecard.BasePoints,
        Features = [.. fit.Scorecard.Features.Select(FeatureJson.Of)],
        Verdicts = fit.Features,
    };

    public Scorecard ToScorecard() => Scale == new ScaleJson(PointsScale.Anchor, 10, PointsScale.PointsToDouble)
        ? Scorecard.WithPoints(Intercept, [.. Features.Select(feature => feature.ToFeature())], BasePoints)
        : throw new ArgumentException($"{Scale.Points} points at odds of {Scale.Odds} and {Scale.PointsToDouble} to double them are another scale than ours");

    /// <summary>What points mean: so many at those odds of repaying, and so many more when the odds double.</summary>
    public sealed record ScaleJson(double Points, double Odds, double PointsToDouble);

    public sealed record FeatureJson(
        string Name, FeatureKind Kind, IReadOnlyList<string> Levels, int Direction, BinTrend Trend, double Information, double Coefficient, double Error, IReadOnlyList<BinJson> Bins)
    {
        public static FeatureJson Of(ScorecardFeature feature)
        {
            var (binning, column) = (feature.Binning, feature.Binning.Column);

            return new(
                column.Name, column.Kind, column.Levels, column.Direction, binning.Trend, binning.Information, feature.Coefficient, feature.Error,
                [.. binning.Bins.Zip(feature.Points, BinJson.Of)]);
        }

        public ScorecardFeature ToFeature() => new(
            new FeatureBinning(new FeatureColumn(Name, Kind, Levels, Direction), Trend, Information, [.. Bins.Select(bin => bin.ToBin())]),
            Coefficient, Error, [.. Bins.Select(bin => bin.Points)]);
    }

    public sealed record BinJson(float? Lower, float? Upper, IReadOnlyList<int>? Levels, bool IsMissing, int Clients, int Defaults, double Woe, int Points)
    {
        public static BinJson Of(FeatureBin bin, int points) => new(bin.Lower, bin.Upper, bin.Levels, bin.IsMissing, bin.Clients, bin.Defaults, bin.Woe, points);

        public FeatureBin ToBin() => new() { Lower = Lower, Upper = Upper, Levels = Levels, IsMissing = IsMissing, Clients = Clients, Defaults = Defaults, Woe = Woe };
    }
}

/// <summary>How scorecards and comparisons are written: camelCase, indented, enums as words, unknown properties refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ScorecardJson))]
[JsonSerializable(typeof(TransparencyFile))]
[JsonSerializable(typeof(PublishedTwin))]
sealed partial class ScorecardJsonContext : JsonSerializerContext;

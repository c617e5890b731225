using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CreditScoring.Features;

namespace CreditScoring.Drift;

/// <summary>A reference profile as JSON: <c>profile.json</c> of a model folder. Versioned; an unknown version is refused.</summary>
public static class ReferenceProfileFile
{
    /// <summary>Name of the file in a model folder.</summary>
    public const string Name = "profile.json";

    /// <summary>Version of the format, raised when older code could no longer read the file.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The bytes of the file; the same profile gives the same bytes.</summary>
    /// <param name="profile">The profile.</param>
    public static byte[] Write(ReferenceProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);

        return JsonSerializer.SerializeToUtf8Bytes(new ProfileJson(CurrentFormat, profile.Rows, [.. profile.Columns.Select(ColumnJson.Of)]), ProfileJsonContext.Default.ProfileJson);
    }

    /// <summary>Reads a profile.</summary>
    /// <param name="place">Where the bytes come from, for messages.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="InvalidDataException">They are no profile, or one of an unknown version.</exception>
    public static ReferenceProfile Read(string place, ReadOnlySpan<byte> content)
    {
        try
        {
            var json = JsonSerializer.Deserialize(content, ProfileJsonContext.Default.ProfileJson)!;
            if (json.Format != CurrentFormat)
                throw new InvalidDataException($"{place} has format version {json.Format}; this program reads version {CurrentFormat}. Use the release that wrote it, or train again.");

            return new ReferenceProfile(json.Rows, [.. json.Columns.Select(column => column.ToColumn())]);
        }
        catch (Exception error) when (error is JsonException or ArgumentException or FormatException)
        {
            throw new InvalidDataException($"{place} is no reference profile ({error.Message}); train again, or give another file.", error);
        }
    }

    internal sealed record ProfileJson(int Format, int Rows, IReadOnlyList<ColumnJson> Columns);

    // Edges of single precision are written as such, in half the digits; tenths lie between two values and need all of theirs.
    internal sealed record ColumnJson
    {
        public required string Name { get; init; }

        public FeatureKind? Kind { get; init; }

        public string? Fault { get; init; }

        public int Missing { get; init; }

        public int NegativeInfinite { get; init; }

        public int PositiveInfinite { get; init; }

        public int Distinct { get; init; }

        public float[]? Singles { get; init; }

        public double[]? Doubles { get; init; }

        public double[]? Tenths { get; init; }

        public IReadOnlyList<int>? At { get; init; }

        public IReadOnlyList<int>? Between { get; init; }

        public double[]? Extremes { get; init; }

        public double[]? Moments { get; init; }

        public IReadOnlyDictionary<string, int>? Levels { get; init; }

        public int PooledRows { get; init; }

        public static ColumnJson Of(ProfileColumn column)
        {
            var json = new ColumnJson
            {
                Name = column.Name,
                Kind = column.Kind,
                Fault = column.Fault,
                Missing = column.Missing,
                NegativeInfinite = column.NegativeInfinite,
                PositiveInfinite = column.PositiveInfinite,
                Distinct = column.Distinct,
                Levels = column.Levels.Count == 0 ? null : new SortedDictionary<string, int>(column.Levels.ToDictionary(level => level.Level, level => level.Count), StringComparer.Ordinal),
                PooledRows = column.PooledRows,
            };
            if (column.Grid is not { } grid)
                return json;

            var others = grid.Edges.Except(grid.Tenths).ToArray();
            var isSingle = Array.TrueForAll(others, edge => (float)edge == edge);

            return json with
            {
                Singles = isSingle ? [.. others.Select(edge => (float)edge)] : null,
                Doubles = isSingle ? null : others,
                Tenths = [.. grid.Tenths],
                At = grid.At,
                Between = grid.Between,
                Extremes = grid.Count == 0 ? [] : [grid.Least, grid.Greatest],
                Moments = [grid.Mean, grid.StandardDeviation],
            };
        }

        public ProfileColumn ToColumn() => new()
        {
            Name = Name,
            Kind = Kind,
            Fault = Fault,
            Missing = Missing,
            NegativeInfinite = NegativeInfinite,
            PositiveInfinite = PositiveInfinite,
            Distinct = Distinct,
            Levels = [.. (Levels ?? new Dictionary<string, int>()).Select(level => new LevelCount(level.Key, level.Value)).OrderBy(level => level.Level, StringComparer.Ordinal)],
            PooledRows = PooledRows,
            Grid = Tenths is null ? null : ToGrid(Tenths),
        };

        ProfileGrid ToGrid(double[] tenths)
        {
            double[] edges = [.. (Doubles ?? [.. (Singles ?? []).Select(edge => (double)edge)]).Union(tenths).Order()];
            if (At?.Count != edges.Length || Between?.Count != edges.Length + 1 || Extremes is not ([] or [_, _]) || Moments is not [var mean, var deviation])
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"column {Name} has {edges.Length} edges, {At?.Count} counts at them and {Between?.Count} between them"));

            return new ProfileGrid
            {
                Edges = edges,
                At = At,
                Between = Between,
                Tenths = tenths,
                Least = Extremes is [var least, _] ? least : double.NaN,
                Greatest = Extremes is [_, var greatest] ? greatest : double.NaN,
                Mean = mean,
                StandardDeviation = deviation,
            };
        }
    }
}

/// <summary>How profiles are written: camelCase, enums as words, what is nothing left out, unknown properties refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ReferenceProfileFile.ProfileJson))]
sealed partial class ProfileJsonContext : JsonSerializerContext;

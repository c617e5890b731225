using System.Text.Json;
using System.Text.Json.Serialization;
using CreditScoring.Features;

namespace CreditScoring.Selection.Profiles;

/// <summary>The profiles of many features as one file that everybody may read: JSON, without a single client's row.</summary>
public sealed record PublishedProfiles
{
    /// <summary>Version of the format that is written and read.</summary>
    public const int CurrentFormat = 1;

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<FeatureKind>(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Version of the format.</summary>
    public required int Format { get; init; }

    /// <summary><c>kaggle</c>, <c>synthetic</c>, <c>folder</c> or another word for what the features were computed from.</summary>
    public required string Kind { get; init; }

    /// <summary>The same in one line for people, in English.</summary>
    public required string Description { get; init; }

    /// <summary>All clients.</summary>
    public required PublishedGroup Clients { get; init; }

    /// <summary>A profile per feature, in column order.</summary>
    public required IReadOnlyList<PublishedProfile> Features { get; init; }

    /// <summary>What may be shown of the profiles of a matrix.</summary>
    /// <param name="profiles">The exact profiles, at least one, all of the same clients.</param>
    /// <param name="source">What the features were computed from.</param>
    public static PublishedProfiles Of(IReadOnlyList<FeatureProfile> profiles, FeatureFileSource source) => new()
    {
        Format = CurrentFormat,
        Kind = source.Kind,
        Description = source.Description,
        Clients = PublishedGroup.Of(profiles[0].All),
        Features = [.. profiles.Select(PublishedProfile.Of)],
    };

    /// <summary>Writes the file; the same profiles give the same bytes.</summary>
    /// <param name="stream">Where to.</param>
    public void Write(Stream stream)
    {
        JsonSerializer.Serialize(stream, this, json);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Path of the file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It holds no profiles, or those of another version.</exception>
    public static PublishedProfiles Read(string file)
    {
        if (!File.Exists(file))
            throw new FileNotFoundException($"{file}: no such file; write it with credit features --profiles.", file);

        try
        {
            using var stream = File.OpenRead(file);
            var profiles = JsonSerializer.Deserialize<PublishedProfiles>(stream, json)
                ?? throw new InvalidDataException($"{file}: found null, expected the profiles of features; write it again with credit features --profiles.");

            return profiles.Format == CurrentFormat ? profiles : throw new InvalidDataException(
                $"{file}: found format {profiles.Format}, expected {CurrentFormat}; write it again with credit features --profiles.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(
                $"{file}, line {fault.LineNumber + 1}: not the profiles of features ({fault.Message}); write it again with credit features --profiles.", fault);
        }
    }
}

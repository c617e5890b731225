using System.Text.Json;
using System.Text.Json.Serialization;
using CreditScoring.Models;

namespace CreditScoring.Monitoring.Simulation;

/// <summary>A simulated operation: what was asked, what happened each day, and the moves of the champion. All clients are synthetic.</summary>
/// <param name="Format">Version of the file.</param>
/// <param name="Options">What was asked.</param>
/// <param name="Days">The days, in order.</param>
/// <param name="Log">Moves of the champion.</param>
public sealed record SimulatedOperation(int Format, SimulationOptions Options, IReadOnlyList<SimulatedDay> Days, IReadOnlyList<PromotionEntry> Log)
{
    /// <summary>The version of the file that this release writes and reads.</summary>
    public const int CurrentFormat = 1;

    static readonly JsonSerializerOptions json = new()
    {
        WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes the file; the same simulation gives the same bytes.</summary>
    /// <param name="stream">Where to.</param>
    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, json);

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="InvalidDataException">It is none, or of another version.</exception>
    public static SimulatedOperation Read(string file)
    {
        try
        {
            var read = JsonSerializer.Deserialize<SimulatedOperation>(File.ReadAllBytes(file), json) ?? throw new JsonException("it is empty");

            return read.Format == CurrentFormat ? read : throw new JsonException($"it has format {read.Format}, and this release reads {CurrentFormat}");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}: not written by credit simulate ({error.Message}); write it again.", error);
        }
    }
}

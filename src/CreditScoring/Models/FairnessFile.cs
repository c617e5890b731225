using System.Text.Json;

namespace CreditScoring.Models;

/// <summary>A fairness study as a JSON file.</summary>
public static class FairnessFile
{
    static readonly ModelJsonContext readable = new(new JsonSerializerOptions(ModelJsonContext.Default.Options) { WriteIndented = true, NewLine = "\n" });

    /// <summary>Writes a study.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="study">The study.</param>
    public static void Write(Stream stream, FairnessMetrics study) => JsonSerializer.Serialize(stream, study, readable.FairnessMetrics);

    /// <summary>Reads a study.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="InvalidDataException">It is no study.</exception>
    public static FairnessMetrics Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), readable.FairnessMetrics) ?? throw new JsonException("it is empty");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{file}: not the output of credit fairness ({fault.Message}); write it again.", fault);
        }
    }
}

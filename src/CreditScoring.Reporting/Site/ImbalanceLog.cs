using System.Text.Json;
using CreditScoring.Experiments;

namespace CreditScoring.Reporting.Site;

/// <summary>What comparing methods for class imbalance gave on one set of data, as <c>credit imbalance</c> wrote it.</summary>
/// <param name="Data">What it was measured on.</param>
/// <param name="Bench">The comparison.</param>
public sealed record ImbalanceLog(TrialData Data, ImbalanceReport Bench)
{
    static readonly JsonSerializerOptions camelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Reads the logs of a folder, by name of file; none when there is no such folder.</summary>
    /// <exception cref="InvalidDataException">A file is no such log.</exception>
    internal static IReadOnlyList<ImbalanceLog> ReadAll(string directory) => Directory.Exists(directory)
        ? [.. Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal).Select(Read)]
        : [];

    static ImbalanceLog Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<ImbalanceLog>(File.ReadAllBytes(file), camelCase) is { Data: not null, Bench.Methods.Count: > 1 } log
                ? log
                : throw new JsonException("data or bench is missing");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{file}: not the output of credit imbalance ({fault.Message}); write it again.", fault);
        }
    }
}

using System.Text.Json;
using CreditScoring.Selection;

namespace CreditScoring.Reporting.Site;

/// <summary>What trying ideas gave on one set of data, as <c>credit trial</c> wrote it.</summary>
/// <param name="Data">What it was measured on.</param>
/// <param name="Trial">The gains.</param>
public sealed record TrialLog(TrialData Data, FeatureTrialReport Trial)
{
    static readonly JsonSerializerOptions camelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Reads the logs of a folder, by name of file; none when there is no such folder.</summary>
    /// <exception cref="InvalidDataException">A file is no such log.</exception>
    internal static IReadOnlyList<TrialLog> ReadAll(string directory) => Directory.Exists(directory)
        ? [.. Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal).Select(Read)]
        : [];

    static TrialLog Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<TrialLog>(File.ReadAllBytes(file), camelCase) is { Data: not null, Trial.Ideas: not null } log
                ? log
                : throw new JsonException("data or trial is missing");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{file}: not the output of credit trial ({fault.Message}); write it again.", fault);
        }
    }
}

/// <summary>What a trial was measured on.</summary>
/// <param name="Kind"><c>kaggle</c>, <c>synthetic</c> or <c>folder</c>.</param>
/// <param name="Description">One line for people, in English.</param>
public sealed record TrialData(string Kind, string Description);

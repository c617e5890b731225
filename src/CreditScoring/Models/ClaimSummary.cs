using System.Text.Json;
using CreditScoring.Explanation;

namespace CreditScoring.Models;

/// <summary>A check of every sentence as JSON, for the site: counts alone, no client.</summary>
/// <param name="Data">What the model was trained on.</param>
/// <param name="Baseline">Whom clients were compared with.</param>
/// <param name="Clients">Clients whose explanation was checked.</param>
/// <param name="Languages">Languages in which sentences were read.</param>
/// <param name="Kinds">Counts by kind.</param>
public sealed record ClaimSummary(DataDescription Data, Baseline Baseline, int Clients, int Languages, IReadOnlyList<ClaimCount> Kinds)
{
    static readonly ModelJsonContext indented = new(new JsonSerializerOptions(ModelJsonContext.Default.Options) { WriteIndented = true, NewLine = "\n" });

    /// <summary>Share of reasons and strengths told as combined effects, in [0, 1].</summary>
    public double CombinedShare => Count("combined") + Count("without") is > 0 and var told ? (double)Count("combined") / told : 0;

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to.</param>
    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, indented.ClaimSummary);

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static ClaimSummary Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), indented.ClaimSummary) ?? throw new JsonException("it is empty");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}: no summary of credit explain --check ({error.Message}); write it again.", error);
        }
    }

    long Count(string kind) => Kinds.FirstOrDefault(each => each.Kind == kind)?.Sentences ?? 0;
}

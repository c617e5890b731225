using System.Text.Json;
using CreditScoring.Explanation;
using CreditScoring.Letters;
using CreditScoring.Models;

namespace CreditScoring.Records;

/// <summary>Writes a decision down, reads it again, and computes it anew.</summary>
public static class DecisionRecords
{
    const int IdDigits = 32;

    /// <summary>The record of a decision.</summary>
    /// <param name="model">The model.</param>
    /// <param name="manifest">Its manifest, for the hashes of its files.</param>
    /// <param name="client">The client's number.</param>
    /// <param name="row">The client's value of each input, in order; NaN is missing.</param>
    /// <param name="time">When.</param>
    /// <param name="language">Language of the letter.</param>
    public static DecisionRecord Of(ScoringModel model, ModelManifest manifest, string client, ReadOnlySpan<float> row, DateTimeOffset time, Language language)
    {
        var explanation = model.Explain(row);
        var day = DateOnly.FromDateTime(time.UtcDateTime);
        var record = new DecisionRecord
        {
            Format = DecisionRecord.CurrentFormat,
            Id = "",
            Time = time.ToUniversalTime(),
            Client = client,
            Model = RecordedModel.Of(model, manifest),
            Inputs = InputsOf(model, row),
            Answer = RecordedAnswer.Of(explanation),
            Letter = new RecordedLetter(day, language == Language.French ? "fr" : "en", LetterWriter.Write(LetterWriter.Compose(model, client, explanation, day, language))),
        };

        return record with { Id = IdOf(record) };
    }

    /// <summary>What a model is given of a client, by name; null is missing.</summary>
    /// <param name="model">The model.</param>
    /// <param name="row">The client's value of each input, in order; NaN is missing.</param>
    public static IReadOnlyDictionary<string, float?> InputsOf(ScoringModel model, ReadOnlySpan<float> row)
    {
        var inputs = new Dictionary<string, float?>(StringComparer.Ordinal);
        for (var input = 0; input < row.Length; input++)
            inputs[model.Inputs[input].Name] = float.IsNaN(row[input]) ? null : row[input];

        return inputs;
    }

    /// <summary>Writes a record as JSON.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="record">The record.</param>
    public static void Write(Stream stream, DecisionRecord record) => JsonSerializer.Serialize(stream, record, RecordJsonContext.Default.DecisionRecord);

    /// <summary>Reads a record.</summary>
    /// <param name="file">Path of its file.</param>
    /// <exception cref="InvalidDataException">There is none, it is damaged, of an unknown version, or was changed since it was written.</exception>
    public static DecisionRecord Read(string file)
    {
        if (!File.Exists(file))
            throw new InvalidDataException($"{file}: no such record; give the number that was printed when it was written, and the folder it was written to.");

        try
        {
            var record = JsonSerializer.Deserialize(File.ReadAllBytes(file), RecordJsonContext.Default.DecisionRecord) ?? throw new JsonException("it is empty");
            if (record.Format != DecisionRecord.CurrentFormat)
                throw new InvalidDataException($"{file}: format version {record.Format}; this program reads version {DecisionRecord.CurrentFormat}. Use the release that wrote it.");

            return IdOf(record) == record.Id ? record : throw new InvalidDataException($"{file}: it was changed since it was written: its content does not give its number. Restore it from a copy.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}: the record is damaged ({error.Message}); restore it from a copy.", error);
        }
    }

    /// <summary>Computes a decision again.</summary>
    /// <param name="record">The record.</param>
    /// <param name="model">The model it names.</param>
    /// <param name="manifest">Its manifest.</param>
    public static DecisionReplay Replay(DecisionRecord record, ScoringModel model, ModelManifest manifest)
    {
        var missing = model.Inputs.Where(input => !record.Inputs.ContainsKey(input.Name)).Select(input => input.Name).ToList();
        if (missing.Count > 0)
            return new DecisionReplay(record, null, [$"inputs: the model asks for {string.Join(", ", missing.Take(5))}, which the record does not hold"]);

        float[] row = [.. model.Inputs.Select(input => record.Inputs[input.Name] ?? float.NaN)];
        var language = record.Letter.Language == "fr" ? Language.French : Language.English;
        var again = Of(model, manifest, record.Client, row, record.Time, language);

        return new DecisionReplay(record, again, [.. DecisionReplay.DifferencesOf(record, again)]);
    }

    static string IdOf(DecisionRecord record) =>
        RecordedHashes.Of(JsonSerializer.SerializeToUtf8Bytes(record with { Id = "" }, RecordJsonContext.Default.DecisionRecord))[..IdDigits];
}

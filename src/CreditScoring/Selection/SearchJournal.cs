using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreditScoring.Selection;

/// <summary>Scores already made, one JSON line each, so that a stopped search goes on where it was; several searches may share one journal.</summary>
/// <remarks>
/// A line is found by a hash of all that its score depends on: other data, folds, options or code have other hashes, and their lines are passed over.
/// Times are kept with the scores, so that results read twice are the same to the last byte.
/// </remarks>
public sealed class SearchJournal
{
    static readonly JsonSerializerOptions json = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    };

    readonly string file;
    readonly Dictionary<string, CellScore> known = new(StringComparer.Ordinal);
    readonly Lock writing = new();

    SearchJournal(string file, string dataHash) => (this.file, DataHash) = (file, dataHash);

    /// <summary>Hash of the data that is searched on.</summary>
    public string DataHash { get; }

    /// <summary>Opens the journals of a directory; new lines go to the file of this share of the work.</summary>
    /// <param name="directory">Made when absent.</param>
    /// <param name="dataHash">Hash of features, clients and outcomes.</param>
    /// <param name="shard">This share, from 1.</param>
    /// <param name="shards">Number of shares.</param>
    /// <exception cref="InvalidDataException">A line cannot be read.</exception>
    public static SearchJournal Open(string directory, string dataHash, int shard = 1, int shards = 1)
    {
        Directory.CreateDirectory(directory);
        var journal = new SearchJournal(Path.Combine(directory, $"journal-{shard}-of-{shards}.jsonl"), dataHash);
        foreach (var path in Directory.GetFiles(directory, "journal-*.jsonl").Order(StringComparer.Ordinal))
            journal.Load(path);
        journal.DropHalfLine();

        return journal;
    }

    /// <summary>Number of scores that are known.</summary>
    public int Count => known.Count;

    /// <summary>A score already made, or null.</summary>
    internal CellScore? Find(string key, int candidate, int fold)
    {
        lock (writing)
            return known.TryGetValue(key, out var score) ? score with { Candidate = candidate, Fold = fold } : null;
    }

    /// <summary>Writes scores down; they are on disk when this returns.</summary>
    internal void Write(IReadOnlyList<(string Key, CellScore Score)> scores)
    {
        lock (writing)
        {
            using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
            foreach (var (key, score) in scores)
            {
                known[key] = score;
                stream.Write([.. JsonSerializer.SerializeToUtf8Bytes(new Line(key, score), json), (byte)'\n']);
            }

            stream.Flush(flushToDisk: true);
        }
    }

    void Load(string path)
    {
        var lines = File.ReadAllText(path).Split('\n');

        // Every line ends with a line break. A run that was killed may leave half a last line: that fit is simply made again.
        for (var number = 0; number < lines.Length - 1; number++)
            if (lines[number].Length > 0)
            {
                var line = Parse(path, number + 1, lines[number]);
                known.TryAdd(line.Key, line.Score);
            }
    }

    // Of this share's own file only: another share may be writing its own. What follows would otherwise be glued to the half line.
    void DropHalfLine()
    {
        if (!File.Exists(file))
            return;

        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        stream.SetLength(content.AsSpan().LastIndexOf((byte)'\n') + 1);
    }

    static Line Parse(string path, int number, string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(text, json) ?? throw new JsonException("null");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}, line {number}: not a journal line ({error.Message}); delete the line to make this fit again.", error);
        }
    }

    sealed record Line(string Key, CellScore Score);
}

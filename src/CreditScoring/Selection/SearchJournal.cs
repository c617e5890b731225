using System.Text.Json;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>Fits already made, one JSON line each, so that a stopped search goes on where it was.</summary>
public sealed class SearchJournal
{
    readonly string file;
    readonly string dataHash;
    readonly Dictionary<(int Fold, BoostedTreesOptions Options), FoldScore> known = [];

    SearchJournal(string file, string dataHash)
    {
        this.file = file;
        this.dataHash = dataHash;
    }

    /// <summary>Opens the journals of a directory; new lines go to the file of this share of the work.</summary>
    /// <param name="directory">Made when absent.</param>
    /// <param name="dataHash">Hash of the data: lines written for other data are refused.</param>
    /// <param name="shard">This share, from 1.</param>
    /// <param name="shards">Number of shares.</param>
    /// <exception cref="InvalidDataException">A line cannot be read, or was written for other data.</exception>
    public static SearchJournal Open(string directory, string dataHash, int shard, int shards)
    {
        Directory.CreateDirectory(directory);
        var journal = new SearchJournal(Path.Combine(directory, $"journal-{shard}-of-{shards}.jsonl"), dataHash);
        foreach (var path in Directory.GetFiles(directory, "journal-*.jsonl").Order(StringComparer.Ordinal))
            journal.Load(path);
        journal.DropHalfLine();

        return journal;
    }

    /// <summary>The score of a fit already made, or null.</summary>
    public FoldScore? Find(int candidate, int fold, BoostedTreesOptions options) =>
        known.TryGetValue((fold, Key(options)), out var score) ? score with { Candidate = candidate } : null;

    /// <summary>Writes a fit down; it is on disk when this returns.</summary>
    public void Write(FoldScore score, BoostedTreesOptions options)
    {
        known[(score.Fold, Key(options))] = score;
        var line = JsonSerializer.Serialize(new Line(dataHash, Key(options), score));
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
        using var writer = new StreamWriter(stream);
        writer.Write(line + "\n");
        writer.Flush();
        stream.Flush(flushToDisk: true);
    }

    void Load(string path)
    {
        var lines = File.ReadAllText(path).Split('\n');
        for (var number = 0; number < lines.Length; number++)
        {
            // Every line ends with a line break. A run that was killed may leave half a last line: that fit is simply made again.
            if (lines[number].Length == 0 || number == lines.Length - 1)
                continue;

            var line = Parse(path, number + 1, lines[number]);
            if (line.Data != dataHash)
                throw new InvalidDataException(
                    $"{path}, line {number + 1}: this journal belongs to other data; give another --journal directory or delete this one.");

            known[(line.Score.Fold, line.Options)] = line.Score;
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
            return JsonSerializer.Deserialize<Line>(text) ?? throw new JsonException("null");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}, line {number}: not a journal line ({error.Message}); delete the line to make this fit again.", error);
        }
    }

    // The number of threads does not change a fit.
    static BoostedTreesOptions Key(BoostedTreesOptions options) => options with { Threads = 1 };

    sealed record Line(string Data, BoostedTreesOptions Options, FoldScore Score);
}

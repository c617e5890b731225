using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CreditScoring.Imbalance;

namespace CreditScoring.Experiments;

/// <summary>Cells already measured, one JSON line each, found by the hash of all that they depend on: a stopped comparison goes on where it was.</summary>
/// <remarks>A line of other data or options is never found, so one journal may serve several. It holds no row of a client.</remarks>
public sealed class ImbalanceJournal
{
    // Raised when what a cell measures changes: older lines are then not found.
    const int Version = 1;

    readonly string file;
    readonly string dataHash;
    readonly Dictionary<string, ImbalanceCell> known = new(StringComparer.Ordinal);
    readonly Lock writing = new();

    ImbalanceJournal(string file, string dataHash)
    {
        this.file = file;
        this.dataHash = dataHash;
    }

    /// <summary>Opens the journal of a directory.</summary>
    /// <param name="directory">Made when absent.</param>
    /// <param name="dataHash">Hash of features and outcomes.</param>
    /// <exception cref="InvalidDataException">A line cannot be read; the message names file and line.</exception>
    public static ImbalanceJournal Open(string directory, string dataHash)
    {
        Directory.CreateDirectory(directory);
        var journal = new ImbalanceJournal(Path.Combine(directory, "imbalance.jsonl"), dataHash);
        if (File.Exists(journal.file))
            journal.Load();

        return journal;
    }

    /// <summary>The cell already measured, or null.</summary>
    internal ImbalanceCell? Find(IImbalanceMethod method, int repeat, int fold, ImbalanceBenchOptions options)
    {
        lock (writing)
            return known.GetValueOrDefault(Key(method, repeat, fold, options));
    }

    /// <summary>Writes a cell down; it is on disk when this returns.</summary>
    internal void Write(ImbalanceCell cell, IImbalanceMethod method, ImbalanceBenchOptions options)
    {
        var key = Key(method, cell.Repeat, cell.Fold, options);
        lock (writing)
        {
            known[key] = cell;
            using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
            stream.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new Line(key, cell)) + "\n"));
            stream.Flush(flushToDisk: true);
        }
    }

    // A record's text has every option of the method and of the trees; threads change no result.
    string Key(IImbalanceMethod method, int repeat, int fold, ImbalanceBenchOptions options) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
            '\n', Version, dataHash, method, options.Trees with { Threads = 1 }, options.Costs, options.Folds, options.Seeds, options.InnerFolds, options.Seed, repeat, fold))));

    // Every line ends with a line break. A run that was killed may leave half a last line: it is cut off, and its cell measured again.
    void Load()
    {
        var content = File.ReadAllBytes(file);
        var whole = content.AsSpan().LastIndexOf((byte)'\n') + 1;
        var lines = Encoding.UTF8.GetString(content, 0, whole).Split('\n');
        for (var number = 0; number < lines.Length - 1; number++)
            try
            {
                var line = JsonSerializer.Deserialize<Line>(lines[number]) is { Key: not null, Cell.Calibrations: not null } read ? read : throw new JsonException("null");
                known[line.Key] = line.Cell;
            }
            catch (JsonException error)
            {
                throw new InvalidDataException($"{file}, line {number + 1}: not a journal line ({error.Message}); delete the line to measure its cell again.", error);
            }

        if (whole == content.Length)
            return;

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
        stream.SetLength(whole);
    }

    sealed record Line(string Key, ImbalanceCell Cell);
}

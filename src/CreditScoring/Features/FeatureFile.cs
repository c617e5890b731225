using System.Security.Cryptography;
using System.Text;

namespace CreditScoring.Features;

/// <summary>Features of many clients in a file that is mapped into memory: opened at once, read column by column, refused when damaged.</summary>
/// <remarks>
/// Opening checks the header and the index. Each column, the outcomes and the identifiers are checked the first time that they are read.
/// Reading is safe from many threads at a time. Spans are valid until the file is disposed.
/// </remarks>
public sealed class FeatureFile : IDisposable
{
    /// <summary>How the name of such a file ends.</summary>
    public const string Extension = ".features";

    static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    readonly string path;
    readonly FeatureFileIndex index;
    readonly FeatureFileMap map;
    readonly bool[] isColumnChecked;
    bool areOutcomesChecked;
    string[]? clients;

    FeatureFile(string path, FeatureFileIndex index, FeatureFileMap map, string sha256)
    {
        this.path = path;
        this.index = index;
        this.map = map;
        isColumnChecked = new bool[index.Columns.Length];
        Sha256 = sha256;
    }

    /// <summary>The features, in column order.</summary>
    public IReadOnlyList<FeatureColumn> Columns => index.Columns;

    /// <summary>Number of clients.</summary>
    public int RowCount => index.Clients;

    /// <summary>What the features were computed from.</summary>
    public FeatureFileSource Source => index.Source;

    /// <summary>SHA-256 of the index, which holds those of all values: 64 hexadecimal characters that name the content of the file.</summary>
    public string Sha256 { get; }

    /// <summary>Identifier of each client, in row order; read at the first call.</summary>
    /// <exception cref="InvalidDataException">The identifiers are damaged.</exception>
    public IReadOnlyList<string> Clients => clients ??= ReadClients();

    /// <summary>For each client, 1 after a default, 0 after none, NaN while it is not known.</summary>
    /// <exception cref="InvalidDataException">The outcomes are damaged.</exception>
    public ReadOnlySpan<float> Outcomes
    {
        get
        {
            if (!areOutcomesChecked)
                CheckOutcomes();

            return map.Read<float>(index.Outcomes);
        }
    }

    /// <summary>Writes a file, whole or not at all: beside it first, under a name that ends in <c>.writing</c>.</summary>
    /// <param name="path">The file, replaced when it is there; its folder is made when absent.</param>
    /// <param name="matrix">The features; they are written from where they are, without a copy.</param>
    /// <param name="outcomes">For each client, 1 after a default, 0 after none, NaN while it is not known.</param>
    /// <param name="source">What the features were computed from.</param>
    /// <exception cref="ArgumentException">
    /// The outcomes are not as many as the clients or hold another value, or a name, level or identifier is no valid text.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, FeatureMatrix matrix, ReadOnlySpan<float> outcomes, FeatureFileSource source)
    {
        ThrowIfBigEndian();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(matrix.RowCount, FeatureFileIndex.MostClients, nameof(matrix));
        if (outcomes.Length != matrix.RowCount)
            throw new ArgumentException($"{matrix.RowCount} clients need as many outcomes; {outcomes.Length} were given.", nameof(outcomes));
        if (FaultOf(outcomes) is { } fault)
            throw new ArgumentException($"The outcome of a client is {fault}.", nameof(outcomes));

        FeatureFileWriter.Write(path, matrix, outcomes, source);
    }

    /// <summary>Opens a file; its columns are not read yet.</summary>
    /// <param name="path">The file. It must not be cut while it is open; replacing it by another, as <see cref="Write"/> does, harms nobody.</param>
    /// <exception cref="InvalidDataException">It is no feature file, of an unknown version, cut short, or its index is damaged.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static FeatureFile Open(string path)
    {
        ThrowIfBigEndian();
        if (Directory.Exists(path))
            throw new InvalidDataException($"{path}: found a folder, expected a file; give a file that was written as {Extension}.");
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: no such file; give a file that was written as {Extension}.", path);

        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        try
        {
            var first = new byte[FeatureFileHeader.Size];
            var count = stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
            var header = FeatureFileHeader.Read(path, first.AsSpan(0, count), stream.Length);

            var json = new byte[header.FileLength - header.IndexOffset];
            stream.Position = header.IndexOffset;
            stream.ReadExactly(json);
            var sha256 = SHA256.HashData(json);
            if (!sha256.AsSpan().SequenceEqual(header.IndexSha256.Span))
                throw new InvalidDataException(
                    $"{path}, bytes {header.IndexOffset} to {header.FileLength - 1}: the index is not as it was written (its SHA-256 differs); "
                    + "copy or make the file again.");

            return new FeatureFile(path, FeatureFileIndex.Read(path, json, header.IndexOffset), new FeatureFileMap(stream), Convert.ToHexStringLower(sha256));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Position of the feature of that name, or -1.</summary>
    public int IndexOf(string name) => Array.FindIndex(index.Columns, column => column.Name == name);

    /// <summary>Values of one feature, one per client, NaN when missing; they are checked at the first call.</summary>
    /// <exception cref="InvalidDataException">The column is damaged.</exception>
    public ReadOnlySpan<float> Column(int column)
    {
        if (!isColumnChecked[column])
        {
            map.Check(path, index.ColumnName(column), index.Values[column]);
            isColumnChecked[column] = true;
        }

        return map.Read<float>(index.Values[column]);
    }

    /// <summary>Positions of the features that somebody needs.</summary>
    /// <param name="columns">The features: name, kind and levels must be those of the file.</param>
    /// <param name="reader">Who needs them, for messages, such as <c>model artifacts/model</c>.</param>
    /// <returns>A position per feature, in the order of <paramref name="columns"/>.</returns>
    /// <exception cref="InvalidDataException">The file lacks one of them, or has it with another kind or other levels.</exception>
    public int[] PositionsOf(IReadOnlyList<FeatureColumn> columns, string reader) => [.. columns.Select(column => PositionOf(column, reader))];

    /// <summary>Copies one client's values. The first call reads the whole file, for every column is checked before it is used.</summary>
    /// <param name="row">Position of the client.</param>
    /// <param name="destination">As long as there are features.</param>
    /// <exception cref="InvalidDataException">A column is damaged.</exception>
    public void CopyRow(int row, Span<float> destination)
    {
        for (var column = 0; column < index.Columns.Length; column++)
            destination[column] = Column(column)[row];
    }

    /// <summary>The features of all clients, copied into memory: they stay when the file is closed.</summary>
    /// <param name="columns">Positions of the features wanted, in the order wanted; null for all.</param>
    /// <exception cref="InvalidDataException">A column, or the identifiers, are damaged.</exception>
    public FeatureMatrix ToMatrix(IReadOnlyList<int>? columns = null)
    {
        columns ??= [.. Enumerable.Range(0, index.Columns.Length)];

        return new FeatureMatrix([.. columns.Select(column => Columns[column])], Clients, [.. columns.Select(column => Column(column).ToArray())]);
    }

    /// <summary>Some of the clients, in the order given, copied into memory.</summary>
    /// <param name="rows">Positions of the clients.</param>
    /// <param name="columns">Positions of the features wanted, in the order wanted; null for all.</param>
    /// <exception cref="InvalidDataException">A column, or the identifiers, are damaged.</exception>
    public FeatureMatrix Rows(ReadOnlySpan<int> rows, IReadOnlyList<int>? columns = null)
    {
        columns ??= [.. Enumerable.Range(0, index.Columns.Length)];
        var picked = new string[rows.Length];
        for (var row = 0; row < rows.Length; row++)
            picked[row] = Clients[rows[row]];

        var values = new float[columns.Count][];
        for (var column = 0; column < values.Length; column++)
        {
            var all = Column(columns[column]);
            values[column] = new float[rows.Length];
            for (var row = 0; row < rows.Length; row++)
                values[column][row] = all[rows[row]];
        }

        return new FeatureMatrix([.. columns.Select(column => Columns[column])], picked, values);
    }

    /// <summary>Reads every byte and checks it, also what was checked before.</summary>
    /// <exception cref="InvalidDataException">Something is damaged; the message names the first place.</exception>
    public void Verify()
    {
        foreach (var (name, section) in index.Sections())
            map.Check(path, name, section);
        CheckOutcomes();
        clients = ReadClients();
    }

    /// <summary>Closes the file; its spans must not be used any more.</summary>
    public void Dispose() => map.Dispose();

    int PositionOf(FeatureColumn wanted, string reader)
    {
        if (IndexOf(wanted.Name) is not (>= 0 and var column))
            throw new InvalidDataException(
                $"{path}: found {Columns.Count} features, but not {wanted.Name}, which the {reader} needs; make the file again with all features of the catalog.");

        var found = Columns[column];

        return found.IsSameAs(wanted)
            ? column
            : throw new InvalidDataException(
                $"{path}, feature {wanted.Name}: found {Told(found)}, but the {reader} needs {Told(wanted)}; make the file again, and the model if it is older.");
    }

    static string Told(FeatureColumn column) => column.Kind == FeatureKind.Numeric ? "numbers" : $"a category of {column.Levels.Count} levels ({string.Join(", ", column.Levels)})";

    void CheckOutcomes()
    {
        map.Check(path, FeatureFileIndex.OutcomesName, index.Outcomes);
        if (FaultOf(map.Read<float>(index.Outcomes)) is { } fault)
            throw new InvalidDataException($"{path}, {FeatureFileIndex.OutcomesName}: the outcome of a client is {fault}; make the file again.");

        areOutcomesChecked = true;
    }

    string[] ReadClients()
    {
        map.Check(path, FeatureFileIndex.IdentifiersName, index.IdentifierEnds);
        map.Check(path, FeatureFileIndex.IdentifiersName, index.IdentifierText);
        var ends = map.Read<int>(index.IdentifierEnds);
        var text = map.Read<byte>(index.IdentifierText);
        try
        {
            var read = new string[ends.Length];
            var start = 0;
            for (var client = 0; client < read.Length; start = ends[client++])
                read[client] = strict.GetString(text[start..ends[client]]);

            return start == text.Length ? read : throw new ArgumentException($"they end at byte {start} of {text.Length}");
        }
        // Ends that run backwards or too far, and bytes that are not UTF-8.
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"{path}, {FeatureFileIndex.IdentifiersName}: {error.Message}; make the file again.", error);
        }
    }

    static string? FaultOf(ReadOnlySpan<float> outcomes)
    {
        for (var row = 0; row < outcomes.Length; row++)
            if (!(outcomes[row] is 0 or 1 || float.IsNaN(outcomes[row])))
                return FormattableString.Invariant($"{outcomes[row]} in row {row + 1}, expected 1 (default), 0 (none) or NaN (not known)");

        return null;
    }

    static void ThrowIfBigEndian()
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("A feature file is used as it lies in memory, which takes a little-endian machine.");
    }
}

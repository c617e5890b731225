using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CreditScoring.Features;

/// <summary>Writes a feature file, column after column, straight from the arrays of the matrix.</summary>
sealed class FeatureFileWriter : IDisposable
{
    static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    readonly FileStream stream;
    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    FeatureFileWriter(FileStream stream) => this.stream = stream;

    /// <summary>Writes beside, then renames. There is no flush to the disk: what a loss of power cuts off, the checksums find.</summary>
    public static void Write(string path, FeatureMatrix matrix, ReadOnlySpan<float> outcomes, FeatureFileSource source)
    {
        ThrowIfNotText(matrix, source);
        var target = Path.GetFullPath(path);
        if (Directory.Exists(target))
            throw new IOException($"{path} is a folder; give the name of a file.");

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var beside = target + ".writing";
        // Outside the try: whoever is writing this file already must not have it deleted under its hands.
        var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        try
        {
            using (var writer = new FeatureFileWriter(stream))
                writer.WriteAll(matrix, outcomes, source);
            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    public void Dispose()
    {
        stream.Dispose();
        hash.Dispose();
    }

    void WriteAll(FeatureMatrix matrix, ReadOnlySpan<float> outcomes, FeatureFileSource source)
    {
        stream.Write(new byte[FeatureFileHeader.Size]);
        var outcomeSection = Append(MemoryMarshal.AsBytes(outcomes));
        var values = new FeatureFileSection[matrix.Columns.Count];
        for (var column = 0; column < values.Length; column++)
            values[column] = Append(MemoryMarshal.AsBytes(matrix.Column(column).AsSpan()));
        var (ends, text) = Identifiers(matrix.Clients);

        var index = new FeatureFileIndex(
            source, matrix.RowCount, [.. matrix.Columns], outcomeSection, values, Append(MemoryMarshal.AsBytes(ends.AsSpan())), Append(text)).ToJson();
        var offset = stream.Position;
        stream.Write(index);
        var header = new FeatureFileHeader(stream.Position, offset, SHA256.HashData(index));
        stream.Position = 0;
        stream.Write(header.ToBytes());
    }

    FeatureFileSection Append(ReadOnlySpan<byte> content)
    {
        var offset = stream.Position;
        Span<byte> zeros = stackalloc byte[FeatureFileSection.Alignment];
        zeros.Clear();
        zeros = zeros[..(int)(FeatureFileSection.Padded(content.Length) - content.Length)];
        stream.Write(content);
        stream.Write(zeros);
        hash.AppendData(content);
        hash.AppendData(zeros);

        return new FeatureFileSection(offset, content.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    static (int[] Ends, byte[] Text) Identifiers(IReadOnlyList<string> clients)
    {
        var ends = new int[clients.Count];
        var end = 0L;
        for (var client = 0; client < ends.Length; client++)
        {
            end += strict.GetByteCount(clients[client]);
            if (end > FeatureFileSection.MostBytes)
                throw new ArgumentException($"The identifiers take more than {FeatureFileSection.MostBytes} bytes; give shorter ones.", nameof(clients));

            ends[client] = (int)end;
        }

        var text = new byte[end];
        for (var client = 0; client < ends.Length; client++)
            strict.GetBytes(clients[client], text.AsSpan(client == 0 ? 0 : ends[client - 1]));

        return (ends, text);
    }

    static void ThrowIfNotText(FeatureMatrix matrix, FeatureFileSource source)
    {
        ThrowIfNotText("The source", source.Kind + source.Description + source.Sha256);
        foreach (var column in matrix.Columns)
        {
            ThrowIfNotText("The name of a feature", column.Name);
            foreach (var level in column.Levels)
                ThrowIfNotText($"A level of feature {column.Name}", level);
        }

        foreach (var client in matrix.Clients)
            ThrowIfNotText("The identifier of a client", client);
    }

    static void ThrowIfNotText(string what, string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != System.Buffers.OperationStatus.Done)
                throw new ArgumentException($"{what} holds half of a surrogate pair (U+{(int)rest[0]:X4}), which is no text; correct it.");

            rest = rest[used..];
        }
    }
}

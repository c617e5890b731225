using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CreditScoring.Features;

/// <summary>The first 128 bytes of a feature file: what it is, how long it is, and where its index begins.</summary>
/// <param name="FileLength">Bytes of the whole file.</param>
/// <param name="IndexOffset">First byte of the index, which runs to the end of the file.</param>
/// <param name="IndexSha256">SHA-256 of the index, 32 bytes.</param>
/// <remarks>
/// Little-endian: magic at 0, version at 8 (32 bits), file length at 16 (64 bits), index offset at 24 (64 bits), SHA-256 of the index at 32,
/// zeros, SHA-256 of bytes 0 to 95 at 96.
/// </remarks>
readonly record struct FeatureFileHeader(long FileLength, long IndexOffset, ReadOnlyMemory<byte> IndexSha256)
{
    public const int Size = 128, CurrentVersion = 1;

    const int VersionAt = 8, FileLengthAt = 16, IndexOffsetAt = 24, IndexHashAt = 32, OwnHashAt = 96;

    // A byte that is no text, and at the end a line break: a copy that took the file for text is found out at once.
    static ReadOnlySpan<byte> Magic => [0x89, (byte)'F', (byte)'E', (byte)'A', (byte)'T', (byte)'S', (byte)'\r', (byte)'\n'];

    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(VersionAt), CurrentVersion);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(FileLengthAt), FileLength);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(IndexOffsetAt), IndexOffset);
        IndexSha256.Span.CopyTo(bytes.AsSpan(IndexHashAt));
        SHA256.HashData(bytes.AsSpan(0, OwnHashAt), bytes.AsSpan(OwnHashAt));

        return bytes;
    }

    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="bytes">The first bytes of the file: 128, or all there are.</param>
    /// <param name="length">Bytes that the file has.</param>
    /// <exception cref="InvalidDataException">It is no feature file, of an unknown version, damaged or cut short.</exception>
    public static FeatureFileHeader Read(string file, ReadOnlySpan<byte> bytes, long length)
    {
        if (!bytes.StartsWith(Magic))
            throw new InvalidDataException(
                $"{file}, bytes 0 to 7: found {(bytes.IsEmpty ? "an empty file" : Convert.ToHexString(bytes[..Math.Min(8, bytes.Length)]))}, expected "
                + $"{Convert.ToHexString(Magic)}; it is no feature file, give one that was written as .features.");
        if (bytes.Length < Size)
            throw new InvalidDataException($"{file}: found {length} bytes, expected a header of {Size}; the file is cut short, copy or make it again.");

        // Before the checksum: a later version may keep it elsewhere.
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[VersionAt..]);
        if (version != CurrentVersion)
            throw new InvalidDataException(
                $"{file}, bytes 8 to 11: found format version {version}, expected {CurrentVersion}; use the release that wrote it, or make the file again.");
        if (!SHA256.HashData(bytes[..OwnHashAt]).AsSpan().SequenceEqual(bytes[OwnHashAt..Size]))
            throw new InvalidDataException(
                $"{file}, bytes 0 to {Size - 1}: the header is not as it was written (its SHA-256 differs); copy or make the file again.");

        var header = new FeatureFileHeader(
            BinaryPrimitives.ReadInt64LittleEndian(bytes[FileLengthAt..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[IndexOffsetAt..]),
            bytes.Slice(IndexHashAt, SHA256.HashSizeInBytes).ToArray());
        if (header.FileLength != length)
            throw new InvalidDataException(
                $"{file}: found {length} bytes, expected {header.FileLength}; the file {(length < header.FileLength ? "is cut short" : "was added to")}, "
                + "copy or make it again.");
        if (header.IndexOffset < Size || header.IndexOffset > length || length - header.IndexOffset > Array.MaxLength)
            throw new InvalidDataException(
                $"{file}, bytes {IndexOffsetAt} to {IndexOffsetAt + 7}: found an index at byte {header.IndexOffset} of {length}; make the file again.");

        return header;
    }
}

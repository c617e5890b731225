using System.IO.Compression;

namespace CreditScoring.Data;

/// <summary>Decompresses gzip and refuses data that stop before their end, which <see cref="GZipStream"/> takes for a shorter file.</summary>
/// <remarks>A small member with known content is appended to the compressed bytes: only whole data let it come out at the end.</remarks>
sealed class WholeGzipStream : ReadingStream
{
    static readonly byte[] mark = "end of the data\n"u8.ToArray();
    static readonly byte[] markMember = Compress(mark);

    readonly GZipStream content;
    readonly byte[] buffer = new byte[1 << 16];
    int given; // of the buffer
    int filled; // of the buffer; its last bytes may be the mark and are held back
    bool isAtEnd;

    public WholeGzipStream(Stream compressed) =>
        content = new GZipStream(new FollowedStream(compressed, markMember), CompressionMode.Decompress);

    public override int Read(Span<byte> destination)
    {
        while (!isAtEnd && filled - given <= mark.Length)
            Fill();

        var count = Math.Min(destination.Length, filled - given - (isAtEnd ? 0 : mark.Length));
        buffer.AsSpan(given, count).CopyTo(destination);
        given += count;

        return count;
    }

    void Fill()
    {
        buffer.AsSpan(given, filled - given).CopyTo(buffer);
        filled -= given;
        given = 0;
        var read = content.Read(buffer, filled, buffer.Length - filled);
        filled += read;
        if (read > 0)
            return;

        if (!buffer.AsSpan(0, filled).EndsWith(mark))
            throw new InvalidDataException("The gzip data stop before their end, or are followed by other bytes.");

        filled -= mark.Length;
        isAtEnd = true;
    }

    static byte[] Compress(byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);

        return compressed.ToArray();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();

        base.Dispose(disposing);
    }
}

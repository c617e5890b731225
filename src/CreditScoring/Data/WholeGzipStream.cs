using System.IO.Compression;

namespace CreditScoring.Data;

/// <summary>Decompresses gzip and refuses data that stop before their end, which <see cref="GZipStream"/> takes for a shorter file.</summary>
/// <remarks>A small member with known content is appended to the compressed bytes: only whole data let it come out at the end.</remarks>
sealed class WholeGzipStream : ReadingStream
{
    static readonly byte[] mark = "end of the data\n"u8.ToArray();
    static readonly byte[] markMember = Compress(mark);

    readonly FollowedStream source;
    readonly GZipStream content;
    MemoryStream? rest; // what comes out once the mark has gone in

    public WholeGzipStream(Stream compressed)
    {
        source = new FollowedStream(compressed, markMember);
        content = new GZipStream(source, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> destination)
    {
        if (rest is not null)
            return rest.Read(destination);

        var count = content.Read(destination);
        if (!source.IsFollowed)
            return count > 0 || destination.IsEmpty ? count : throw NotWhole();

        // Of data that are cut short, the mark makes some bytes of nonsense: look at all of them before giving any.
        rest = new MemoryStream();
        rest.Write(destination[..count]);
        content.CopyTo(rest);
        if (!rest.GetBuffer().AsSpan(0, (int)rest.Length).EndsWith(mark))
            throw NotWhole();

        rest.SetLength(rest.Length - mark.Length);
        rest.Position = 0;

        return rest.Read(destination);
    }

    static InvalidDataException NotWhole() => new("The gzip data stop before their end, or are followed by other bytes.");

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
        {
            content.Dispose();
            rest?.Dispose();
        }

        base.Dispose(disposing);
    }
}

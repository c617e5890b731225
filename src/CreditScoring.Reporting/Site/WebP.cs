using System.Buffers.Binary;

namespace CreditScoring.Reporting.Site;

// The head of a WebP file: "RIFF", a length, "WEBP", then a first chunk whose name says where width and height are.
static class WebP
{
    /// <summary>Width and height, in pixels; null for what is no WebP.</summary>
    public static (int Width, int Height)? Size(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30 || !file[..4].SequenceEqual("RIFF"u8) || !file[8..12].SequenceEqual("WEBP"u8))
            return null;

        var chunk = file[12..16];
        if (chunk.SequenceEqual("VP8 "u8))
            return (Bits(file[26..], 0, 14), Bits(file[26..], 16, 14));
        if (chunk.SequenceEqual("VP8L"u8))
            return (Bits(file[21..], 0, 14) + 1, Bits(file[21..], 14, 14) + 1);

        return chunk.SequenceEqual("VP8X"u8) ? (Bits(file[24..], 0, 24) + 1, Bits(file[26..], 8, 24) + 1) : null;
    }

    static int Bits(ReadOnlySpan<byte> place, int skipped, int count) => (int)((BinaryPrimitives.ReadUInt32LittleEndian(place) >> skipped) & ((1u << count) - 1));
}

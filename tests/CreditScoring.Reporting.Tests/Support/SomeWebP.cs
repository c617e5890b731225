namespace CreditScoring.Reporting.Tests.Support;

/// <summary>The head of a WebP file of each kind, worked by hand from the format's description (RFC 9649), and nothing after it.</summary>
static class SomeWebP
{
    // A key frame's start code, then 14 bits of width and of height.
    public static byte[] Lossy(int width, int height) => Head("VP8 "u8, [0, 0, 0, 0x9d, 0x01, 0x2a, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)]);

    // The signature, then width less one and height less one in 14 bits each.
    public static byte[] Lossless(int width, int height) => Head("VP8L"u8, [0x2f, .. BitConverter.GetBytes((width - 1) | ((height - 1) << 14)), 0, 0, 0, 0, 0]);

    // Flags, then width less one and height less one in 24 bits each.
    public static byte[] Extended(int width, int height) => Head("VP8X"u8, [0, 0, 0, 0, .. BitConverter.GetBytes(width - 1).AsSpan(0, 3), .. BitConverter.GetBytes(height - 1).AsSpan(0, 3)]);

    static byte[] Head(ReadOnlySpan<byte> chunk, byte[] content) => [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. chunk, 10, 0, 0, 0, .. content];
}

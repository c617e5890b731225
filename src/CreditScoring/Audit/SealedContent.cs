using System.Buffers;
using System.IO.Compression;
using System.Text.Json;

namespace CreditScoring.Audit;

/// <summary>What is personal in an entry: JSON, compressed by Brotli (RFC 7932), then encrypted under the client's key.</summary>
/// <remarks>Nobody outside chooses a part of the content and sees the length of the box, so that its compression tells nothing.</remarks>
static class SealedContent
{
    const int Quality = 0; // the fastest: an entry takes less than half the room, and more effort saves little more
    const int Window = 16; // bits; a content has about 10 kB

    /// <summary>Compresses and encrypts.</summary>
    /// <param name="own">The client's key.</param>
    /// <param name="content">JSON.</param>
    /// <param name="client">What stands for the client.</param>
    public static byte[] Seal(ClientKey own, ReadOnlySpan<byte> content, string client)
    {
        var compressed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(content.Length));
        try
        {
            return BrotliEncoder.TryCompress(content, compressed, out var length, Quality, Window)
                ? SealedBox.Seal(own.Secret, compressed.AsSpan(0, length), client)
                : throw new InvalidOperationException("A content did not fit into the greatest length that it can have."); // never, by the length's definition
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(compressed, clearArray: true);
        }
    }

    /// <summary>Decrypts and reads.</summary>
    /// <param name="own">The client's key.</param>
    /// <param name="box">The content as it was sealed.</param>
    /// <param name="client">What stands for the client.</param>
    /// <exception cref="System.Security.Cryptography.AuthenticationTagMismatchException">The box was changed, or is another client's.</exception>
    public static AuditContent? Open(ClientKey own, ReadOnlySpan<byte> box, string client)
    {
        using var stream = new BrotliStream(new MemoryStream(SealedBox.Open(own.Secret, box, client)), CompressionMode.Decompress);

        return JsonSerializer.Deserialize(stream, AuditJsonContext.Default.AuditContent);
    }
}

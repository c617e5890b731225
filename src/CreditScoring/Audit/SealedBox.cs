using System.Security.Cryptography;
using System.Text;

namespace CreditScoring.Audit;

/// <summary>AES-256-GCM (NIST SP 800-38D): a random nonce of 12 bytes, the cipher text, a tag of 16 bytes.</summary>
static class SealedBox
{
    const int Nonce = 12;
    const int Tag = 16;

    /// <summary>Encrypts.</summary>
    /// <param name="key">32 bytes; one key seals fewer than 2^32 boxes, so that random nonces do not meet.</param>
    /// <param name="content">What is encrypted.</param>
    /// <param name="owner">Whose it is; the box opens for this text alone.</param>
    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, string owner)
    {
        var box = new byte[Nonce + content.Length + Tag];
        RandomNumberGenerator.Fill(box.AsSpan(0, Nonce));
        using var cipher = new AesGcm(key, Tag);
        cipher.Encrypt(box.AsSpan(0, Nonce), content, box.AsSpan(Nonce, content.Length), box.AsSpan(Nonce + content.Length), Encoding.UTF8.GetBytes(owner));

        return box;
    }

    /// <summary>Decrypts.</summary>
    /// <exception cref="AuthenticationTagMismatchException">The box was changed, or key or owner are others.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, string owner)
    {
        if (box.Length < Nonce + Tag)
            throw new AuthenticationTagMismatchException("The box is too short.");

        var content = new byte[box.Length - Nonce - Tag];
        using var cipher = new AesGcm(key, Tag);
        cipher.Decrypt(box[..Nonce], box[Nonce..^Tag], box[^Tag..], content, Encoding.UTF8.GetBytes(owner));

        return content;
    }
}

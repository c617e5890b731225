namespace CreditScoring.Features;

/// <summary>A run of bytes in a feature file that has a checksum of its own.</summary>
/// <param name="Offset">First byte, a multiple of <see cref="Alignment"/>.</param>
/// <param name="Length">Bytes of content; zeros follow up to the next multiple of <see cref="Alignment"/>.</param>
/// <param name="Sha256">SHA-256 of the content and the zeros behind it, in lower-case hexadecimal.</param>
readonly record struct FeatureFileSection(long Offset, long Length, string Sha256)
{
    /// <summary>In bytes: a cache line, and the widest vector.</summary>
    public const int Alignment = 64;

    /// <summary>Longest content, in bytes: with its zeros it still fits in one span.</summary>
    public const int MostBytes = int.MaxValue - Alignment + 1;

    /// <summary>Bytes with the zeros: where one section ends, the next begins.</summary>
    public long PaddedLength => Padded(Length);

    public static long Padded(long length) => (length + Alignment - 1) & -Alignment;
}

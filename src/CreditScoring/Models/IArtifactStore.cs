namespace CreditScoring.Models;

/// <summary>Named bytes that outlive the process: model files, which are created once, and small pointers to them, which move.</summary>
/// <remarks>
/// Every implementation is safe under any number of concurrent writers, in this process or others, and a reader sees all of
/// a write or none of it. Nothing is ever deleted. A whole read is checked against the SHA-256 of what was written. One suite of tests holds all
/// implementations to this contract. Besides the exceptions named below, every method throws <see cref="IOException"/>, naming the place and the key,
/// when the disk or the server fails.
/// </remarks>
public interface IArtifactStore
{
    /// <summary>Reads an artifact that must be there.</summary>
    /// <exception cref="FileNotFoundException">There is nothing under <paramref name="key"/>.</exception>
    /// <exception cref="InvalidDataException">Its bytes are not those that were written.</exception>
    Task<Artifact> ReadAsync(ArtifactKey key, CancellationToken cancellation = default);

    /// <summary>Reads an artifact that may be there.</summary>
    /// <returns>The artifact; null when there is nothing under <paramref name="key"/>.</returns>
    /// <exception cref="InvalidDataException">Its bytes are not those that were written.</exception>
    Task<Artifact?> FindAsync(ArtifactKey key, CancellationToken cancellation = default);

    /// <summary>Opens an artifact for reading from its first byte to its last, for contents too large to hold.</summary>
    /// <returns>A stream that the caller disposes; later writes do not change what it reads.</returns>
    /// <exception cref="FileNotFoundException">There is nothing under <paramref name="key"/>.</exception>
    /// <exception cref="InvalidDataException">Its bytes are not those that were written.</exception>
    Task<Stream> OpenAsync(ArtifactKey key, CancellationToken cancellation = default);

    /// <summary>Reads some bytes from the middle of an artifact. A part has no checksum of its own: where it matters, read the whole.</summary>
    /// <param name="key">Where the artifact is.</param>
    /// <param name="start">The first byte, from 0.</param>
    /// <param name="length">How many bytes, at least 1.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <returns>The bytes; fewer where the artifact ends, none beyond its end.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative, or <paramref name="length"/> below 1.</exception>
    /// <exception cref="FileNotFoundException">There is nothing under <paramref name="key"/>.</exception>
    Task<ReadOnlyMemory<byte>> ReadPartAsync(ArtifactKey key, long start, int length, CancellationToken cancellation = default);

    /// <summary>Whether there is an artifact under <paramref name="key"/>.</summary>
    Task<bool> ExistsAsync(ArtifactKey key, CancellationToken cancellation = default);

    /// <summary>The keys that begin with a text, in ordinal order.</summary>
    /// <param name="prefix">Nothing, for all keys, or the beginning of a key, compared letter by letter: end it with <c>/</c> to mean a folder.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <exception cref="ArgumentException">No key begins with <paramref name="prefix"/>.</exception>
    Task<IReadOnlyList<ArtifactKey>> ListAsync(string prefix, CancellationToken cancellation = default);

    /// <summary>Creates an artifact, once and for all.</summary>
    /// <returns>True for the one caller that created it; false, with nothing written, when the key was taken.</returns>
    Task<bool> TryCreateAsync(ArtifactKey key, ReadOnlyMemory<byte> content, CancellationToken cancellation = default);

    /// <summary>Replaces an artifact that nobody changed since it was read: compare and swap.</summary>
    /// <param name="key">Where the artifact is.</param>
    /// <param name="content">Its new bytes.</param>
    /// <param name="version">The <see cref="Artifact.Version"/> that was read.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <returns>True when replaced; false, with nothing written, when the artifact is another version by now or absent: read again and decide again.</returns>
    Task<bool> TryReplaceAsync(ArtifactKey key, ReadOnlyMemory<byte> content, string version, CancellationToken cancellation = default);

    /// <summary>Writes an artifact whatever was there before; the last writer wins.</summary>
    Task WriteAsync(ArtifactKey key, ReadOnlyMemory<byte> content, CancellationToken cancellation = default);

    /// <summary>An address at which anybody may read an artifact for a while, without an account.</summary>
    /// <param name="key">Where the artifact is.</param>
    /// <param name="until">When the address ceases to work.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <returns>The address; null from a store that has none to give, as a folder.</returns>
    /// <exception cref="FileNotFoundException">There is nothing under <paramref name="key"/>.</exception>
    Task<Uri?> LinkAsync(ArtifactKey key, DateTimeOffset until, CancellationToken cancellation = default);
}

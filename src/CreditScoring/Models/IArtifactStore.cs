namespace CreditScoring.Models;

/// <summary>Named bytes that outlive the process: model files, which are created once, and small pointers to them, which move.</summary>
/// <remarks>
/// Every implementation is safe under any number of concurrent writers, in this process or others, and a reader sees all of
/// a write or none of it. Nothing is ever deleted. One suite of tests holds all implementations to this contract. Besides the exceptions
/// named below, every method throws <see cref="IOException"/>, naming the place and the key, when the disk or the server fails.
/// </remarks>
public interface IArtifactStore
{
    /// <summary>Reads an artifact that must be there.</summary>
    /// <exception cref="FileNotFoundException">There is nothing under <paramref name="key"/>.</exception>
    Task<Artifact> ReadAsync(ArtifactKey key, CancellationToken cancellation = default);

    /// <summary>Reads an artifact that may be there.</summary>
    /// <returns>The artifact; null when there is nothing under <paramref name="key"/>.</returns>
    Task<Artifact?> FindAsync(ArtifactKey key, CancellationToken cancellation = default);

    /// <summary>Opens an artifact for reading from its first byte to its last, for contents too large to hold.</summary>
    /// <returns>A stream that the caller disposes; later writes do not change what it reads.</returns>
    /// <exception cref="FileNotFoundException">There is nothing under <paramref name="key"/>.</exception>
    Task<Stream> OpenAsync(ArtifactKey key, CancellationToken cancellation = default);

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
}

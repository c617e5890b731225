namespace CreditScoring.Models;

/// <summary>What a store held under a key at one moment.</summary>
/// <param name="Key">Where it was read.</param>
/// <param name="Content">All its bytes, never half of a write.</param>
/// <param name="Version">
/// Mark of exactly this content in this store, to be given back to <see cref="IArtifactStore.TryReplaceAsync"/>.
/// Opaque: compare it for equality only, and never with the mark of another store.
/// </param>
public sealed record Artifact(ArtifactKey Key, ReadOnlyMemory<byte> Content, string Version);

using System.Text.Json;
using CreditScoring.Models;

namespace CreditScoring.Cli.Fleet;

/// <summary>The finished parts of one kind of work in the place that all its shards share: each is created once, whole, and never changed.</summary>
/// <param name="store">The place.</param>
/// <param name="name">The place, for messages.</param>
/// <param name="kind">First word of the keys, such as <c>search</c>.</param>
/// <param name="fingerprint">What parts of this work come from.</param>
sealed class SharedParts(IArtifactStore store, string name, string kind, PartFingerprint fingerprint)
{
    static readonly JsonSerializerOptions json = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>The place that the parts are in.</summary>
    public IArtifactStore Store => store;

    /// <summary>Folder, in the place, of what a shard has made before it is finished.</summary>
    public string ProgressOf(Shard shard) => $"{kind}/progress-{shard.Number}-of-{shard.Count}/{fingerprint.Program[..8]}-{fingerprint.Data[..8]}-{fingerprint.Options[..8]}/";

    /// <summary>Whether a shard is finished.</summary>
    /// <exception cref="InvalidDataException">There is such a part, of other work.</exception>
    public async Task<bool> IsDoneAsync(Shard shard) => await FindAsync(shard) is not null;

    /// <summary>Keeps the content of a finished shard; a second copy of the same task changes nothing.</summary>
    /// <exception cref="InvalidDataException">There is such a part already, of other work.</exception>
    public async Task CreateAsync(Shard shard, ReadOnlyMemory<byte> content)
    {
        byte[] whole = [.. JsonSerializer.SerializeToUtf8Bytes(fingerprint, json), (byte)'\n', .. content.Span];
        if (!await store.TryCreateAsync(KeyOf(shard), whole))
            await FindAsync(shard);
    }

    /// <summary>The contents of all parts, in order.</summary>
    /// <exception cref="InvalidDataException">Parts are missing, or one is of other work.</exception>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAllAsync(int count)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        var missing = new List<Shard>();
        for (var number = 1; number <= count; number++)
        {
            var shard = new Shard(number, count);
            if (await FindAsync(shard) is { } content)
                parts.Add(content);
            else
                missing.Add(shard);
        }

        return missing.Count == 0 ? parts : throw new InvalidDataException(
            $"{name}: {missing.Count} of {count} parts of the {kind} {(missing.Count == 1 ? "is" : "are")} missing: {string.Join(", ", missing)}; run --shard {missing[0]} again{(missing.Count == 1 ? "" : ", and the others")}.");
    }

    async Task<ReadOnlyMemory<byte>?> FindAsync(Shard shard)
    {
        var key = KeyOf(shard);
        if (await store.FindAsync(key) is not { } artifact)
            return null;

        var end = artifact.Content.Span.IndexOf((byte)'\n');
        if (end < 0 || Read(artifact.Content.Span[..end]) is not { } found)
            throw new InvalidDataException($"{name}: '{key}' is no part of a {kind}; give an empty place, or another prefix.");
        if (fingerprint.DifferenceFrom(found) is { } difference)
            throw new InvalidDataException($"{name}: part {shard} of the {kind} comes from {difference}; give each {kind} a place of its own, with --store or --prefix, and one program to all shards.");

        return artifact.Content[(end + 1)..];
    }

    ArtifactKey KeyOf(Shard shard) => new($"{kind}/part-{shard.Number}-of-{shard.Count}");

    static PartFingerprint? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<PartFingerprint>(line, json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
